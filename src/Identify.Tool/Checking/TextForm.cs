using System.Text.Json;

namespace Identify.Tool.Checking;

/// <summary>Recognizes what a string in JSON holds.</summary>
internal static class TextForm
{
    /// <summary>Whether it looks like an email address.</summary>
    public static bool IsEmail(ref Utf8JsonReader text)
    {
        var bytes = text.ValueSpan;
        var at = bytes.IndexOf((byte)'@');
        return at > 0 && bytes[(at + 1)..].IndexOf((byte)'.') > 0 && bytes.IndexOf((byte)' ') < 0 && bytes[(at + 1)..].IndexOf((byte)'@') < 0;
    }

    /// <summary>Whether it is a URI with a scheme. A path is one for the system that it is from, too, but not for a reader.</summary>
    public static bool IsAbsoluteUri(ref Utf8JsonReader text) =>
        Uri.TryCreate(text.GetString(), UriKind.Absolute, out var uri) && (!uri.IsFile || text.ValueSpan.StartsWith("file:"u8));

    public static DateForm GetDateForm(ref Utf8JsonReader text)
    {
        if (!text.TryGetDateTime(out _))
            return DateForm.None;

        var bytes = text.ValueSpan;
        var time = bytes.IndexOf((byte)'T');
        return time < 0 ? DateForm.Day
            : bytes[time..].IndexOfAny((byte)'Z', (byte)'+', (byte)'-') >= 0 ? DateForm.Instant
            : DateForm.Local;
    }
}

/// <summary>How exactly an ISO-8601 text says when something was.</summary>
internal enum DateForm
{
    /// <summary>It is not a date.</summary>
    None,
    Day,

    /// <summary>A time of day without a time zone.</summary>
    Local,
    Instant,
}
