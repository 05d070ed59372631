using System.Buffers;
using System.Text.Json;

namespace Identify.Benchmarks.Workloads;

/// <summary>500 calls in one request.</summary>
public sealed class CallBatch
{
    private const int Count = 500;

    private readonly IdentifyBatch _batch = new();

    public CompleteCall[] Batch { get; set; } = Enumerable.Range(0, Count).Select(i => new CompleteCall($"022bb90c-bbac-11e4-8dfc-{i:x12}")).ToArray();

    public DateTimeOffset SentAt { get; set; } = new(2015, 2, 23, 22, 28, 55, 111, TimeSpan.Zero);

    public void WriteBatch(IBufferWriter<byte> output)
    {
        FillBatch();
        _batch.WriteTo(output);
    }

    /// <summary>Up to the body that a request is made of.</summary>
    public ReadOnlyMemory<byte> FillBatch()
    {
        _batch.Clear();
        foreach (var call in Batch)
            call.AddTo(_batch);

        return _batch.GetBody();
    }

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(Names.Batch);
        foreach (var call in Batch)
            call.Write(writer);

        writer.WriteEndArray();
        writer.WriteString(Names.SentAt, SentAt);
        writer.WriteEndObject();
    }

    public Dictionary<string, object?> ToDictionary() => new()
    {
        ["batch"] = Batch.Select(call => call.ToDictionary()).ToArray(),
        ["sentAt"] = SentAt,
    };
}
