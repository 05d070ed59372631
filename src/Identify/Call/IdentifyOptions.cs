using System.Text.Json;
using System.Text.Json.Nodes;

namespace Identify;

/// <summary>The fields of an identify call beside identity and traits. What is <see langword="null"/> is left out.</summary>
/// <remarks>
/// The fields stand in "Example" of the specification, and in its page of common fields. Options may be used for any
/// number of calls, also at the same time, as long as nobody changes them; only <see cref="MessageId"/> and
/// <see cref="Timestamp"/> belong to one call. Points in time are written as <c>2015-02-23T22:28:55.387Z</c>.
/// </remarks>
public sealed class IdentifyOptions
{
    /// <summary>The length that a <see cref="MessageId"/> must stay under, in characters.</summary>
    private const int MessageIdLimit = 100;

    internal static readonly IdentifyOptions Default = new();

    /// <summary>
    /// The id of this one call, <c>messageId</c>: the server drops a second call with the same one. By default the
    /// library writes a new GUID for each call, in 36 characters; set it where a call may be written more than once.
    /// </summary>
    /// <exception cref="ArgumentException">The text is empty, or has 100 characters or more.</exception>
    public string? MessageId
    {
        get;
        set => field = value is null or { Length: > 0 and < MessageIdLimit }
            ? value
            : throw new ArgumentException($"IdentifyOptions.MessageId must have 1 to {MessageIdLimit - 1} characters, and this has {value.Length}.", nameof(value));
    }

    /// <summary>When it happened, <c>timestamp</c>. By default the library writes the current time.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>
    /// Whether a missing <see cref="MessageId"/> is replaced by a new ID and a missing <see cref="Timestamp"/> by the
    /// current time; <see langword="true"/> by default. Without them a repeated request counts twice, and a late one
    /// at the time when it arrives.
    /// </summary>
    public bool StampCalls { get; set; } = true;

    /// <summary>Where the call comes from, <c>channel</c>: <c>server</c>, <c>browser</c> or <c>mobile</c>.</summary>
    /// <remarks>The specification's example has it here, other pages have it in the context: see <see cref="IdentifyContext.Channel"/>.</remarks>
    public string? Channel { get; set; }

    /// <summary>What surrounds the call, such as the user's address and device, <c>context</c>.</summary>
    public IdentifyContext? Context { get; set; }

    /// <summary>Which destinations the call goes to, <c>integrations</c>.</summary>
    public Integrations? Integrations { get; set; }

    /// <summary>When a call that is relayed or replayed reached the server, <c>receivedAt</c>. Others leave it to the server.</summary>
    public DateTimeOffset? ReceivedAt { get; set; }

    /// <summary>
    /// When a call that is sent by itself left, <c>sentAt</c>: the server corrects <see cref="Timestamp"/> by what the
    /// sender's clock is off. A batch has one for all its calls.
    /// </summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>
    /// The <c>version</c> of a call that is relayed or replayed: a string or a number, whichever it came with. Both
    /// convert to a node: <c>Version = "1.1"</c>, <c>Version = 2</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The node is neither a string nor a number.</exception>
    public JsonNode? Version
    {
        get;
        set
        {
            if (value?.GetValueKind() is not (null or JsonValueKind.String or JsonValueKind.Number))
                throw new ArgumentException("IdentifyOptions.Version must be a string or a number.", nameof(value));

            field = value;
            VersionText = value is JsonValue known && TraitsWriter.TryGetString(known, out var text) ? text : null;
        }
    }

    /// <summary>The string that <see cref="Version"/> was made of. Asking the node costs more than writing it.</summary>
    internal string? VersionText { get; private set; }

#if NET
    /// <summary>The clock that <see cref="Timestamp"/> is read from where it is not given; the system's by default.</summary>
    /// <exception cref="ArgumentNullException">The clock is <see langword="null"/>.</exception>
    public TimeProvider TimeProvider
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(value));
    } = TimeProvider.System;
#endif

    /// <summary>The timestamp to write, if any.</summary>
    internal DateTimeOffset? Stamp
    {
        get
        {
            if (Timestamp is not null || !StampCalls)
                return Timestamp;
#if NET
            return TimeProvider.GetUtcNow();
#else
            return DateTimeOffset.UtcNow;
#endif
        }
    }
}
