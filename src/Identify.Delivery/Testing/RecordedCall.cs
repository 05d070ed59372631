using System.Text.Json;

namespace Identify.Delivery;

/// <summary>A call that an <see cref="IdentifyRecorder"/> was given.</summary>
public sealed class RecordedCall
{
    internal RecordedCall(JsonElement json) => Json = json;

    /// <summary>The whole call, as it would be sent.</summary>
    public JsonElement Json { get; }

    /// <summary>The user ID, or <see langword="null"/> if the call has none.</summary>
    public string? UserId => GetString("userId");

    /// <summary>The anonymous ID, or <see langword="null"/> if the call has none.</summary>
    public string? AnonymousId => GetString("anonymousId");

    /// <summary>The ID by which the server recognizes a repetition, or <see langword="null"/> if the call has none.</summary>
    public string? MessageId => GetString("messageId");

    /// <summary>When it happened, or <see langword="null"/> if the call does not say.</summary>
    public DateTimeOffset? Timestamp => Json.TryGetProperty("timestamp", out var timestamp) ? timestamp.GetDateTimeOffset() : null;

    /// <summary>The traits, as a JSON object.</summary>
    public JsonElement Traits => Json.GetProperty("traits");

    /// <summary>The call's JSON.</summary>
    public override string ToString() => Json.GetRawText();

    private string? GetString(string name) => Json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
