using System.Text.Json;

namespace Identify.Delivery;

/// <summary>Takes batches apart.</summary>
internal static class BatchCalls
{
    /// <summary>The calls of a batch, without copies: valid until the batch is next used.</summary>
    public static List<ReadOnlyMemory<byte>> Read(IdentifyBatch batch)
    {
        var calls = new List<ReadOnlyMemory<byte>>(batch.Count);
        var body = batch.GetBody();
        var reader = new Utf8JsonReader(body.Span);
        while (reader.Read() && calls.Count < batch.Count)
        {
            if (reader.TokenType != JsonTokenType.StartObject || reader.CurrentDepth == 0)
                continue;

            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            calls.Add(body.Slice(start, (int)reader.BytesConsumed - start));
        }

        return calls;
    }

    /// <summary>The first and the second half of a batch of two calls or more, as batches of their own.</summary>
    public static (IdentifyBatch First, IdentifyBatch Second) Split(IdentifyBatch batch)
    {
        var calls = Read(batch);
        var middle = calls.Count / 2;
        return (Combine(0, middle), Combine(middle, calls.Count));

        IdentifyBatch Combine(int start, int end)
        {
            var part = new IdentifyBatch { TimeProvider = batch.TimeProvider };
            for (var i = start; i < end; i++)
                part.TryAddWritten(calls[i].Span);

            return part;
        }
    }
}
