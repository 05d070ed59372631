using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Identify.Package.Tests;

/// <summary>Runs the sample like a newcomer.</summary>
public sealed class QuickstartTests
{
    private const string WriteKey = "a write key";

    private static readonly JsonNode FirstTraits = JsonNode.Parse(
        """
        {
          "name": "Peter Gibbons", "email": "peter@example.com", "createdAt": "2015-02-23T22:28:55.387Z", "plan": "premium",
          "address": { "street": "6th St", "city": "San Francisco", "state": "CA", "postalCode": "94103", "country": "USA" },
          "company": { "name": "Initech", "industry": "Software", "employee_count": 120 }
        }
        """)!;

    [Fact]
    public async Task It_prints_what_its_own_collector_received()
    {
        // The first run fills the database; the second finds it already filled.
        File.Delete(Path.Combine(AppContext.BaseDirectory, "customers.db"));
        var first = (await RunAsync()).Successful();
        var second = (await RunAsync()).Successful();

        var lines = first.Output.TrimEnd().Split('\n');
        Assert.InRange(lines.Length, 1, 45);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 80));
        Assert.Equal(lines.Length, second.Output.TrimEnd().Split('\n').Length);

        var end = Array.IndexOf(lines, "}");
        var call = JsonNode.Parse(string.Join('\n', lines[..(end + 1)]))!;
        Assert.Equal("identify", (string?)call["type"]);
        Assert.Equal("97980cfea0067", (string?)call["userId"]);
        Assert.True(JsonNode.DeepEquals(FirstTraits, call["traits"]));

        Assert.Contains(lines, line => line.StartsWith("97980cfea0070  Margaret \"Peggy\" Olsen   premium ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("97980cfea0072  Nguyễn Thị Hà            enterprise ", StringComparison.Ordinal));
        Assert.EndsWith("/ received 8 of 8 calls.", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_posts_one_batch_to_the_endpoint_it_is_given()
    {
        await using var collector = await TestCollector.StartAsync(new CollectorAnswer(200));

        var run = (await RunAsync("--endpoint", collector.Endpoint, "--write-key", WriteKey)).Successful();

        Assert.EndsWith($"{collector.Endpoint}/ received 8 of 8 calls.", run.Output.TrimEnd(), StringComparison.Ordinal);
        var request = Assert.Single(collector.Requests);
        Assert.Equal("POST /v1/batch", request.Line);
        Assert.Equal("application/json", request.ContentType);
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(WriteKey + ":")), request.Authorization);
        Assert.DoesNotContain("$2b$", request.Body, StringComparison.Ordinal);

        using var body = JsonDocument.Parse(request.Body);
        Assert.Equal(["batch", "sentAt"], body.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.EndsWith("Z", body.RootElement.GetProperty("sentAt").GetString(), StringComparison.Ordinal);

        var calls = body.RootElement.GetProperty("batch").EnumerateArray().ToList();
        Assert.Equal(8, calls.Count);
        Assert.All(calls, call => Assert.Equal("identify", call.GetProperty("type").GetString()));
        Assert.Equal(8, calls.Select(call => call.GetProperty("userId").GetString()).Distinct().Count());
        Assert.Equal(8, calls.Select(call => call.GetProperty("messageId").GetString()).Distinct().Count());
        Assert.Equal("2019-05-02T08:14:07.000Z", calls[1].GetProperty("traits").GetProperty("createdAt").GetString());
        Assert.False(calls[7].GetProperty("traits").TryGetProperty("company", out _));
    }

    [Fact]
    public async Task It_repeats_the_same_request_when_it_is_asked_to_wait()
    {
        await using var collector = await TestCollector.StartAsync(
            new CollectorAnswer(429, "slow down", RetryAfter: "0"),
            new CollectorAnswer(429, "slow down", RetryAfter: DateTimeOffset.UtcNow.ToString("R")),
            new CollectorAnswer(200));

        var run = (await RunAsync("--endpoint", collector.Endpoint, "--write-key", WriteKey)).Successful();

        Assert.Equal(3, collector.Requests.Count);
        Assert.Single(collector.Requests.Select(request => request.Body).Distinct());
        Assert.Contains("asks to wait", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_tells_why_the_endpoint_refused()
    {
        await using var collector = await TestCollector.StartAsync(new CollectorAnswer(400, "The write key is unknown."));

        var run = await RunAsync("--endpoint", collector.Endpoint, "--write-key", WriteKey);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"{collector.Endpoint}/v1/batch answered 400 Bad Request: The write key is unknown.", run.Errors.TrimEnd());
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task It_tells_that_nobody_answers()
    {
        string endpoint;
        await using (var collector = await TestCollector.StartAsync())
            endpoint = collector.Endpoint;

        var run = await RunAsync("--endpoint", endpoint, "--write-key", WriteKey);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"Cannot reach {endpoint}/v1/batch: ", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one of them is missing", "--endpoint", "https://api.example.com")]
    [InlineData("is not an http or https address", "--endpoint", "api.example.com", "--write-key", WriteKey)]
    [InlineData("Usage: ", "--endpoint")]
    [InlineData("Usage: ", "--help", "me")]
    public async Task It_explains_arguments_that_it_does_not_understand(string explanation, params string[] arguments)
    {
        var run = await RunAsync(arguments);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(explanation, run.Errors, StringComparison.Ordinal);
    }

    private static Task<ToolResult> RunAsync(params IEnumerable<string> arguments) =>
        Tool.RunAsync(Tool.DotNet, AppContext.BaseDirectory, [Path.Combine(AppContext.BaseDirectory, "Quickstart.dll"), .. arguments]);
}
