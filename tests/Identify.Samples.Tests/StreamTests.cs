namespace Identify.Samples.Tests;

public sealed class StreamTests
{
    [Fact]
    public async Task One_command_shows_everything()
    {
        await using var demo = SampleProcess.StartByCommand("Stream", "--count", "3000");

        Assert.True(await demo.WaitForExitAsync() == 0, demo.Output);
        Assert.Contains("3,000 calls written, 3,000 arrived in ", demo.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'api.example.com' is not an http or https address.", "consume", "--brokers", "b", "--endpoint", "api.example.com", "--write-key", "k")]
    [InlineData("--count must be 1 or more.", "--count", "0")]
    public async Task It_explains_arguments_that_it_does_not_understand(string explanation, params string[] arguments)
    {
        await using var sample = SampleProcess.Start("Stream", arguments);

        Assert.NotEqual(0, await sample.WaitForExitAsync());
        Assert.Contains(explanation, sample.Output, StringComparison.Ordinal);
    }
}
