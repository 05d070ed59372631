using System.Runtime.CompilerServices;

namespace Identify;

/// <summary>Writes the fields of an identify call other than identity and traits, in the order of the specification's complete example.</summary>
internal static class Envelope
{
    public static ReadOnlySpan<byte> Type => ",\"type\":\"identify\""u8;

    /// <summary>The prefix of the user ID, together with the field before it.</summary>
    public static ReadOnlySpan<byte> TypeAndUserId => ",\"type\":\"identify\",\"userId\":\""u8;

    public static int WriteBeforeTraits(ref TraitsWriter writer, int position, IdentifyOptions options, in CallStamp stamp)
    {
        position = options.WriteFieldsBeforeStamp(ref writer, position);
        if (!options.StampCalls || (stamp.MessageId is not null && stamp.Timestamp is not null))
        {
            position = writer.WriteString(position, ",\"messageId\":\""u8, stamp.MessageId);
            position = WriteRelayTimes(ref writer, position, in stamp);
            return WriteInstant(ref writer, position, ",\"timestamp\":\""u8, stamp.Timestamp);
        }

        writer.BeforeRead(position, "IdentifyOptions.TimeProvider");
        var now = options.TimeProvider.GetUtcNow();
        if (stamp.MessageId is { } messageId)
        {
            position = writer.WriteString(position, ",\"messageId\":\""u8, messageId);
        }
        else
        {
            writer.BeforeRead(position, "IdentifyOptions.MessageIdSource");
            position = writer.WriteString(position, ",\"messageId\":\""u8, options.MessageIdSource?.Invoke() ?? MessageId.Next(now.UtcTicks));
        }

        position = WriteRelayTimes(ref writer, position, in stamp);
        return writer.WriteString(position, ",\"timestamp\":\""u8, stamp.Timestamp ?? now);
    }

    public static int WriteFieldsBeforeStamp(ref TraitsWriter writer, int position, IdentifyOptions options)
    {
        position = writer.WriteString(position, ",\"channel\":\""u8, options.Channel);
        if (options.Context is { } context)
        {
            writer.BeforeRead(position, "IdentifyOptions.Context");
            position = ContextWriter.Write(ref writer, position, ",\"context\":"u8, context, options.NameLibrary);
        }
        else if (options.NameLibrary)
        {
            position = ContextWriter.WriteThisLibrary(ref writer, position, ",\"context\":"u8);
        }

        if (options.Integrations is { } integrations)
        {
            writer.BeforeRead(position, "IdentifyOptions.Integrations");
            position = integrations.Write(ref writer, position, ",\"integrations\":"u8);
        }

        return position;
    }

    public static int WriteFieldsAfterUserId(ref TraitsWriter writer, int position, IdentifyOptions options) =>
        options.VersionNumber is { } number
            ? writer.WriteNumber(position, ",\"version\":"u8, number)
            : writer.WriteString(position, ",\"version\":\""u8, options.Version);

    private static int WriteRelayTimes(ref TraitsWriter writer, int position, in CallStamp stamp)
    {
        position = WriteInstant(ref writer, position, ",\"receivedAt\":\""u8, stamp.ReceivedAt);
        return WriteInstant(ref writer, position, ",\"sentAt\":\""u8, stamp.SentAt);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // so that the prefix stays a constant
    private static int WriteInstant(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, DateTimeOffset? value) =>
        value is { } instant ? writer.WriteString(position, prefix, instant) : position;
}
