using Identify.Generators.Reading;
using Identify.Generators.Rules.Destinations;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules.Types;

/// <summary>IDFY0201 to IDFY0205: a reserved trait whose C# type is written as another JSON type than the specification's.</summary>
/// <param name="team">The destinations that the team has named, if it has.</param>
internal sealed class WrongType(Lazy<TeamDestinations?> team)
{
    public void Check(ITraitEntries traits, FindingList findings)
    {
        foreach (var entry in traits.Entries)
        {
            if (entry.Reserved is not { } trait || entry.Type is not { } type || type.IsUnknown() || Fits(entry.Form, trait) || IsReadAsText(entry.Form, trait))
                continue;

            var better = FindType(entry.Form, trait, findings.Symbols);
            findings.Add(
                GetRule(trait),
                traits,
                entry,
                better is null ? DiagnosticProperties.None : DiagnosticProperties.With(DiagnosticProperties.NewType, better.ToMetadataName()),
                type.ToMinimalName(),
                Describe(entry.Form),
                trait.Path,
                Describe(trait.Type),
                entry.NameSource == NameSource.Key ? GetAdviceAtCall(trait) : better is null ? GetAdvice(trait) : GetAdvice(better, type),
                trait.Scope.DefinedBy);
        }
    }

    private static DiagnosticDescriptor GetRule(ReservedTrait trait) => trait.Type switch
    {
        _ when trait.Scope.Name.Length > 0 => TypeDescriptors.WrongNestedType,
        TraitType.Date => TypeDescriptors.NotADate,
        TraitType.Number => TypeDescriptors.NotANumber,
        TraitType.Object => TypeDescriptors.NotAnObject,
        _ => TypeDescriptors.NotAString,
    };

    private static bool Fits(JsonForm form, ReservedTrait trait) => trait.Type switch
    {
        _ when form == JsonForm.Any => true,
        TraitType.Date => form is JsonForm.Date,
        TraitType.Number => form is JsonForm.Number,
        TraitType.Object => form is JsonForm.Object,
        TraitType.StringOrNumber => form is JsonForm.Number || IsString(form),

        TraitType.String when form == JsonForm.Number => trait.IsReplacedByUserId,
        _ => form == JsonForm.EnumName || IsString(form),
    };

    /// <summary>Whether the team's destinations take text where the specification has an object.</summary>
    private bool IsReadAsText(JsonForm form, ReservedTrait trait) =>
        trait.Type == TraitType.Object && IsString(form) && team.Value is { } destinations && destinations.ReadTextOf(trait);

    private static bool IsString(JsonForm form) => form is JsonForm.String or JsonForm.Guid or JsonForm.Time or JsonForm.Formatted;

    /// <summary>The type to change to, if the values can keep their meaning.</summary>
    private static INamedTypeSymbol? FindType(JsonForm form, ReservedTrait trait, KnownSymbols symbols)
    {
        if (form is JsonForm.Object or JsonForm.Array or JsonForm.Boolean or JsonForm.EnumName || (form == JsonForm.Formatted && trait.Type == TraitType.Date))
            return null;

        return trait.Type switch
        {
            TraitType.Date when trait.IsDayOnly => symbols.DateOnlyOrDateTime,
            TraitType.Date => symbols.DateTimeOffset,
            TraitType.Number => symbols.Compilation.GetSpecialType(SpecialType.System_Int32),
            TraitType.String or TraitType.StringOrNumber => symbols.Compilation.GetSpecialType(SpecialType.System_String),
            _ => null,
        };
    }

    /// <summary>The type as the fix writes it, which keeps nullability.</summary>
    private static string GetAdvice(INamedTypeSymbol better, ITypeSymbol type)
    {
        var isNullable = type.IsNullableValue() || type.NullableAnnotation == NullableAnnotation.Annotated;
        var article = better.SpecialType == SpecialType.System_Int32 ? "an" : "a";
        return $"make it {article} {better.ToMinimalName()}{(isNullable ? "?" : "")}";
    }

    private static string GetAdvice(ReservedTrait trait) => trait.Type switch
    {
        TraitType.Object => $"use a type with {string.Join(", ", trait.Members.Select(static member => $"'{member.Name}'"))}, or use another trait name",
        TraitType.Date => "send a DateTimeOffset, give it a [TraitConverter] that writes an ISO-8601 date, or use another trait name",
        _ => $"send {Describe(trait.Type)} or use another trait name",
    };

    private static string GetAdviceAtCall(ReservedTrait trait) => trait.Type switch
    {
        TraitType.Object => $"pass an object with {string.Join(", ", trait.Members.Select(static member => $"'{member.Name}'"))}, or use another key",
        TraitType.Date => "pass the date itself or its ISO-8601 text",
        _ => $"pass {Describe(trait.Type)}, or use another key",
    };

    private static string Describe(JsonForm form) => form switch
    {
        JsonForm.Number => "a number",
        JsonForm.Boolean => "a boolean",
        JsonForm.Date => "a date",
        JsonForm.Array => "an array",
        JsonForm.Object => "an object",
        _ => "a string",
    };

    private static string Describe(TraitType type) => type switch
    {
        TraitType.Date => "an ISO-8601 date",
        TraitType.Number => "a number",
        TraitType.Object => "an object",
        TraitType.StringOrNumber => "a string or a number",
        _ => "a string",
    };
}
