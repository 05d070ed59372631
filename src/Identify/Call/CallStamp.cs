namespace Identify;

/// <summary>What belongs to a single call: its ID and its times. What is not set is left out, or added by the library.</summary>
/// <remarks>Points in time are written as <c>2015-02-23T22:28:55.387Z</c>.</remarks>
public record struct CallStamp
{
    /// <summary>The length that a <see cref="MessageId"/> must stay under, in characters.</summary>
    private const int MessageIdLimit = 100;

    private string? _messageId;

    /// <summary>
    /// The ID of this one call, <c>messageId</c>: the server drops a second call with the same one. If it is not set,
    /// the library writes a new GUID of 36 characters; set it if a call may be written more than once.
    /// </summary>
    /// <exception cref="ArgumentException">The string is empty, or has 100 characters or more.</exception>
    public string? MessageId
    {
        readonly get => _messageId;
        set => _messageId = value is null or { Length: > 0 and < MessageIdLimit }
            ? value
            : throw new ArgumentException($"CallStamp.MessageId must have 1 to {MessageIdLimit - 1} characters, but has {value.Length}.", nameof(value));
    }

    /// <summary>When it happened, <c>timestamp</c>. If it is not set, the library writes the current time.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>
    /// When a call that is sent on its own left, <c>sentAt</c>: the server uses it to correct <see cref="Timestamp"/>
    /// for the sender's clock. A batch has one for all its calls.
    /// </summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>When a call that is relayed or replayed reached the server, <c>receivedAt</c>; otherwise the server sets it.</summary>
    public DateTimeOffset? ReceivedAt { get; set; }

    internal static readonly CallStamp None;
}
