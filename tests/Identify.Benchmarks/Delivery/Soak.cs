using System.Diagnostics;
using Identify.Benchmarks.Workloads;
using Identify.Delivery;

namespace Identify.Benchmarks.Delivery;

/// <summary>
/// Calls at a steady rate for minutes, to a server that fails each third request and is away for a tenth of the time: nothing is lost, and
/// memory stays flat.
/// </summary>
internal static class Soak
{
    private const int CallsPerSecond = 20_000;

    public static async Task PrintAsync(TimeSpan duration)
    {
        using var collector = CollectorProcess.Start(TimeSpan.FromMilliseconds(20), failEvery: 3);
        var dead = 0L;
        await using var client = new IdentifyClient(new IdentifyClientOptions
        {
            WriteKey = "benchmark",
            Endpoint = collector.Endpoint,
            RetryDelay = TimeSpan.FromMilliseconds(50),
            OnDeadLetter = _ => Interlocked.Increment(ref dead),
        });
        using var process = Process.GetCurrentProcess();
        var profile = RichProfile.Create();
        var start = Stopwatch.GetTimestamp();
        var (calls, nextLine) = (0L, TimeSpan.Zero);
        var outage = OutageAsync();

        Console.WriteLine("| time | calls | arrived | queued | dead | heap | working set | collections 0/1/2 |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|---|");
        for (TimeSpan elapsed; (elapsed = Stopwatch.GetElapsedTime(start)) < duration;)
        {
            for (; calls < elapsed.TotalSeconds * CallsPerSecond; calls++)
                await client.IdentifyAsync(RichProfileTraits.Serializer, profile, UserIdentity.User(calls + 1));

            if (elapsed >= nextLine)
            {
                PrintLine(elapsed);
                nextLine += duration / 20;
            }

            await Task.Delay(1);
        }

        await outage;
        await client.FlushAsync(Timeout.InfiniteTimeSpan);
        PrintLine(Stopwatch.GetElapsedTime(start));
        var arrived = collector.Read().Calls;
        Console.WriteLine(arrived == calls ? "Every call arrived, and none was counted twice." : $"{arrived} of {calls} calls arrived.");

        async Task OutageAsync()
        {
            await Task.Delay(duration / 2);
            collector.Leave();
            await Task.Delay(duration / 10);
            collector.Return();
        }

        void PrintLine(TimeSpan elapsed)
        {
            process.Refresh();
            Console.WriteLine(
                $"| {elapsed.TotalSeconds:N0} s | {calls:N0} | {collector.Read().Calls:N0} | {client.QueuedCount:N0} | {dead:N0} | {GC.GetTotalMemory(false) / 1e6:N1} MB " +
                $"| {process.WorkingSet64 / 1e6:N0} MB | {GC.CollectionCount(0)}/{GC.CollectionCount(1)}/{GC.CollectionCount(2)} |");
        }
    }
}
