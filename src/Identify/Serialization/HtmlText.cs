using System.Globalization;
using System.Text;

namespace Identify;

/// <summary>Escapes what could end the script or the attribute that JSON is put into.</summary>
internal static class HtmlText
{
    public static string Escape(string json)
    {
        var text = new StringBuilder(json.Length + 64);
        foreach (var character in json)
        {
            // These occur only inside JSON strings, so an escape is possible wherever they are.
            if (character is '<' or '>' or '&' or '\'' or '\u2028' or '\u2029')
                text.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
            else
                text.Append(character);
        }

        return text.ToString();
    }
}
