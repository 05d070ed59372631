using System.Net;
using System.Net.Sockets;

namespace Identify.Delivery.Tests;

/// <summary>A server that is slow, away or in trouble loses nothing.</summary>
public sealed class RetryTests
{
    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(301)]
    [InlineData(404)]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task A_request_that_failed_is_repeated(int status)
    {
        await using var collector = await Collector.StartAsync();
        collector.OnRequest = (_, request) => Task.FromResult<int?>(request.Number <= 3 ? status : null);
        await using var client = collector.CreateClient();

        await client.IdentifyAllAsync(5);
        await client.DeliverAllAsync();

        Assert.Equal(5, collector.Calls.Count);
        Assert.Equal(4, collector.Requests.Count);
        Assert.Equal(IdentifyClientStatus.Delivering, client.Status);
    }

    [Fact]
    public async Task A_connection_that_is_reset_is_opened_again()
    {
        await using var collector = await Collector.StartAsync();
        collector.OnRequest = (context, request) => Task.FromResult(request.Number <= 3 ? Collector.Reset(context) : null);
        await using var client = collector.CreateClient();

        await client.IdentifyAllAsync(5);
        await client.DeliverAllAsync();

        Assert.Equal(4, collector.Requests.Count);
        Assert.Equal(5, collector.Calls.Count);
    }

    [Fact]
    public async Task Calls_wait_for_a_server_that_is_not_there_yet()
    {
        var port = FindFreePort();
        await using var client = Clients.Create(new Uri($"http://127.0.0.1:{port}"));

        await client.IdentifyAllAsync(100);
        Assert.Equal(100, await client.FlushAsync(TimeSpan.FromMilliseconds(50), Canceled));
        await Eventually.TrueAsync(() => client.Status == IdentifyClientStatus.Retrying);

        await using var collector = await Collector.StartAsync(port);
        await client.DeliverAllAsync();
        Assert.Equal(100, collector.Calls.Count);
        Assert.Equal(IdentifyClientStatus.Delivering, client.Status);
    }

    [Fact]
    public async Task A_request_without_an_answer_is_given_up_and_repeated()
    {
        await using var collector = await Collector.StartAsync();
        collector.OnRequest = async (context, request) =>
        {
            if (request.Number == 1)
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

            return null;
        };
        await using var client = collector.CreateClient(options => options.RequestTimeout = TimeSpan.FromMilliseconds(300));

        await client.IdentifyAllAsync(5);
        await client.DeliverAllAsync();

        Assert.Equal(5, collector.Calls.Count);
        Assert.InRange(collector.Requests.Count, 2, 20);
    }

    [Fact]
    public async Task The_pause_that_the_server_asks_for_is_kept()
    {
        await using var collector = await Collector.StartAsync();
        collector.OnRequest = (context, request) =>
        {
            context.Response.Headers.RetryAfter = "1";
            return Task.FromResult<int?>(request.Number == 1 ? 429 : null);
        };
        await using var client = collector.CreateClient();

        await client.IdentifyAllAsync(1);
        await client.DeliverAllAsync();

        Assert.True(collector.Requests[1].SentAt - collector.Requests[0].SentAt >= TimeSpan.FromSeconds(0.99));
    }

    [Fact]
    public async Task A_date_in_the_past_or_nonsense_as_the_pause_does_no_harm()
    {
        await using var collector = await Collector.StartAsync();
        string[] pauses = ["Wed, 21 Oct 2015 07:28:00 GMT", "soon", "-5", ""];
        collector.OnRequest = (context, request) =>
        {
            context.Response.Headers.RetryAfter = pauses[request.Number % pauses.Length];
            return Task.FromResult<int?>(request.Number <= pauses.Length ? 429 : null);
        };
        await using var client = collector.CreateClient();

        await client.IdentifyAllAsync(1);
        await client.DeliverAllAsync();

        Assert.Single(collector.Calls);
    }

    [Fact]
    public async Task Every_third_request_may_fail()
    {
        await using var collector = await Collector.StartAsync();
        collector.OnRequest = (context, request) => Task.FromResult((request.Number % 3, request.Number % 2) switch
        {
            (0, 0) => Collector.Reset(context),
            (0, _) => 503,
            _ => null,
        });
        await using var client = collector.CreateClient(options => options.MaxBatchCount = 20);

        await client.IdentifyAllAsync(2_000);
        await client.DeliverAllAsync();

        Assert.Equal(Enumerable.Range(0, 2_000).Select(number => Customer.Number(number).Id), collector.UserIds);
    }

    [Fact]
    public async Task A_repeated_call_keeps_its_message_id()
    {
        await using var collector = await Collector.StartAsync();
        collector.OnRequest = (_, request) => Task.FromResult<int?>(request.Number == 1 ? 500 : null);
        await using var client = collector.CreateClient();

        await client.IdentifyAllAsync(3);
        await client.DeliverAllAsync();

        Assert.Equal(
            collector.Requests[0].Calls.Select(call => call.GetProperty("messageId").GetString()),
            collector.Requests[1].Calls.Select(call => call.GetProperty("messageId").GetString()));
    }

    [Fact]
    public async Task A_server_that_keeps_failing_is_left_alone_for_a_while()
    {
        await using var collector = await Collector.StartAsync();
        collector.AnswerWith(500);
        var log = new MemoryLogger();
        await using var client = collector.CreateClient(options => (options.MaxBatchCount, options.ShutdownTimeout) = (1, TimeSpan.FromMilliseconds(1)), log);

        await client.IdentifyAllAsync(8);
        await Eventually.TrueAsync(() => log.Messages.Any(message => message.Contains("too many failures before", StringComparison.Ordinal)));
    }

    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
