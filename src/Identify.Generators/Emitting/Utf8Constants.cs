using System.Globalization;
using System.Text;

namespace Identify.Generators.Emitting;

/// <summary>
/// The constant bytes of one generated class: <c>u8</c> literals if the language has them, otherwise static fields.
/// </summary>
/// <param name="hasLiterals">Whether the language has <c>u8</c> literals.</param>
/// <param name="names">The names of the class's members.</param>
internal sealed class Utf8Constants(bool hasLiterals, MemberNames names)
{
    /// <summary>Metadata allows 1,023 bytes for a name.</summary>
    private const int MaxNameLength = 200;

    private readonly Dictionary<string, string> _fields = [];

    /// <summary>The fields to declare, by name, with the string that they hold.</summary>
    public IEnumerable<(string Name, string Text)> Fields => _fields.Select(static entry => (entry.Value, CSharpText.Quote(entry.Key)));

    /// <summary>An expression for the UTF-8 bytes of the string.</summary>
    public string Get(string text)
    {
        if (text.Length == 0)
            return "default";

        if (hasLiterals)
            return CSharpText.Quote(text) + "u8";

        if (!_fields.TryGetValue(text, out var name))
        {
            name = names.GetFree(GetName(text));
            _fields.Add(text, name);
        }

        return name;
    }

    /// <summary>The bytes before a member: its name and, for strings, the opening quote.</summary>
    public string GetPrefix(string trait, bool isQuoted) => Get($",\"{EscapeJson(trait)}\":{(isQuoted ? "\"" : "")}");

    /// <summary>The string escaped for a JSON string. A lone surrogate could not be encoded, so it is replaced.</summary>
    public static string EscapeJson(string text)
    {
        var json = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(character, text[i + 1]);
            _ = character switch
            {
                '"' or '\\' => json.Append('\\').Append(character),
                '\b' => json.Append("\\b"),
                '\f' => json.Append("\\f"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                < ' ' => json.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture)),
                _ when isPair => json.Append(character).Append(text[++i]),
                _ when char.IsSurrogate(character) => json.Append('\uFFFD'),
                _ => json.Append(character),
            };
        }

        return json.ToString();
    }

    /// <summary><c>,"email":"</c> is held by <c>EmailText</c>, <c>,"age":</c> by <c>AgeValue</c>.</summary>
    private static string GetName(string text)
    {
        var name = new StringBuilder();
        foreach (var character in text)
        {
            if (name.Length < MaxNameLength && character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9')
                name.Append(name.Length == 0 ? char.ToUpperInvariant(character) : character);
        }

        if (name.Length == 0 || char.IsDigit(name[0]))
            name.Insert(0, "Json");

        return name.Append(text.EndsWith("\"", StringComparison.Ordinal) ? "Text" : "Value").ToString();
    }
}
