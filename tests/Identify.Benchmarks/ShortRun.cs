using System.Diagnostics;

namespace Identify.Benchmarks;

/// <summary>
/// A quick look: all peers take turns in short rounds, so that a busy machine slows them alike, and the medians are
/// compared. For figures to quote there is BenchmarkDotNet.
/// </summary>
internal static class ShortRun
{
    private const int Rounds = 60;
    private const double RoundMilliseconds = 1.0;

    public static void Print(IReadOnlyList<Workload> workloads)
    {
        Console.WriteLine("| workload | peer | time | times Identify.Generators | allocated |");
        Console.WriteLine("|---|---|---:|---:|---:|");
        foreach (var workload in workloads)
        {
            var measured = Measure(workload);
            var own = measured.Single(peer => peer.Name == PeerNames.Identify).Nanoseconds;
            foreach (var (name, nanoseconds, allocated) in measured)
                Console.WriteLine($"| {workload.Name} | {name} | {nanoseconds:N0} ns | {nanoseconds / own:F2} | {allocated:N0} B |");
        }
    }

    /// <summary>Writes the workload with Identify.Generators for ten seconds.</summary>
    public static void Loop(Workload workload)
    {
        var write = workload.Get(PeerNames.Identify);
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(10))
            Time(write, 1000);
    }

    private static List<(string Name, double Nanoseconds, long Allocated)> Measure(Workload workload)
    {
        var peers = workload.Peers.Select(name => (Name: name, Write: workload.Get(name), Times: new List<double>())).ToList();
        foreach (var (_, write, _) in peers)
            WarmUp(write);

        var counts = peers.ConvertAll(peer => CountFor(peer.Write));
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < peers.Count; i++)
                peers[i].Times.Add(Time(peers[i].Write, counts[i]));
        }

        return peers.ConvertAll(peer => (peer.Name, Median(peer.Times), Allocated(peer.Write)));
    }

    /// <summary>Until tiered compilation has had its say.</summary>
    private static void WarmUp(Action write)
    {
        for (var i = 0; i < 6; i++)
        {
            Time(write, Math.Max(30, CountFor(write) * 10));
            Thread.Sleep(150);
        }
    }

    private static int CountFor(Action write)
    {
        var nanoseconds = Time(write, 20);
        return Math.Max(3, (int)(RoundMilliseconds * 1e6 / nanoseconds));
    }

    private static double Time(Action write, int count)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++)
            write();

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / count;
    }

    private static long Allocated(Action write)
    {
        const int count = 100;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < count; i++)
            write();

        return (GC.GetAllocatedBytesForCurrentThread() - before) / count;
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
