using System.Collections.Concurrent;

namespace Identify.Delivery.Tests;

/// <summary>The queue is bounded, and says so when it is full.</summary>
public sealed class QueueTests
{
    /// <summary>Room for about nine customers of 4 KB.</summary>
    private const int QueueSize = 40_000;

    private static Customer Large(int number) => new() { Id = $"user-{number:000000}", Description = new string('x', 4_000) };

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_queue_refuses_calls_and_tells_the_caller_and_the_callback()
    {
        await using var collector = await Collector.StartAsync();
        var isOpen = collector.Block();
        var letters = new ConcurrentQueue<DeadLetter>();
        await using var client = collector.CreateClient(options => (options.MaxQueueSize, options.OnDeadLetter) = (QueueSize, letters.Enqueue));

        var accepted = Enumerable.Range(0, 20).Where(number => client.Identify(CustomerTraits.Serializer, Large(number))).ToList();
        Assert.Equal(Enumerable.Range(0, 9), accepted);
        Assert.Equal(9, client.QueuedCount);
        Assert.Equal(11, letters.Count);
        Assert.All(letters, letter => Assert.Equal((DeadLetterReason.QueueFull, null, null), (letter.Reason, letter.StatusCode, letter.Answer)));

        isOpen.SetResult();
        await client.DeliverAllAsync();
        Assert.Equal(accepted.Select(number => Large(number).Id), collector.UserIds);
        Assert.True(client.Identify(CustomerTraits.Serializer, Large(21)));
    }

    [Fact]
    public async Task The_refused_call_is_in_the_dead_letter()
    {
        await using var collector = await Collector.StartAsync();
        var isOpen = collector.Block();
        var json = new ConcurrentQueue<byte[]>();
        await using var client = collector.CreateClient(options => (options.MaxQueueSize, options.OnDeadLetter) = (QueueSize, letter => json.Enqueue(letter.Json.ToArray())));

        while (client.Identify(CustomerTraits.Serializer, Large(1)))
        {
        }

        isOpen.SetResult();
        using var call = System.Text.Json.JsonDocument.Parse(Assert.Single(json));
        Assert.Equal(Large(1).Id, call.RootElement.GetProperty("userId").GetString());
        Assert.Equal(Large(1).Description, call.RootElement.GetProperty("traits").GetProperty("description").GetString());
    }

    [Fact]
    public async Task Callers_that_wait_get_in_when_there_is_room_in_the_order_in_which_they_came()
    {
        await using var collector = await Collector.StartAsync();
        var isOpen = collector.Block();
        await using var client = collector.CreateClient(options => (options.MaxQueueSize, options.MaxBatchCount) = (QueueSize, 3));

        var calls = Enumerable.Range(0, 30).Select(number => client.IdentifyAsync(CustomerTraits.Serializer, Large(number), cancellationToken: Canceled).AsTask()).ToList();
        Assert.Equal(9, calls.Count(call => call.IsCompleted));
        Assert.False(client.Identify(CustomerTraits.Serializer, Customer.Number(99)), "A small call must not overtake those that wait.");

        isOpen.SetResult();
        await Task.WhenAll(calls).WaitAsync(Clients.Limit, Canceled);
        await client.DeliverAllAsync();
        Assert.Equal(Enumerable.Range(0, 30).Select(number => Large(number).Id), collector.UserIds);
    }

    [Fact]
    public async Task Waiting_can_be_canceled_and_the_call_is_then_not_sent()
    {
        await using var collector = await Collector.StartAsync();
        var isOpen = collector.Block();
        await using var client = collector.CreateClient(options => options.MaxQueueSize = QueueSize);
        while (client.Identify(CustomerTraits.Serializer, Large(1)))
        {
        }

        using var cancellation = new CancellationTokenSource();
        var waiting = client.IdentifyAsync(CustomerTraits.Serializer, Large(2), cancellationToken: cancellation.Token).AsTask();
        Assert.False(waiting.IsCompleted);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        isOpen.SetResult();
        await client.DeliverAllAsync();
        Assert.All(collector.UserIds, id => Assert.Equal("user-000001", id));
        Assert.True(client.Identify(CustomerTraits.Serializer, Large(3)));
    }

    [Fact]
    public async Task While_the_server_is_away_calls_share_batches_however_old_they_get()
    {
        await using var collector = await Collector.StartAsync();
        var isOpen = collector.Block();
        await using var client = collector.CreateClient(options => (options.MaxBatchAge, options.MaxConcurrentRequests) = (TimeSpan.FromMilliseconds(1), 1));

        for (var i = 0; i < 30; i++)
        {
            client.Identify(CustomerTraits.Serializer, Customer.Number(i));
            await Task.Delay(5, Canceled);
        }

        isOpen.SetResult();
        await client.DeliverAllAsync();
        Assert.Equal(30, collector.Calls.Count);
        Assert.InRange(collector.Requests.Count, 1, 5);
    }

    [Fact]
    public async Task Queuing_allocates_nothing()
    {
        await using var collector = await Collector.StartAsync();
        await using var client = collector.CreateClient(options => (options.MaxBatchSize, options.MaxQueueSize) = (33_000, 330_000));
        var customer = Customer.Number(7);

        // Batches are allocated, and grow, until as many are full as fit into the queue.
        var allocated = new List<long>();
        for (var round = 0; round < 30; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 1_000; i++)
                client.Identify(CustomerTraits.Serializer, customer);

            allocated.Add(GC.GetAllocatedBytesForCurrentThread() - before);
            await client.DeliverAllAsync();
        }

        Assert.Equal(0, allocated.Min());
    }

    [Fact]
    public async Task The_memory_of_a_batch_holds_no_personal_data_once_it_is_delivered()
    {
        var options = new IdentifyClientOptions();
        await using var store = new MemoryCallStore(options, _ => { });
        store.TryAdd(CustomerTraits.Serializer.ToIdentifyJson(Customer.Number(7)).Select(character => (byte)character).ToArray());
        var flush = store.FlushAsync(Canceled);
        var lease = await store.TakeAsync(Canceled);
        var body = lease.Batch.GetBody();
        Assert.True(body.Span.IndexOf("user-000007"u8) > 0);

        await lease.AcknowledgeAsync();
        await flush;

        Assert.Equal(-1, body.Span.IndexOf("user-000007"u8));
        Assert.Equal(0, store.Count);
    }
}
