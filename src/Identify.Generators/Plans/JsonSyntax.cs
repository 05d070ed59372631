using System.Collections.Immutable;

namespace Identify.Generators.Plans;

/// <summary>A JSON value and where it is. An analyzer cannot bring a JSON library of its own into the compiler.</summary>
/// <param name="kind">What it is.</param>
/// <param name="range">The value; of an array or object, the opening bracket.</param>
/// <param name="text">The characters of a string, the source text of a number.</param>
internal sealed class JsonSyntax(JsonSyntaxKind kind, TextRange range, string text = "")
{
    public JsonSyntaxKind Kind { get; } = kind;

    public TextRange Range { get; } = range;

    public string Text { get; } = text;

    public ImmutableArray<JsonSyntax> Items { get; init; } = ImmutableArray<JsonSyntax>.Empty;

    public ImmutableArray<JsonProperty> Properties { get; init; } = ImmutableArray<JsonProperty>.Empty;

    public JsonProperty? FindProperty(string name)
    {
        foreach (var property in Properties)
        {
            if (property.Name == name)
                return property;
        }

        return null;
    }

    public JsonSyntax? Find(string name) => FindProperty(name)?.Value;

    /// <summary>The value at the end of a path of objects.</summary>
    public JsonSyntax? Find(params string[] path)
    {
        var value = this;
        foreach (var name in path)
        {
            value = value.Find(name);
            if (value is null)
                return null;
        }

        return value;
    }
}

/// <summary>A name in a JSON object, and its value.</summary>
/// <param name="Name">The name.</param>
/// <param name="NameRange">Where the name is, with its quotes.</param>
/// <param name="Value">The value.</param>
internal sealed record JsonProperty(string Name, TextRange NameRange, JsonSyntax Value);

internal enum JsonSyntaxKind
{
    Null,
    False,
    True,
    Number,
    String,
    Array,
    Object,
}

/// <summary>A text is not JSON.</summary>
internal sealed class JsonSyntaxException(string message, TextRange range) : Exception(message)
{
    public TextRange Range { get; } = range;
}
