using Identify.Generators.Plans;
using Identify.Generators.Reading;

namespace Identify.Generators.Rules.Plans;

/// <summary>What values are in terms of JSON Schema.</summary>
/// <param name="Type">The type; any type if that is not known.</param>
/// <param name="Format">The format of a string, if it is always the same.</param>
/// <param name="IsLeaf">Whether it is a string, number or boolean that another leaf type can take the place of.</param>
internal readonly record struct JsonValueType(JsonTypes Type, string? Format, bool IsLeaf)
{
    public static JsonValueType Of(PlannedValue value, TraitEntry entry)
    {
        var leaf = value.Shape?.Leaf;
        return value.Form switch
        {
            JsonForm.Any => new(JsonTypes.Any, null, IsLeaf: false),
            JsonForm.Object => new(JsonTypes.Object, null, IsLeaf: false),
            JsonForm.Array => new(JsonTypes.Array, null, IsLeaf: false),
            JsonForm.EnumName => new(JsonTypes.String, null, IsLeaf: false),
            JsonForm.Boolean => new(JsonTypes.Boolean, null, IsLeaf: true),
            JsonForm.Number => new(leaf is { IsInteger: false } ? JsonTypes.Fraction : JsonTypes.Integer, null, IsLeaf: leaf is not null),
            _ => new(JsonTypes.String, entry.Reserved is { IsDayOnly: true } && leaf?.DayMethod is not null ? "date" : leaf?.SchemaFormat, IsLeaf: leaf is not null),
        };
    }

    public bool FitsIn(PlanSchema schema) => (Type & schema.Types) != 0 && (Format is null || schema.Format is null || IsFormat(Format, schema.Format));

    public override string ToString() => Describe(Type, Format, isPlural: false);

    public string ToPlural() => Describe(Type, Format, isPlural: true);

    public static string Describe(PlanSchema schema) => Describe(schema.Types, schema.Format, isPlural: false);

    private static bool IsFormat(string format, string planned) => (format, planned) switch
    {
        ("uri", "uri-reference" or "iri" or "iri-reference") or ("email", "idn-email") => true,
        _ => format == planned,
    };

    private static string Describe(JsonTypes types, string? format, bool isPlural)
    {
        var parts = new List<string>();
        Add(JsonTypes.String, "a string", format is null ? "" : $" of the format '{format}'");
        Add(JsonTypes.Fraction, "a number");
        if ((types & JsonTypes.Fraction) == 0)
            Add(JsonTypes.Integer, "an integer");

        Add(JsonTypes.Boolean, "a boolean");
        Add(JsonTypes.Array, "an array");
        Add(JsonTypes.Object, "an object");
        if ((types & JsonTypes.Null) != 0)
            parts.Add("null");

        return parts.Count == 0 ? "nothing" : string.Join(" or ", parts);

        void Add(JsonTypes type, string name, string suffix = "")
        {
            if ((types & type) != 0)
                parts.Add((isPlural ? name.Substring(name.IndexOf(' ') + 1) + "s" : name) + suffix);
        }
    }
}
