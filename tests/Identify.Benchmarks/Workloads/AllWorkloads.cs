using System.Text.Json.Serialization;

namespace Identify.Benchmarks.Workloads;

internal static class AllWorkloads
{
    public static IReadOnlyList<Workload> Create()
    {
        var json = BenchmarkJsonContext.Default;
        var payload = new SpecificationProfile();
        var call = new CompleteCall();
        var rich = RichProfile.Create();
        var nonAscii = new NonAsciiProfile();
        var wide = new WideProfile();
        var batch = new CallBatch();
        return
        [
            Workload.Create("short payload", output => payload.WriteTraits(output), payload, json.SpecificationProfile, payload.Write, payload.ToDictionary),
            Workload.Create("complete call", call.WriteIdentify, call, json.CompleteCall, call.Write, call.ToDictionary),
            Workload.Create("rich profile", output => rich.WriteTraits(output), rich, json.RichProfile, rich.Write, rich.ToDictionary),
            Workload.Create("not ASCII", output => nonAscii.WriteTraits(output), nonAscii, json.NonAsciiProfile, nonAscii.Write, nonAscii.ToDictionary),
            Workload.Create("100 traits", output => wide.WriteTraits(output), wide, json.WideProfile, wide.Write, wide.ToDictionary),
            Workload.Create("batch of 500", batch.WriteBatch, batch, json.CallBatch, batch.Write, batch.ToDictionary),
        ];
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(SpecificationProfile))]
[JsonSerializable(typeof(CompleteCall))]
[JsonSerializable(typeof(RichProfile))]
[JsonSerializable(typeof(NonAsciiProfile))]
[JsonSerializable(typeof(WideProfile))]
[JsonSerializable(typeof(CallBatch))]
internal sealed partial class BenchmarkJsonContext : JsonSerializerContext;
