namespace Identify.Samples.Tests;

public sealed class BackfillTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("backfill-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task One_command_identifies_every_customer_and_a_second_one_has_nothing_to_do()
    {
        await using (var first = SampleProcess.StartByCommand("Backfill", [.. Files, "--count", "3000"]))
        {
            Assert.True(await first.WaitForExitAsync() == 0, first.Output);
            Assert.Contains("3,000 customers are identified, 0 could not be sent.", first.Output, StringComparison.Ordinal);
        }

        await using var second = SampleProcess.Start("Backfill", Files);
        Assert.True(await second.WaitForExitAsync() == 0, second.Output);
        Assert.Contains("3,000 calls were sent before", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_goes_on_after_a_kill_and_after_an_interrupt()
    {
        await using var collector = await TestCollector.StartAsync();
        collector.Answer = async (_, context) =>
        {
            await Task.Delay(50, context.RequestAborted);
            return null;
        };

        await using (var killed = Start(collector))
        {
            await collector.WaitForAsync(22_000);
            killed.Kill();
        }

        await using (var interrupted = Start(collector))
        {
            await collector.WaitForAsync(45_000);
            Assert.Equal(1, await interrupted.InterruptAsync());
            Assert.Contains("Stopped. Start again to go on.", interrupted.Output, StringComparison.Ordinal);
        }

        await using var last = Start(collector);
        Assert.True(await last.WaitForExitAsync() == 0, last.Output);
        Assert.Contains("60,000 customers are identified, 0 could not be sent.", last.Output, StringComparison.Ordinal);
        Assert.Equal(60_000, collector.Calls.Count);
        Assert.Equal(60_000, collector.UserIds.Distinct().Count());
    }

    [Fact]
    public async Task Customers_who_are_refused_are_reported()
    {
        await using var collector = await TestCollector.StartAsync();
        collector.Answer = (calls, _) => Task.FromResult(
            calls.Any(call => call.GetProperty("userId").GetString() == "7")
                ? Microsoft.AspNetCore.Http.Results.Text("no such user", statusCode: 400)
                : null);

        await using var backfill = SampleProcess.Start("Backfill", [.. Files, "--count", "100", "--endpoint", collector.Endpoint, "--rate", "1000"]);

        Assert.Equal(1, await backfill.WaitForExitAsync());
        Assert.Contains("99 customers are identified, 1 could not be sent.", backfill.Output, StringComparison.Ordinal);
        Assert.Contains("no such user", backfill.Output, StringComparison.Ordinal);
        Assert.Equal(99, collector.Calls.Count);
    }

    [Fact]
    public async Task A_refused_write_key_ends_it()
    {
        await using var collector = await TestCollector.StartAsync();
        collector.Answer = (_, _) => Task.FromResult<Microsoft.AspNetCore.Http.IResult?>(Microsoft.AspNetCore.Http.Results.StatusCode(401));

        await using var backfill = SampleProcess.Start("Backfill", [.. Files, "--count", "100", "--endpoint", collector.Endpoint]);

        Assert.Equal(1, await backfill.WaitForExitAsync());
        Assert.Contains("The server does not accept the write key.", backfill.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", backfill.Output, StringComparison.Ordinal);
    }

    private SampleProcess Start(TestCollector collector) =>
        SampleProcess.Start("Backfill", [.. Files, "--count", "60000", "--endpoint", collector.Endpoint]);

    private string[] Files =>
        ["--connection", $"Data Source={Path.Combine(_folder.FullName, "customers.db")}", "--state", Path.Combine(_folder.FullName, "state.db")];
}
