using System.Collections.Immutable;
using Identify.Generators.Reading;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules.Names;

/// <summary>How a reserved name is written in code.</summary>
internal static class ReservedNames
{
    /// <summary>The spelling in the naming policy.</summary>
    public static string InPolicy(ReservedTrait trait, TraitNaming naming) =>
        naming == TraitNaming.SnakeCase ? trait.SnakeName : trait.Name;

    /// <summary>Tells the fix which name to use: the ReservedTraits constant if there is one for this spelling, otherwise a literal.</summary>
    public static ImmutableDictionary<string, string?> Use(ReservedTrait trait, TraitNaming naming)
    {
        var name = InPolicy(trait, naming);
        return (name == trait.Name
            ? DiagnosticProperties.With(DiagnosticProperties.TraitConstant, trait.Constant)
            : DiagnosticProperties.With(DiagnosticProperties.TraitLiteral, name)).Add(DiagnosticProperties.NewKey, name);
    }

    /// <summary>Whether the entry's value can be the trait's; a flag <c>Mobile</c> is something else.</summary>
    public static bool CanHold(TraitEntry entry, ReservedTrait trait) => trait.Type switch
    {
        TraitType.Date => entry.Form is JsonForm.Date or JsonForm.Time or JsonForm.String,
        TraitType.Number => entry.Form is JsonForm.Number,
        TraitType.Object => entry.Form is JsonForm.Object,
        TraitType.StringOrNumber => entry.Form is JsonForm.String or JsonForm.Guid or JsonForm.Time or JsonForm.Formatted or JsonForm.Number,
        _ when entry.Type is IArrayTypeSymbol => false, // bytes are not text, though their JSON is
        _ => entry.Form is JsonForm.String or JsonForm.Formatted || (entry.Form is JsonForm.Number && trait.IsOftenNumber),
    };
}
