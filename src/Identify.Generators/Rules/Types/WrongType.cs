using Identify.Generators.Reading;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules.Types;

/// <summary>IDFY0201 to IDFY0205: a reserved trait whose C# type makes another JSON type than the specification's.</summary>
internal static class WrongType
{
    public static void Check(AnnotatedTypeGraph call, FaultReport faults)
    {
        foreach (var holder in call.Objects)
        {
            foreach (var member in holder.Traits)
            {
                if (member.Reserved is not { } trait || member.Type.IsUnknown())
                    continue;

                var form = member.Form;
                if (Fits(form, trait))
                    continue;

                var type = FindType(form, trait, call.Symbols);
                var repair = type is null ? DiagnosticProperties.None : DiagnosticProperties.With(DiagnosticProperties.NewType, type.ToMetadataName());
                var remedy = type is null ? GetAdvice(trait) : $"make it {(type.SpecialType == SpecialType.System_Int32 ? "an" : "a")} {type.ToMinimalName()}";
                faults.Add(
                    GetRule(trait), holder, member, repair, member.Type.ToMinimalName(), Describe(form), trait.Path, Describe(trait.Type), remedy);
            }
        }
    }

    private static DiagnosticDescriptor GetRule(ReservedTrait trait) => trait.Type switch
    {
        _ when trait.Scope != TraitScope.Traits => Descriptors.WrongNestedType,
        TraitType.Date => Descriptors.NotADate,
        TraitType.Number => Descriptors.NotANumber,
        TraitType.Object => Descriptors.NotAnObject,
        _ => Descriptors.NotAString,
    };

    private static bool Fits(JsonForm form, ReservedTrait trait) => trait.Type switch
    {
        _ when form == JsonForm.Any => true,
        TraitType.Date => form is JsonForm.Date or JsonForm.Formatted,
        TraitType.Number => form is JsonForm.Number,
        TraitType.Object => form is JsonForm.Object,
        TraitType.StringOrNumber => form is JsonForm.Number || IsString(form),

        TraitType.String when form == JsonForm.Number => trait.IsReplacedByUserId,
        _ => form == JsonForm.EnumName || IsString(form),
    };

    private static bool IsString(JsonForm form) => form is JsonForm.String or JsonForm.Guid or JsonForm.Time or JsonForm.Formatted;

    /// <summary>The type to change to, where the values can be meant to stay what they are.</summary>
    private static INamedTypeSymbol? FindType(JsonForm form, ReservedTrait trait, KnownSymbols symbols)
    {
        if (form is JsonForm.Object or JsonForm.Array or JsonForm.Boolean or JsonForm.EnumName)
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

    private static string GetAdvice(ReservedTrait trait) => trait.Type switch
    {
        TraitType.Object => $"put it into a type with {string.Join(", ", trait.Members.Select(static member => $"'{member.Name}'"))}, or give it another trait name",
        _ => "send that, or give it another trait name",
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
