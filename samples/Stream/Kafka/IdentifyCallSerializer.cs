using System.Buffers;
using Confluent.Kafka;

namespace Identify.Samples.Streaming.Kafka;

/// <summary>Writes a message's value as an identify call, for the producers of Confluent.Kafka.</summary>
internal sealed class IdentifyCallSerializer<T>(IdentifySerializer<T> serializer, IdentifyOptions options) : ISerializer<T>
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    /// <exception cref="IdentifyException">The call cannot be written.</exception>
    public byte[] Serialize(T data, SerializationContext context)
    {
        var buffer = _buffer ??= new();
        serializer.WriteIdentify(buffer, in data, options);
        var call = buffer.WrittenSpan.ToArray();
        buffer.Clear(); // of personal data, too
        return call;
    }
}
