using System.Runtime.CompilerServices;

namespace Identify;

/// <summary>Writes the fields of an identify call beside identity and traits, in the order of the specification's complete example.</summary>
internal static class Envelope
{
    public static int WriteBeforeTraits(ref TraitsWriter writer, int position, IdentifyOptions options)
    {
        position = writer.WriteString(position, ",\"channel\":\""u8, options.Channel);
        if (options.Context is { } context)
            position = ContextWriter.Write(ref writer, position, ",\"context\":"u8, context);
        if (options.Integrations is { } integrations)
            position = integrations.Write(ref writer, position, ",\"integrations\":"u8);

        position = options.MessageId is null && options.StampCalls
            ? writer.WriteString(position, ",\"messageId\":\""u8, MessageId.Next())
            : writer.WriteString(position, ",\"messageId\":\""u8, options.MessageId);
        position = WriteInstant(ref writer, position, ",\"receivedAt\":\""u8, options.ReceivedAt);
        position = WriteInstant(ref writer, position, ",\"sentAt\":\""u8, options.SentAt);
        return WriteInstant(ref writer, position, ",\"timestamp\":\""u8, options.Stamp);
    }

    public static int WriteAfterTraits(ref TraitsWriter writer, int position, IdentifyOptions options) =>
        options.VersionText is { } text
            ? writer.WriteString(position, ",\"version\":\""u8, text)
            : writer.WriteJson(position, ",\"version\":"u8, options.Version);

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // so that the prefix stays a constant
    private static int WriteInstant(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, DateTimeOffset? value) =>
        value is { } instant ? writer.WriteString(position, prefix, instant) : position;
}
