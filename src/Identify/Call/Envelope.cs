using System.Runtime.CompilerServices;

namespace Identify;

/// <summary>Writes the fields of an identify call beside identity and traits, in the order of the specification's complete example.</summary>
internal static class Envelope
{
    public static int WriteBeforeTraits(ref TraitsWriter writer, int at, IdentifyOptions options)
    {
        at = writer.WriteString(at, ",\"channel\":\""u8, options.Channel);
        if (options.Context is { } context)
            at = ContextWriter.Write(ref writer, at, ",\"context\":"u8, context);
        if (options.Integrations is { } integrations)
            at = integrations.Write(ref writer, at, ",\"integrations\":"u8);

        at = options.MessageId is null && !options.LeaveUnstamped
            ? writer.WriteString(at, ",\"messageId\":\""u8, MessageId.Next())
            : writer.WriteString(at, ",\"messageId\":\""u8, options.MessageId);
        at = WriteInstant(ref writer, at, ",\"receivedAt\":\""u8, options.ReceivedAt);
        at = WriteInstant(ref writer, at, ",\"sentAt\":\""u8, options.SentAt);
        return WriteInstant(ref writer, at, ",\"timestamp\":\""u8, options.Stamp);
    }

    public static int WriteAfterTraits(ref TraitsWriter writer, int at, IdentifyOptions options) =>
        options.VersionText is { } text
            ? writer.WriteString(at, ",\"version\":\""u8, text)
            : writer.WriteJson(at, ",\"version\":"u8, options.Version);

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // so that the prefix stays a constant
    private static int WriteInstant(ref TraitsWriter writer, int at, ReadOnlySpan<byte> prefix, DateTimeOffset? value) =>
        value is { } instant ? writer.WriteString(at, prefix, instant) : at;
}
