using System.Globalization;
using System.Text;

namespace Identify.Generators.Emitting;

/// <summary>
/// The constant bytes of one generated class: <c>u8</c> literals where the language has them, otherwise static fields.
/// </summary>
/// <param name="utf8">Whether the language has <c>u8</c> literals.</param>
/// <param name="names">The names of the class's other members.</param>
internal sealed class Literals(bool utf8, IEnumerable<string> names)
{
    private readonly Dictionary<string, string> _fields = [];
    private readonly HashSet<string> _names = [.. names];

    /// <summary>The fields to declare, by name, with the text that they hold.</summary>
    public IEnumerable<(string Name, string Text)> Fields => _fields.Select(entry => (entry.Value, Quote(entry.Key)));

    /// <summary>Whether a member of the class has the name, so that a local of that name would hide it.</summary>
    public bool IsTaken(string name) => _names.Contains(name);

    /// <summary>An expression for the UTF-8 bytes of the text.</summary>
    public string Get(string text)
    {
        if (text.Length == 0)
            return "default";

        if (utf8)
            return Quote(text) + "u8";

        if (!_fields.TryGetValue(text, out var name))
        {
            name = GetName(text);
            _fields.Add(text, name);
        }

        return name;
    }

    /// <summary>The bytes before a member: its name and, for texts, the opening quote.</summary>
    public string GetPrefix(string trait, bool isQuoted) => Get($",\"{EscapeJson(trait)}\":{(isQuoted ? "\"" : "")}");

    /// <summary>A text as C# writes it.</summary>
    public static string Quote(string text)
    {
        var literal = new StringBuilder("\"");
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

    /// <summary>A text as it stands inside a JSON string. A lone surrogate could not be encoded, so it is replaced.</summary>
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
    private string GetName(string text)
    {
        var name = new StringBuilder();
        foreach (var character in text)
        {
            if (character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9')
                name.Append(name.Length == 0 ? char.ToUpperInvariant(character) : character);
        }

        if (name.Length == 0 || char.IsDigit(name[0]))
            name.Insert(0, "Json");

        name.Append(text.EndsWith("\"", StringComparison.Ordinal) ? "Text" : "Value");
        var unique = name.ToString();
        for (var number = 2; !_names.Add(unique); number++)
            unique = $"{name}{number}";

        return unique;
    }
}
