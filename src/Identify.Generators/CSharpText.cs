using System.Globalization;
using System.Text;

namespace Identify.Generators;

/// <summary>Identifiers and literals as C# source.</summary>
internal static partial class CSharpText
{
    /// <summary>The string as a C# literal.</summary>
    public static string Quote(string text)
    {
        var literal = new StringBuilder(text.Length + 8).Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => literal.Append("\\\""),
                '\\' => literal.Append("\\\\"),
                _ when char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029' or '\uFEFF' =>
                    literal.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture)),
                _ => literal.Append(character),
            };
        }

        return literal.Append('"').ToString();
    }
}
