using System.Collections.Concurrent;

namespace Identify.Delivery.Sqlite.Tests;

public sealed class OutboxTests : IDisposable
{
    private readonly OutboxFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Calls_are_delivered_and_forgotten()
    {
        await using var collector = await Collector.StartAsync();
        await using var client = _folder.CreateClient(collector, configureClient: options => options.MaxBatchCount = 70);

        for (var number = 1; number <= 500; number++)
            Assert.True(client.Identify(CustomerTraits.Serializer, Customer.Number(number)));

        await client.DeliverAllAsync();
        Assert.Equal(UserIds(500), collector.UserIds);
        Assert.Equal(500, collector.Requests.Sum(request => request.Calls.Count));
        Assert.Equal(0, client.QueuedCount);
        await client.DisposeAsync();
        Assert.DoesNotContain("user-000", await File.ReadAllTextAsync(_folder.File, Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_that_are_left_arrive_later_with_the_same_message_ids()
    {
        await using var away = await Collector.StartAsync();
        away.AnswerWith(503);
        await using (var client = _folder.CreateClient(away, configureClient: options => options.ShutdownTimeout = TimeSpan.FromSeconds(1)))
        {
            for (var number = 1; number <= 10; number++)
                client.Identify(CustomerTraits.Serializer, Customer.Number(number));

            while (away.Requests.Count == 0)
                await Task.Delay(5, Stop);
        }

        await using var collector = await Collector.StartAsync();
        await using var next = _folder.CreateClient(collector);
        Assert.Equal(10, next.QueuedCount);
        await next.DeliverAllAsync();

        Assert.Equal(UserIds(10), collector.UserIds);
        Assert.Empty(MessageIds(away.Requests.SelectMany(request => request.Calls)).Except(collector.Calls.Keys));

        static IEnumerable<string> MessageIds(IEnumerable<System.Text.Json.JsonElement> calls) => calls.Select(call => call.GetProperty("messageId").GetString()!);
    }

    [Fact]
    public async Task Callers_at_the_same_time_are_all_kept()
    {
        await using var collector = await Collector.StartAsync();
        await using var client = _folder.CreateClient(collector);

        await Task.WhenAll(
            from thread in Enumerable.Range(0, 8)
            select Task.Factory.StartNew(
                () =>
                {
                    for (var number = 1; number <= 50; number++)
                        Assert.True(client.Identify(CustomerTraits.Serializer, Customer.Number(50 * thread + number)));
                },
                Stop,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default));
        await Task.WhenAll(Enumerable.Range(401, 100).Select(number => client.IdentifyAsync(CustomerTraits.Serializer, Customer.Number(number), cancellationToken: Stop).AsTask()));

        await client.DeliverAllAsync();
        Assert.Equal(UserIds(500), collector.UserIds);
    }

    [Fact]
    public async Task A_full_outbox_refuses_calls_until_there_is_room()
    {
        await using var collector = await Collector.StartAsync();
        collector.AnswerWith(503);
        await using var client = _folder.CreateClient(collector, outbox => outbox.MaxSize = 40_000);

        var kept = 0;
        while (client.Identify(CustomerTraits.Serializer, Customer.Number(kept + 1)))
            kept++;

        Assert.InRange(kept, 100, 400);
        Assert.Equal(kept, client.QueuedCount);
        var waiting = client.IdentifyAsync(CustomerTraits.Serializer, Customer.Number(kept + 1), cancellationToken: Stop).AsTask();
        Assert.False(waiting.IsCompleted);

        collector.AnswerWith(200);
        await waiting.WaitAsync(Clients.Limit, Stop);
        await client.DeliverAllAsync();
        Assert.Equal(UserIds(kept + 1), collector.UserIds);
    }

    [Fact]
    public async Task Calls_that_are_too_old_become_dead_letters()
    {
        await _folder.LeaveAsync(3);
        var letters = new ConcurrentBag<DeadLetterReason>();
        await using var collector = await Collector.StartAsync();
        await using var client = _folder.CreateClient(collector, outbox => outbox.MaxAge = TimeSpan.FromDays(7), options =>
        {
            options.TimeProvider = new ShiftedClock { Shift = TimeSpan.FromDays(8) };
            options.OnDeadLetter = letter => letters.Add(letter.Reason);
        });

        client.Identify(CustomerTraits.Serializer, Customer.Number(4));
        await client.DeliverAllAsync();

        Assert.Equal([DeadLetterReason.Expired, DeadLetterReason.Expired, DeadLetterReason.Expired], letters);
        Assert.Equal(["user-000004"], collector.UserIds);
    }

    [Theory]
    [InlineData(-365)]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task A_clock_that_jumps_by_less_than_the_age_limit_loses_nothing(int days)
    {
        var clock = new ShiftedClock();
        await using var collector = await Collector.StartAsync();
        var isOpen = collector.Block();
        await using var client = _folder.CreateClient(collector, outbox => outbox.MaxAge = TimeSpan.FromDays(7), options => options.TimeProvider = clock);

        Assert.True(client.Identify(CustomerTraits.Serializer, Customer.Number(1)));
        clock.Shift = TimeSpan.FromDays(days);
        Assert.True(client.Identify(CustomerTraits.Serializer, Customer.Number(2)));
        isOpen.SetResult();
        await client.DeliverAllAsync();

        Assert.Equal(UserIds(2), collector.UserIds);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_set_aside()
    {
        await File.WriteAllTextAsync(_folder.File, new string('?', 10_000), Stop);

        var movedTo = await DeliverFromDamagedAsync();

        Assert.Equal(new string('?', 10_000), await File.ReadAllTextAsync(movedTo, Stop));
    }

    [Fact]
    public async Task A_file_with_damaged_calls_is_set_aside()
    {
        await _folder.LeaveAsync(500);
        using (var file = File.Open(_folder.File, FileMode.Open))
        {
            file.Position = 3 * 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, (int)file.Length - 3 * 4096).ToArray());
        }

        await DeliverFromDamagedAsync();
    }

    [Fact]
    public async Task A_file_that_is_damaged_while_it_is_used_is_set_aside()
    {
        var movedTo = new ConcurrentBag<string>();
        await using var collector = await Collector.StartAsync();
        await using var client = _folder.CreateClient(collector, outbox => outbox.OnDamaged = movedTo.Add);
        Assert.True(client.Identify(CustomerTraits.Serializer, Customer.Number(1)));
        await client.DeliverAllAsync();

        foreach (var name in new[] { _folder.File, _folder.File + "-wal" })
        {
            using var file = new FileStream(name, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            file.Write(Enumerable.Repeat((byte)0xA5, (int)file.Length).ToArray());
        }

        // Another process that opens the file meets the damage, and replaces the file under the first one.
        await using var other = _folder.CreateClient(collector, outbox => outbox.OnDamaged = movedTo.Add);
        Assert.True(other.Identify(CustomerTraits.Serializer, Customer.Number(2)));
        await client.DisposeAsync();
        await other.DeliverAllAsync();

        Assert.Single(movedTo);
        Assert.Equal(UserIds(2), collector.UserIds);
    }

    [Fact]
    public async Task One_client_of_a_file_sends_at_a_time_and_another_takes_over()
    {
        await using var collector = await Collector.StartAsync();
        await using var idle = await Collector.StartAsync();
        await using var sender = _folder.CreateClient(collector);
        Assert.True(sender.Identify(CustomerTraits.Serializer, Customer.Number(1)));
        await sender.DeliverAllAsync();

        await using var other = _folder.CreateClient(idle);
        Assert.True(other.Identify(CustomerTraits.Serializer, Customer.Number(2)));
        await other.DeliverAllAsync();
        Assert.Equal(UserIds(2), collector.UserIds);
        Assert.Empty(idle.Requests);

        await sender.DisposeAsync();
        Assert.True(other.Identify(CustomerTraits.Serializer, Customer.Number(3)));
        await other.DeliverAllAsync();
        Assert.Equal(["user-000003"], idle.UserIds);
    }

    [Fact]
    public async Task Only_the_owner_can_read_the_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Files have other permissions on Windows.");
        await using var collector = await Collector.StartAsync();
        await using var client = _folder.CreateClient(collector);
        client.Identify(CustomerTraits.Serializer, Customer.Number(1));

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.File) | File.GetUnixFileMode(_folder.File + "-wal"));
    }

    [Fact]
    public void Settings_that_cannot_work_are_explained()
    {
        var client = new IdentifyClientOptions { WriteKey = "a write key" };

        Assert.Contains("Path is missing", Assert.Throws<ArgumentException>(() => new SqliteOutbox(new(), client)).Message, StringComparison.Ordinal);
        Assert.Contains("MaxSize must be 32767 or more, but is 1.", Assert.Throws<ArgumentException>(() => new SqliteOutbox(new() { Path = _folder.File, MaxSize = 1 }, client)).Message, StringComparison.Ordinal);
        Assert.Contains("MaxAge must be more than 0", Assert.Throws<ArgumentException>(() => new SqliteOutbox(new() { Path = _folder.File, MaxAge = default }, client)).Message, StringComparison.Ordinal);
        var missing = Path.Combine(_folder.Path, "missing", "identify.db");
        Assert.Contains($"The outbox '{missing}' cannot be opened", Assert.Throws<IOException>(() => new SqliteOutbox(new() { Path = missing }, client)).Message, StringComparison.Ordinal);
    }

    /// <returns>Where the damaged file was moved to.</returns>
    private async Task<string> DeliverFromDamagedAsync()
    {
        var movedTo = new ConcurrentBag<string>();
        await using var collector = await Collector.StartAsync();
        await using var client = _folder.CreateClient(collector, outbox => outbox.OnDamaged = movedTo.Add);

        Assert.True(client.Identify(CustomerTraits.Serializer, Customer.Number(1_000)));
        await client.DeliverAllAsync();

        Assert.Contains("user-001000", collector.UserIds);
        return Assert.Single(movedTo);
    }

    private static IEnumerable<string> UserIds(int count) => Enumerable.Range(1, count).Select(number => Customer.Number(number).Id);
}
