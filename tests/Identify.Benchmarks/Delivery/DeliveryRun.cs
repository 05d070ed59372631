using System.Diagnostics;
using System.Globalization;
using Identify.Benchmarks.Workloads;
using Identify.Delivery;

namespace Identify.Benchmarks.Delivery;

/// <summary>From <c>Identify</c> to arrival at a collector in another process on this machine, for the rich profile.</summary>
internal static class DeliveryRun
{
    private const int SteadyCallsPerSecond = 100_000;

    private static readonly TimeSpan RoundTrip = TimeSpan.FromMilliseconds(20);

    public static void Print()
    {
        Measure(20_000, 1, false, default); // until the code is compiled
        Console.WriteLine("| calls | a second | clients | gzip | round trip | from `Identify`/s | delivered/s | CPU/call | allocated/call: all | caller | sent/call | requests | peak memory |");
        Console.WriteLine("|---:|---:|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var calls in (int[])[10_000, 100_000, 1_000_000])
            Console.WriteLine(Measure(calls, 1, false, default));

        Console.WriteLine(Measure(1_000_000, 2, false, default));
        Console.WriteLine(Measure(1_000_000, 4, false, default));
        Console.WriteLine(Measure(1_000_000, 1, true, default));
        Console.WriteLine(Measure(300_000, 1, false, RoundTrip));
        Console.WriteLine(Measure(300_000, 1, true, RoundTrip));
        Console.WriteLine(Measure(1_000_000, 1, false, default, SteadyCallsPerSecond));
    }

    public static void Print(int calls) => Console.WriteLine(Measure(calls, 1, false, default));

    /// <param name="calls">How many calls to make.</param>
    /// <param name="clientCount">How many clients share them, each with a thread that calls it.</param>
    /// <param name="useCompression">Whether requests are compressed.</param>
    /// <param name="roundTrip">How long the server takes for each request.</param>
    /// <param name="callsPerSecond">How many calls each client gets in a second; without it, as many as it takes.</param>
    private static string Measure(int calls, int clientCount, bool useCompression, TimeSpan roundTrip, int? callsPerSecond = null)
    {
        using var collector = CollectorProcess.Start(roundTrip);
        var clients = Enumerable.Range(0, clientCount).Select(_ => new IdentifyClient(new IdentifyClientOptions
        {
            WriteKey = "benchmark",
            Endpoint = collector.Endpoint,
            UseCompression = useCompression,
        })).ToList();

        var callerAllocated = 0L;
        GC.Collect();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var callers = clients.ConvertAll(client => new Thread(() => Interlocked.Add(ref callerAllocated, Call(client, calls / clientCount, callsPerSecond))));
        callers.ForEach(caller => caller.Start());
        callers.ForEach(caller => caller.Join());
        var called = Stopwatch.GetElapsedTime(start);
        var undelivered = clients.Sum(client => client.FlushAsync(Timeout.InfiniteTimeSpan).AsTask().GetAwaiter().GetResult());
        var delivered = Stopwatch.GetElapsedTime(start);
        processor = Environment.CpuUsage.TotalTime - processor;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        clients.ForEach(client => client.Dispose());

        var (requests, bytes, arrived) = collector.Read();
        if (undelivered != 0 || arrived != calls)
            throw new InvalidOperationException($"{arrived} of {calls} calls arrived.");

        using var process = Process.GetCurrentProcess();
        return $"| {calls:N0} | {callsPerSecond?.ToString("N0", CultureInfo.CurrentCulture) ?? "all"} | {clientCount} | {(useCompression ? "yes" : "no")} | {roundTrip.TotalMilliseconds:N0} ms " +
            $"| {calls / called.TotalSeconds:N0} | {calls / delivered.TotalSeconds:N0} | {processor.TotalMicroseconds / calls:N2} µs " +
            $"| {(double)allocated / calls:N0} B | {(double)callerAllocated / calls:N1} B | {(double)bytes / calls:N0} B | {requests:N0} | {process.PeakWorkingSet64 / 1e6:N0} MB |";
    }

    /// <returns>The bytes that the calling thread allocated.</returns>
    private static long Call(IdentifyClient client, int count, int? callsPerSecond)
    {
        var profile = RichProfile.Create();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        for (var i = 1; i <= count; i++)
        {
            while (i > Stopwatch.GetElapsedTime(start).TotalSeconds * callsPerSecond)
                Thread.Sleep(1);

            client.IdentifyAsync(RichProfileTraits.Serializer, profile, UserIdentity.User(i)).AsTask().GetAwaiter().GetResult();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
