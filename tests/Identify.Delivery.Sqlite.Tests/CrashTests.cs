using System.Globalization;

namespace Identify.Delivery.Sqlite.Tests;

/// <summary>Processes that are killed, and disks that are full. <c>IDENTIFY_KILLS=50</c> kills that often.</summary>
public sealed class CrashTests : IDisposable
{
    private readonly OutboxFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_killed_process_loses_nothing_and_nothing_counts_twice()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("IDENTIFY_KILLS") ?? "4", CultureInfo.InvariantCulture);
        var random = new Random(kills);
        await using var collector = await Collector.StartAsync();
        collector.OnRequest = async (context, _) =>
        {
            await Task.Delay(random.Next(10), context.RequestAborted);
            return random.Next(3) == 0 ? 503 : null;
        };

        var kept = new List<int>();
        for (var kill = 0; kill < kills; kill++)
        {
            var first = 100_000 * kill + 1;
            await using var peer = Peer.Start(_folder.File, collector.Endpoint, first, first + 99_998);
            await peer.WaitForLineAsync("started");
            await Task.Delay(random.Next(600), Stop);
            await peer.KillAsync();
            kept.AddRange(peer.Kept);
        }

        await using (var last = _folder.CreateClient(collector))
            await last.DeliverAllAsync();

        Assert.InRange(kept.Count, kills, int.MaxValue);
        Assert.Empty(kept.Select(UserId).Except(collector.UserIds));

        // A call that was written but not printed before the kill may arrive, once: each user ID has one message ID.
        Assert.InRange(collector.Calls.Count, kept.Count, kept.Count + kills);
        Assert.Equal(collector.Calls.Count, collector.UserIds.Distinct().Count());
    }

    [Fact]
    public async Task Without_an_outbox_a_killed_process_has_sent_every_call_that_reached_the_age_of_a_batch()
    {
        await using var collector = await Collector.StartAsync();
        await using var peer = Peer.Start(Peer.NoOutbox, collector.Endpoint, 1, 1_010);
        await peer.WaitForLineAsync("finished");
        while (collector.Calls.Count < 1_010)
            await Task.Delay(5, Stop);

        await peer.KillAsync();

        Assert.Equal(Enumerable.Range(1, 1_010).Select(UserId), collector.UserIds);
    }

    [Fact]
    public async Task Another_process_takes_over_from_the_one_that_is_killed()
    {
        await using var collector = await Collector.StartAsync();
        await using var first = Peer.Start(_folder.File, collector.Endpoint, 1, 200);
        await first.WaitForLineAsync("finished");
        await using var second = Peer.Start(_folder.File, collector.Endpoint, 201, 400);
        await second.WaitForLineAsync("started");
        await first.KillAsync();
        await second.WaitForLineAsync("finished");
        await second.FinishAsync();

        Assert.Equal(Enumerable.Range(1, 400).Select(UserId), collector.UserIds);
    }

    [Fact]
    public async Task A_full_disk_refuses_calls_and_loses_none()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The small disk is one of Linux.");
        const string mount = "mount -t tmpfs -o size=500k tmpfs \"$1\"";
        await using var collector = await Collector.StartAsync();
        collector.AnswerWith(503);
        await using var probe = Peer.StartBy("unshare", ["-rm", "sh", "-c", $"{mount} && echo started; read -r line", "sh", _folder.Path]);
        var canMount = await Record.ExceptionAsync(() => probe.WaitForLineAsync("started")) is null;
        Assert.SkipUnless(canMount, "This user may not mount a small disk (unshare -rm).");

        await using var peer = Peer.StartBy(
            "unshare", ["-rm", "sh", "-c", $"{mount} && exec \"$2\" \"$3\" \"$1/identify.db\" \"$4\" 1 1000", "sh", _folder.Path, Peer.DotNet, Peer.Program, $"{collector.Endpoint}"]);
        await peer.WaitForLineAsync("finished");
        var kept = peer.Kept.ToList();
        Assert.NotEmpty(kept);
        Assert.NotEmpty(peer.Refused);

        collector.AnswerWith(200);
        await peer.FinishAsync();
        Assert.Equal(kept.Select(UserId), collector.UserIds);
    }

    private static string UserId(int number) => $"user-{number:000000}";
}
