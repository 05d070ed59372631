using System.Collections.Immutable;

namespace Identify.Generators.Plans;

/// <summary>What a plan says about a value: the part of JSON Schema that is checked. Schemas may refer to each other in circles.</summary>
internal sealed class PlanSchema
{
    public static readonly PlanSchema Anything = new();

    public static readonly PlanSchema Nothing = new() { Types = JsonTypes.None };

    /// <summary>The types that values may have.</summary>
    public JsonTypes Types { get; set; } = JsonTypes.Any;

    /// <summary>The format of strings, such as <c>date-time</c>.</summary>
    public string? Format { get; set; }

    /// <summary>The regular expression that strings match.</summary>
    public string? Pattern { get; set; }

    /// <summary>The smallest number.</summary>
    public double? Minimum { get; set; }

    /// <summary>The only values other than null; the default if there is no such list.</summary>
    public ImmutableArray<PlanValue> Values { get; set; }

    /// <summary>The members of objects.</summary>
    public ImmutableArray<PlanTrait> Traits { get; set; } = ImmutableArray<PlanTrait>.Empty;

    /// <summary>What other members of objects are; null if there should not be any.</summary>
    public PlanSchema? OtherTraits { get; set; } = Anything;

    /// <summary>The elements of arrays.</summary>
    public PlanSchema Items { get; set; } = Anything;

    public string? Description { get; set; }

    /// <summary>Where it begins.</summary>
    public TextRange Range { get; set; }

    /// <summary>Whether it allows objects of any kind.</summary>
    public bool SaysNothing => Traits.IsEmpty && OtherTraits is { } other && (other == Anything || other == this);

    public PlanTrait? Find(string name)
    {
        foreach (var trait in Traits)
        {
            if (trait.Name == name)
                return trait;
        }

        return null;
    }
}

/// <summary>A trait that a plan lists.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Schema">What its value is.</param>
/// <param name="IsRequired">Whether every call has it.</param>
/// <param name="Range">Where the plan names it.</param>
internal sealed record PlanTrait(string Name, PlanSchema Schema, bool IsRequired, TextRange Range)
{
    public string? Description { get; init; }
}

/// <summary>A string, number or boolean that a plan lists.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Text">The characters of a string, the source text of a number, <c>true</c> or <c>false</c>.</param>
internal readonly record struct PlanValue(JsonTypes Type, string Text)
{
    public override string ToString() => Type == JsonTypes.String ? $"'{Text}'" : Text;
}

/// <summary>The types of JSON Schema.</summary>
[Flags]
internal enum JsonTypes
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,

    /// <summary>Numbers with a fraction, which have no name in JSON Schema.</summary>
    Fraction = 8,
    Number = Integer | Fraction,
    String = 16,
    Array = 32,
    Object = 64,
    Any = Null | Boolean | Number | String | Array | Object,
}
