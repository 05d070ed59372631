using System.Globalization;

namespace Identify.Fuzzing.Types;

internal static class CSharp
{
    /// <summary>A text as a C# literal, all but plain letters and digits escaped.</summary>
    public static string Quote(string text) =>
        $"\"{string.Concat(text.Select(character => char.IsAsciiLetterOrDigit(character) ? character.ToString() : $"\\u{((int)character).ToString("X4", CultureInfo.InvariantCulture)}"))}\"";
}
