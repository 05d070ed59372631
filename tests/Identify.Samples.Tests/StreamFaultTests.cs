using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Identify.Samples.Tests;

/// <summary>Producers, consumers and the cluster as separate processes, as on several machines.</summary>
public sealed class StreamFaultTests(StreamFaultTests.Cluster cluster) : IClassFixture<StreamFaultTests.Cluster>
{
    [Fact]
    public async Task Other_consumers_deliver_what_a_killed_one_has_not()
    {
        const string Topic = "killed";
        await using var collector = await TestCollector.StartAsync();
        collector.Answer = async (_, context) =>
        {
            await Task.Delay(200, context.RequestAborted);
            return null;
        };
        await cluster.ProduceAsync(Topic, 4_000);

        await using var first = cluster.StartConsumer(Topic, collector);
        await using var second = cluster.StartConsumer(Topic, collector);
        await collector.WaitForAsync(1);
        first.Kill();
        await collector.WaitForAsync(4_000);

        Assert.Equal(Enumerable.Range(1, 4_000).Select(number => $"customer-{number}").Order(), collector.UserIds.Order());
        Assert.Equal(0, await second.InterruptAsync());
    }

    [Fact]
    public async Task The_server_may_fail_and_may_refuse_one_call()
    {
        const string Topic = "faults";
        await using var collector = await TestCollector.StartAsync();
        var failures = new Queue<int>([503, 429]);
        collector.Answer = (calls, context) =>
        {
            context.Response.Headers.RetryAfter = "0";
            return Task.FromResult(
                failures.TryDequeue(out var status) ? Results.StatusCode(status)
                : calls.Any(IsPoison) ? Results.Text("customer-7 is refused", statusCode: 400)
                : null);
        };
        await cluster.ProduceAsync(Topic, 500);

        await using var consumer = cluster.StartConsumer(Topic, collector);
        await collector.WaitForAsync(499);
        var refusal = await consumer.WaitForLineAsync("faults-dead");

        Assert.Contains("400 Bad Request: customer-7 is refused", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("customer-7", collector.UserIds);
        Assert.Contains("The server answered 503; the batch is sent again", consumer.Output, StringComparison.Ordinal);
        await consumer.WaitForLineAsync("500 calls in");
        Assert.Equal(0, await consumer.InterruptAsync());

        static bool IsPoison(JsonElement call) => call.GetProperty("userId").GetString() == "customer-7";
    }

    [Fact]
    public async Task A_refused_write_key_loses_nothing()
    {
        const string Topic = "key";
        await using var collector = await TestCollector.StartAsync();
        collector.Answer = (_, _) => Task.FromResult<IResult?>(Results.StatusCode(401));
        await cluster.ProduceAsync(Topic, 100);

        await using var refused = cluster.StartConsumer(Topic, collector);
        Assert.Equal(1, await refused.WaitForExitAsync());
        Assert.Contains("answered 401 Unauthorized", refused.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Output, StringComparison.Ordinal);

        collector.Answer = (_, _) => Task.FromResult<IResult?>(null);
        await using var accepted = cluster.StartConsumer(Topic, collector);
        await collector.WaitForAsync(100);
        Assert.Equal(100, collector.Calls.Count);
    }

    public sealed class Cluster : IAsyncLifetime
    {
        private SampleProcess _process = null!;
        private string _brokers = null!;

        public async ValueTask InitializeAsync()
        {
            _process = SampleProcess.Start("Stream", "cluster");
            _brokers = await _process.WaitForLineAsync("127.0.0.1:");
        }

        internal async Task ProduceAsync(string topic, int count)
        {
            await using var producer = SampleProcess.Start("Stream", "produce", "--brokers", _brokers, "--topic", topic, "--count", $"{count}");
            Assert.True(await producer.WaitForExitAsync() == 0, producer.Output);
        }

        internal SampleProcess StartConsumer(string topic, TestCollector collector) => SampleProcess.Start(
            "Stream", "consume", "--brokers", _brokers, "--topic", topic, "--group", topic, "--endpoint", collector.Endpoint, "--write-key", "key");

        public ValueTask DisposeAsync() => _process.DisposeAsync();
    }
}
