namespace Identify.Delivery.Tests;

/// <summary>From an object to the server when nothing goes wrong.</summary>
public sealed class DeliveryTests
{
    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_arrives_as_the_serializer_writes_it()
    {
        await using var collector = await Collector.StartAsync();
        await using var client = collector.CreateClient();
        var messageId = Guid.NewGuid().ToString();
        var stamp = new CallStamp { MessageId = messageId, Timestamp = DateTimeOffset.UnixEpoch };

        Assert.True(client.Identify(CustomerTraits.Serializer, Customer.Number(7), stamp: stamp));
        await client.DeliverAllAsync();

        Assert.Equal(CustomerTraits.Serializer.ToIdentifyJson(Customer.Number(7), stamp: stamp), collector.Calls[messageId].GetRawText());
        var request = Assert.Single(collector.Requests);
        Assert.Equal("POST /v1/batch", request.Line);
        Assert.Equal("application/json", request.ContentType);
        Assert.Equal("a write key:", request.WriteKey);
        Assert.True(request.IsCompressed);
    }

    [Fact]
    public async Task A_call_has_the_explicit_identity_and_the_options_that_it_is_given()
    {
        await using var collector = await Collector.StartAsync();
        await using var client = collector.CreateClient();
        var options = new IdentifyOptions { Channel = "server" };

        client.Identify(CustomerTraits.Serializer, Customer.Number(7), UserIdentity.Anonymous("visitor"), options);
        await client.IdentifyAsync(CustomerTraits.Serializer, Customer.Number(7), UserIdentity.Anonymous("visitor"), options, cancellationToken: Canceled);
        await client.DeliverAllAsync();

        Assert.Equal(2, collector.Calls.Count);
        Assert.All(collector.Calls.Values, call =>
        {
            Assert.False(call.TryGetProperty("userId", out _));
            Assert.Equal("visitor", call.GetProperty("anonymousId").GetString());
            Assert.Equal("server", call.GetProperty("channel").GetString());
        });
    }

    [Fact]
    public async Task What_arrives_is_what_the_object_was_when_it_was_identified()
    {
        await using var collector = await Collector.StartAsync();
        await using var client = collector.CreateClient();
        var customer = Customer.Number(7);

        client.Identify(CustomerTraits.Serializer, customer);
        customer.Name = "somebody else";
        await client.DeliverAllAsync();

        Assert.Equal("Peter Gibbons", Assert.Single(collector.Calls.Values).GetProperty("traits").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_full_batch_leaves_without_waiting_for_its_age()
    {
        await using var collector = await Collector.StartAsync();
        await using var client = collector.CreateClient(options => (options.MaxBatchCount, options.MaxBatchAge) = (10, TimeSpan.FromHours(1)));

        await client.IdentifyAllAsync(25);
        await Eventually.TrueAsync(() => collector.Calls.Count == 20);

        Assert.All(collector.Requests, request => Assert.Equal(10, request.Calls.Count));
        await Eventually.TrueAsync(() => client.QueuedCount == 5);
    }

    [Fact]
    public async Task No_batch_is_larger_than_allowed()
    {
        await using var collector = await Collector.StartAsync();
        await using var client = collector.CreateClient(options => options.MaxBatchSize = 40_000);

        for (var i = 0; i < 20; i++)
            client.Identify(CustomerTraits.Serializer, new Customer { Id = $"user-{i}", Description = new string('x', 15_000) });

        await client.DeliverAllAsync();

        Assert.Equal(20, collector.Calls.Count);
        Assert.All(collector.Requests, request => Assert.InRange(request.Calls.Count, 1, 2));
    }

    [Fact]
    public async Task A_batch_that_is_not_full_leaves_by_its_age()
    {
        await using var collector = await Collector.StartAsync();
        await using var client = collector.CreateClient(options => options.MaxBatchAge = TimeSpan.FromMilliseconds(20));

        await client.IdentifyAllAsync(3);

        await Eventually.TrueAsync(() => collector.Calls.Count == 3);
        await Eventually.TrueAsync(() => client.QueuedCount == 0);
    }

    [Fact]
    public async Task Compression_can_be_turned_off()
    {
        await using var collector = await Collector.StartAsync();
        await using var client = collector.CreateClient(options => options.UseCompression = false);

        await client.IdentifyAllAsync(3);
        await client.DeliverAllAsync();

        Assert.Equal(3, collector.Calls.Count);
        Assert.False(Assert.Single(collector.Requests).IsCompressed);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(202)]
    [InlineData(204)]
    public async Task Any_2xx_is_success(int status)
    {
        await using var collector = await Collector.StartAsync();
        collector.AnswerWith(status);
        await using var client = collector.CreateClient();

        await client.IdentifyAllAsync(3);
        await client.DeliverAllAsync();

        Assert.Equal(3, collector.Calls.Count);
        Assert.Single(collector.Requests);
    }

    [Fact]
    public async Task As_many_requests_as_allowed_are_on_their_way_at_a_time()
    {
        await using var collector = await Collector.StartAsync();
        var (current, most) = (0, 0);
        var three = new TaskCompletionSource();
        collector.OnRequest = async (_, _) =>
        {
            var count = Interlocked.Increment(ref current);
            InterlockedMax(ref most, count);
            if (count == 3)
                three.TrySetResult();

            await three.Task.WaitAsync(Clients.Limit, Canceled);
            Interlocked.Decrement(ref current);
            return null;
        };
        await using var client = collector.CreateClient(options => (options.MaxBatchCount, options.MaxConcurrentRequests) = (1, 3));

        await client.IdentifyAllAsync(12);
        await client.DeliverAllAsync();

        Assert.Equal(12, collector.Calls.Count);
        Assert.Equal(3, most);

        static void InterlockedMax(ref int target, int value)
        {
            int seen;
            while ((seen = Volatile.Read(ref target)) < value && Interlocked.CompareExchange(ref target, value, seen) != seen)
            {
            }
        }
    }

    [Fact]
    public async Task The_endpoint_may_have_a_path_and_end_with_a_slash_or_with_what_is_added()
    {
        await using var collector = await Collector.StartAsync();
        foreach (var path in (string[])["collect", "collect/", "collect/v1/batch"])
        {
            await using var client = Clients.Create(new Uri(collector.Endpoint, path));
            await client.IdentifyAllAsync(1);
        }

        Assert.All(collector.Requests, request => Assert.Equal("POST /collect/v1/batch", request.Line));
        Assert.Equal(3, collector.Requests.Count);
    }

    [Fact]
    public async Task Clients_of_one_process_keep_their_keys_and_calls_apart()
    {
        await using var collector = await Collector.StartAsync();
        await using (var first = collector.CreateClient(options => options.WriteKey = "first"))
        await using (var second = collector.CreateClient(options => options.WriteKey = "second"))
        {
            first.Identify(CustomerTraits.Serializer, Customer.Number(1));
            second.Identify(CustomerTraits.Serializer, Customer.Number(2));
        }

        Assert.Equal(
            ["first: user-000001", "second: user-000002"],
            collector.Requests.Select(request => $"{request.WriteKey} {Assert.Single(request.Calls).GetProperty("userId").GetString()}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_object_that_cannot_be_written_takes_nothing_else_with_it()
    {
        await using var collector = await Collector.StartAsync();
        await using var client = collector.CreateClient();

        client.Identify(CustomerTraits.Serializer, Customer.Number(1));
        Assert.Throws<IdentifyException>(() => client.Identify(CustomerTraits.Serializer, new Customer { Id = "" }));
        await Assert.ThrowsAsync<IdentifyException>(() => client.IdentifyAsync(CustomerTraits.Serializer, new Customer { Id = "" }, cancellationToken: Canceled).AsTask());
        client.Identify(CustomerTraits.Serializer, Customer.Number(2));
        await client.DeliverAllAsync();

        Assert.Equal(["user-000001", "user-000002"], collector.UserIds);
    }

    [Fact]
    public async Task A_getter_may_identify_something_itself()
    {
        await using var collector = await Collector.StartAsync();
        await using var client = collector.CreateClient();

        client.Identify(RecursiveTraits.Serializer, new Recursive { Client = client });
        await client.DeliverAllAsync();

        Assert.Equal(["inner", "outer"], collector.UserIds);
    }

    [Fact]
    public async Task Many_threads_may_use_one_client()
    {
        await using var collector = await Collector.StartAsync();
        await using var client = collector.CreateClient(options => options.MaxBatchCount = 100);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(async () =>
        {
            for (var i = 0; i < 500; i++)
                await client.IdentifyAsync(CustomerTraits.Serializer, Customer.Number((thread * 500) + i), cancellationToken: Canceled);
        })));
        await client.DeliverAllAsync();

        Assert.Equal(Enumerable.Range(0, 4_000).Select(number => Customer.Number(number).Id), collector.UserIds);
    }

    [Fact]
    public void Options_that_make_no_sense_are_named()
    {
        Assert.Contains("WriteKey is missing", Fault(options => options.WriteKey = " "), StringComparison.Ordinal);
        Assert.Contains("Endpoint must be", Fault(options => options.Endpoint = new Uri("relative", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("MaxBatchCount must be between 1 and 2500, but is 2501", Fault(options => options.MaxBatchCount = 2_501), StringComparison.Ordinal);
        Assert.Contains("MaxBatchSize", Fault(options => options.MaxBatchSize = 100), StringComparison.Ordinal);
        Assert.Contains("MaxQueueSize", Fault(options => options.MaxQueueSize = 0), StringComparison.Ordinal);
        Assert.Contains("MaxConcurrentRequests", Fault(options => options.MaxConcurrentRequests = 0), StringComparison.Ordinal);
        Assert.Contains("MaxBatchAge", Fault(options => options.MaxBatchAge = TimeSpan.Zero), StringComparison.Ordinal);
        Assert.Contains("RetryDelay", Fault(options => options.RetryDelay = TimeSpan.FromDays(2)), StringComparison.Ordinal);

        static string Fault(Action<IdentifyClientOptions> configure) =>
            Assert.Throws<ArgumentException>(() => Clients.Create(new Uri("http://localhost/"), configure)).Message;
    }

    [Fact]
    public async Task Null_arguments_are_named()
    {
        await using var client = Clients.Create(new Uri("http://localhost/"));

        Assert.Throws<ArgumentNullException>("options", () => new IdentifyClient(null!));
        Assert.Throws<ArgumentNullException>("serializer", () => client.Identify(null!, Customer.Number(1)));
        Assert.Throws<ArgumentNullException>("value", () => client.Identify(CustomerTraits.Serializer, null!));
    }

    [Fact]
    public async Task Every_attempt_says_when_it_was_sent()
    {
        await using var collector = await Collector.StartAsync();
        collector.OnRequest = (_, request) => Task.FromResult<int?>(request.Number == 1 ? 500 : null);
        await using var client = collector.CreateClient(options => options.TimeProvider = new SteppingClock());

        await client.IdentifyAllAsync(1);
        await client.DeliverAllAsync();

        Assert.True(collector.Requests[1].SentAt >= collector.Requests[0].SentAt.AddHours(1));
    }

    /// <summary>Moves by an hour whenever somebody looks, as a clock that is set does. Its timers go on as ever.</summary>
    private sealed class SteppingClock : TimeProvider
    {
        private int _hours;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddHours(Interlocked.Increment(ref _hours));
    }
}

[IdentifyTraits]
internal sealed class Recursive
{
    [TraitIgnore]
    public required IIdentifyClient Client { get; init; }

    [UserId]
    public string Id { get; } = "outer";

    public bool IsWritten => Client.Identify(CustomerTraits.Serializer, new Customer { Id = "inner" });
}
