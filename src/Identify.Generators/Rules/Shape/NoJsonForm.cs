using System.Collections.Immutable;
using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules.Shape;

/// <summary>IDFY0402: a member that the generator has to leave out, because nobody knows what it would be in JSON.</summary>
internal static class NoJsonForm
{
    public static void Check(AnnotatedTypeGraph call, FaultReport faults)
    {
        foreach (var holder in call.Objects)
        {
            foreach (var member in holder.Omitted)
            {
                if (member.Omission == Omission.Sensitive || member.Type.IsUnknown() || member.Converter is { TypeKind: TypeKind.Error })
                    continue;

                var (reason, remedy) = Explain(member);
                faults.Add(Descriptors.NoJsonForm, holder, member, GetRepair(member), member.Type.ToMinimalName(), reason, remedy);
            }
        }
    }

    private static ImmutableDictionary<string, string?> GetRepair(MemberEntry member)
    {
        if (member.Converter is not null || member.IsExtension)
            return DiagnosticProperties.None;

        // A converter that writes the text would send what the other one may mask.
        var repair = DiagnosticProperties.With(DiagnosticProperties.AddedAttribute, "TraitIgnore");
        return member.Omission != Omission.UnsupportedType ? repair : repair.Add(DiagnosticProperties.NewConverter, GetConverterName(member.Symbol));
    }

    /// <summary>By type and member, so that no two members of a project ask for the same name.</summary>
    private static string GetConverterName(ISymbol member) => $"{member.ContainingType.Name}{member.Name.TrimStart('_')}Converter";

    private static (string Reason, string Remedy) Explain(MemberEntry member) => member switch
    {
        { Converter: { } converter } => (
            $"'{converter.ToMinimalName()}' is no TraitConverter<{member.Type.UnwrapNullable().ToMinimalName()}> with an accessible constructor without parameters",
            "give it one that is"),
        { IsExtension: true } => (
            "[TraitExtension] wants one dictionary with strings as keys, JsonObject or JsonElement",
            "change its type or remove the attribute"),
        { Omission: Omission.JsonConverter } => (
            "a [JsonConverter] on it or on its type may mask the value and cannot run at compile time",
            "give it a [TraitConverter] that writes what may be sent, a [TraitName] to send the value as it is, or [TraitIgnore]"),
        { Omission: Omission.OptInContract } => (
            "its type lists what it serializes, by [DataContract] or MemberSerialization.OptIn, and does not list it",
            "send it with [TraitName], or exclude it with [TraitIgnore]"),
        { Omission: Omission.ShouldSerialize } => (
            $"'ShouldSerialize{member.OwnName}' decides at run time whether it is in JSON",
            "send it with [TraitName], or exclude it with [TraitIgnore]"),
        { Omission: Omission.JsonExtensionData } => (
            "[JsonExtensionData] holds JSON that nobody declared",
            "send its entries with [TraitExtension], or exclude it with [TraitIgnore]"),
        _ => ("the type has no JSON form", "exclude it with [TraitIgnore] or give it a [TraitConverter]"),
    };
}
