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

    public override string ToString() => Describe(Type == JsonTypes.Fraction ? JsonTypes.Number : Type, Format);

    public static string Describe(PlanSchema schema) => Describe(schema.Types, schema.Format);

    private static bool IsFormat(string format, string planned) => (format, planned) switch
    {
        ("uri", "uri-reference" or "iri" or "iri-reference") or ("email", "idn-email") => true,
        _ => format == planned,
    };

    private static string Describe(JsonTypes types, string? format)
    {
        if (types == JsonTypes.None)
            return "nothing";

        var parts = new List<string>();
        if ((types & JsonTypes.String) != 0)
            parts.Add(format is null ? "a string" : $"a string of the format '{format}'");
        if ((types & JsonTypes.Fraction) != 0)
            parts.Add("a number");
        else if ((types & JsonTypes.Integer) != 0)
            parts.Add("an integer");
        if ((types & JsonTypes.Boolean) != 0)
            parts.Add("a boolean");
        if ((types & JsonTypes.Array) != 0)
            parts.Add("an array");
        if ((types & JsonTypes.Object) != 0)
            parts.Add("an object");
        if ((types & JsonTypes.Null) != 0)
            parts.Add("null");

        return string.Join(" or ", parts);
    }
}
