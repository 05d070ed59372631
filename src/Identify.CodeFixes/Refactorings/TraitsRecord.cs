using Identify.CodeFixes.Editing;

namespace Identify.CodeFixes.Refactorings;

/// <summary>A record to declare, with the values of the call.</summary>
internal sealed class TraitsRecord(string name, bool isRoot)
{
    private const int MaxOnOneLine = 3;

    public string Name => name;

    public List<RecordParameter> Parameters { get; } = [];

    /// <summary>The expression that makes the object of the call. With comments, each value has a line of its own, below them.</summary>
    public string Create(Layout layout, string indent)
    {
        if (Parameters.TrueForAll(static parameter => parameter.Comments.Count == 0))
            return $"new {name}({string.Join(", ", Parameters.Select(parameter => parameter.CreateValue(layout, indent)))})";

        var line = layout.NewLine + indent + layout.Unit;
        var values = Parameters.Select(parameter => parameter.Comments.Append(parameter.CreateValue(layout, indent + layout.Unit)).Select(text => line + text));
        return $"new {name}({string.Join(",", values.Select(static lines => string.Concat(lines)))})";
    }

    public string Declare(Layout layout, string indent)
    {
        var attribute = isRoot ? $"[IdentifyTraits]{layout.NewLine}{indent}" : "";
        var separator = Parameters.Count <= MaxOnOneLine ? ", " : "," + layout.NewLine + indent + layout.Unit;
        var start = Parameters.Count <= MaxOnOneLine ? "" : separator.Substring(1);
        return $"{indent}{attribute}internal sealed record {name}({start}{string.Join(separator, Parameters.Select(static parameter => parameter.Declare()))});";
    }
}

/// <param name="Name">The name of the parameter, and of the property.</param>
/// <param name="Type">Its type.</param>
/// <param name="Value">The value at the call, unless that is an object of another record.</param>
internal sealed record RecordParameter(string Name, string Type, string Value)
{
    public string Attribute { get; init; } = "";

    /// <summary>The record of the object that is the value.</summary>
    public TraitsRecord? Nested { get; init; }

    /// <summary>The comments that the call has for the value.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];

    public string CreateValue(Layout layout, string indent) => Nested?.Create(layout, indent) ?? Value;

    public string Declare() => $"{(Attribute.Length == 0 ? "" : $"[{Attribute}] ")}{Type} {Name}";
}
