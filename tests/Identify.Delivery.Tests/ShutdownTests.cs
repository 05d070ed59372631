using System.Collections.Concurrent;

namespace Identify.Delivery.Tests;

/// <summary>The end of a client delivers what is there, within a limit, and says what was not delivered.</summary>
public sealed class ShutdownTests
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:9/"); // the port named discard

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Disposing_delivers_everything(bool isAsync)
    {
        await using var collector = await Collector.StartAsync();
        var client = collector.CreateClient(options => options.MaxBatchAge = TimeSpan.FromHours(1));
        await client.IdentifyAllAsync(1_000);

        if (isAsync)
            await client.DisposeAsync();
        else
            await Task.Run(client.Dispose, Canceled);

        Assert.Equal(1_000, collector.Calls.Count);
        Assert.Equal(IdentifyClientStatus.Closed, client.Status);
    }

    [Fact]
    public async Task Disposing_delivers_through_a_server_in_trouble()
    {
        await using var collector = await Collector.StartAsync();
        collector.OnRequest = (context, request) => Task.FromResult(request.Number <= 5 ? Collector.Reset(context) : null);
        var client = collector.CreateClient();
        await client.IdentifyAllAsync(100);

        await client.DisposeAsync();

        Assert.Equal(100, collector.Calls.Count);
    }

    [Fact]
    public async Task What_is_not_delivered_in_time_is_reported_call_by_call()
    {
        var letters = new ConcurrentQueue<(string Json, DeadLetterReason Reason)>();
        var log = new MemoryLogger();
        var client = Clients.Create(
            Nowhere,
            options =>
            {
                options.ShutdownTimeout = TimeSpan.FromMilliseconds(50);
                options.MaxBatchCount = 30;
                options.OnDeadLetter = letter => letters.Enqueue((System.Text.Encoding.UTF8.GetString(letter.Json.Span), letter.Reason));
            },
            log);
        await client.IdentifyAllAsync(100);

        await client.DisposeAsync();

        Assert.Equal(100, letters.DistinctBy(letter => letter.Json).Count());
        Assert.All(letters, letter => Assert.Equal(DeadLetterReason.Shutdown, letter.Reason));
        Assert.Single(log.Messages, message => message.Contains("100 calls were not delivered", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_flush_says_how_many_calls_are_not_delivered_and_can_be_canceled()
    {
        await using var client = Clients.Create(Nowhere, options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(1));
        await client.IdentifyAllAsync(7);

        Assert.Equal(7, await client.FlushAsync(TimeSpan.Zero, Canceled));
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.FlushAsync(Clients.Limit, cancellation.Token).AsTask());
    }

    [Fact]
    public async Task A_closed_client_refuses_calls()
    {
        await using var collector = await Collector.StartAsync();
        var letters = new ConcurrentQueue<DeadLetterReason>();
        var client = collector.CreateClient(options => options.OnDeadLetter = letter => letters.Enqueue(letter.Reason));
        await client.DisposeAsync();

        Assert.False(client.Identify(CustomerTraits.Serializer, Customer.Number(1)));
        Assert.Equal([DeadLetterReason.Closed], letters);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.IdentifyAsync(CustomerTraits.Serializer, Customer.Number(1), cancellationToken: Canceled).AsTask());
        Assert.Equal(0, await client.FlushAsync(Clients.Limit, Canceled));
        await client.DisposeAsync();
    }

    [Fact]
    public async Task Callers_that_still_wait_are_told_that_the_client_is_closed()
    {
        var client = Clients.Create(Nowhere, options => (options.ShutdownTimeout, options.MaxQueueSize) = (TimeSpan.FromMilliseconds(50), 33_000));
        while (client.Identify(CustomerTraits.Serializer, Customer.Number(1)))
        {
        }

        var waiting = client.IdentifyAsync(CustomerTraits.Serializer, Customer.Number(2), cancellationToken: Canceled).AsTask();
        await client.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting.WaitAsync(Clients.Limit, Canceled));
    }
}
