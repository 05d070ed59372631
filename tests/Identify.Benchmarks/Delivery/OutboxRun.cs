using System.Diagnostics;
using Identify.Benchmarks.Workloads;
using Identify.Delivery;

namespace Identify.Benchmarks.Delivery;

/// <summary>Calls that are durable in an outbox on disk when they return, by callers that share commits, until all have arrived.</summary>
internal static class OutboxRun
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(5);

    public static async Task PrintAsync()
    {
        Console.WriteLine("| callers | durable/s | delivered/s | CPU/call |");
        Console.WriteLine("|---:|---:|---:|---:|");
        foreach (var callers in (int[])[1, 8, 64, 512])
            Console.WriteLine(await MeasureAsync(callers));
    }

    private static async Task<string> MeasureAsync(int callerCount)
    {
        var folder = Directory.CreateTempSubdirectory("outbox-");
        using var collector = CollectorProcess.Start();
        await using var client = new IdentifyClient(new IdentifyClientOptions
        {
            WriteKey = "benchmark",
            Endpoint = collector.Endpoint,
            CreateStore = options => new SqliteOutbox(new SqliteOutboxOptions { Path = Path.Combine(folder.FullName, "identify.db") }, options),
        });

        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, callerCount).Select(caller => Task.Run(() => CallAsync(client, caller))));
        var durable = Stopwatch.GetElapsedTime(start);
        await client.FlushAsync(Timeout.InfiniteTimeSpan);
        var delivered = Stopwatch.GetElapsedTime(start);
        processor = Environment.CpuUsage.TotalTime - processor;

        var calls = counts.Sum();
        var arrived = collector.Read().Calls;
        if (arrived != calls)
            throw new InvalidOperationException($"{arrived} of {calls} calls arrived.");

        await client.DisposeAsync();
        folder.Delete(recursive: true);
        return $"| {callerCount} | {calls / durable.TotalSeconds:N0} | {calls / delivered.TotalSeconds:N0} | {processor.TotalMicroseconds / calls:N1} µs |";
    }

    private static async Task<int> CallAsync(IdentifyClient client, int caller)
    {
        var profile = RichProfile.Create();
        var start = Stopwatch.GetTimestamp();
        var count = 0;
        while (Stopwatch.GetElapsedTime(start) < Duration)
        {
            await client.IdentifyAsync(RichProfileTraits.Serializer, profile, UserIdentity.User($"{caller}-{count}"));
            count++;
        }

        return count;
    }
}
