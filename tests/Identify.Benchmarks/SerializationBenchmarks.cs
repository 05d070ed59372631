using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Identify.Benchmarks.Workloads;

namespace Identify.Benchmarks;

/// <summary>The long run: every workload with every peer.</summary>
[MemoryDiagnoser]
[MaxIterationCount(20)]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByParams)]
[HideColumns("Error", "StdDev", "Median", "Gen0", "Gen1", "Gen2", "RatioSD")]
public class SerializationBenchmarks
{
    private Action _identify = null!;
    private Action _copy = null!;
    private Action _sourceGenerated = null!;
    private Action _relaxed = null!;
    private Action _handWritten = null!;
    private Action _reflection = null!;
    private Action _newtonsoft = null!;

    /// <summary>By name, so that every process builds its own.</summary>
    [ParamsSource(nameof(WorkloadNames))]
    public string Workload { get; set; } = "";

    public static IEnumerable<string> WorkloadNames => AllWorkloads.Create().Select(workload => workload.Name);

    [GlobalSetup]
    public void Setup()
    {
        var workload = AllWorkloads.Create().Single(candidate => candidate.Name == Workload);
        _identify = workload.Get(PeerNames.Identify);
        _copy = workload.Get(PeerNames.Copy);
        _sourceGenerated = workload.Get(PeerNames.SourceGenerated);
        _relaxed = workload.Get(PeerNames.SourceGeneratedRelaxed);
        _handWritten = workload.Get(PeerNames.HandWritten);
        _reflection = workload.Get(PeerNames.Reflection);
        _newtonsoft = workload.Get(PeerNames.Newtonsoft);
    }

    [Benchmark(Description = PeerNames.Identify, Baseline = true)]
    public void IdentifyGenerators() => _identify();

    [Benchmark(Description = PeerNames.Copy)]
    public void Copy() => _copy();

    [Benchmark(Description = PeerNames.SourceGenerated)]
    public void SourceGenerated() => _sourceGenerated();

    [Benchmark(Description = PeerNames.SourceGeneratedRelaxed)]
    public void SourceGeneratedRelaxed() => _relaxed();

    [Benchmark(Description = PeerNames.HandWritten)]
    public void HandWritten() => _handWritten();

    [Benchmark(Description = PeerNames.Reflection)]
    public void Reflection() => _reflection();

    [Benchmark(Description = PeerNames.Newtonsoft)]
    public void Newtonsoft() => _newtonsoft();
}
