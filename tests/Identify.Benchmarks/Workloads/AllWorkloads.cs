using System.Text.Json.Serialization;

namespace Identify.Benchmarks.Workloads;

internal static class AllWorkloads
{
    public static IReadOnlyList<Workload> Create()
    {
        var json = BenchmarkJsonContext.Default;
        return
        [
            Workload.Create<SpecificationProfile>("short payload", [new()], (payload, output) => payload.WriteTraits(output), json.SpecificationProfile, (payload, writer) => payload.Write(writer), payload => payload.ToDictionary()),
            Workload.Create<CompleteCall>("complete call", [new()], (call, output) => call.WriteIdentify(output), json.CompleteCall, (call, writer) => call.Write(writer), call => call.ToDictionary()),
            Workload.Create("rich profile", [RichProfile.Create()], (rich, output) => rich.WriteTraits(output), json.RichProfile, (rich, writer) => rich.Write(writer), rich => rich.ToDictionary()),
            Workload.Create("10,000 customers", CustomerTable.Create(10_000, seed: 1), (customer, output) => customer.WriteTraits(output), json.RichProfile, (customer, writer) => customer.Write(writer), customer => customer.ToDictionary()),
            Workload.Create<NonAsciiProfile>("not ASCII", [new()], (profile, output) => profile.WriteTraits(output), json.NonAsciiProfile, (profile, writer) => profile.Write(writer), profile => profile.ToDictionary()),
            Workload.Create<WideProfile>("100 traits", [new()], (wide, output) => wide.WriteTraits(output), json.WideProfile, (wide, writer) => wide.Write(writer), wide => wide.ToDictionary()),
            Workload.Create<CallBatch>("batch of 500", [new()], (batch, output) => batch.WriteBatch(output), json.CallBatch, (batch, writer) => batch.Write(writer), batch => batch.ToDictionary(), batch => batch.FillBatch()),
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
