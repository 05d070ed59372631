using System.Collections.Immutable;
using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules.Shape;

/// <summary>IDFY0402: a member that looks like a trait and is left out.</summary>
internal static class NoJsonForm
{
    private const string RemedyForOthers = "name it in [IdentifyTraits(Ignore = …)] of the type, or in Only to send it as it is";

    public static void Check(TraitObject traits, AnnotatedTypeIndex index, FindingList findings, CancellationToken cancellation)
    {
        foreach (var member in traits.Omitted.Concat(traits.Members.Where(IsUnseenId)))
        {
            if (member.Omission == Omission.Sensitive || member.Type.IsUnknown() || member.Converter is { TypeKind: TypeKind.Error })
                continue;

            var (reason, remedy) = Explain(member);
            if (!member.IsOwn && member.Omission != Omission.UnsupportedType)
                remedy = RemedyForOthers;

            findings.Add(ShapeDescriptors.NoJsonForm, traits, member, GetProperties(member), member.Type.ToMinimalName(), reason, remedy);
        }
    }

    /// <summary>An ID whose type the generator sees without what another one adds.</summary>
    private static bool IsUnseenId(MemberEntry member) => member is { IsTrait: false, IsExtension: false, Omission: Omission.GeneratedMember or Omission.GeneratedType };

    private static ImmutableDictionary<string, string?> GetProperties(MemberEntry member)
    {
        if (member.Converter is not null || member.IsExtension || member.Omission is Omission.GeneratedMember or Omission.GeneratedType)
            return DiagnosticProperties.None;

        // A converter that writes ToString() would send what the JSON converter may mask.
        var properties = DiagnosticProperties.With(DiagnosticProperties.AddedAttribute, "TraitIgnore");
        return member.Omission != Omission.UnsupportedType ? properties : properties.Add(DiagnosticProperties.NewConverter, GetConverterName(member.Symbol));
    }

    private static string GetValueTypeName(MemberEntry member) =>
        member.Type.UnwrapNullable().WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToMinimalName();

    /// <summary>By type and member, so that no two members of a project ask for the same name.</summary>
    private static string GetConverterName(ISymbol member) => $"{member.ContainingType.Name}{member.Name.TrimStart('_')}Converter";

    private static (string Reason, string Remedy) Explain(MemberEntry member) => member switch
    {
        { Converter: { } converter } => (
            $"'{converter.ToMinimalName()}' is not a TraitConverter<{GetValueTypeName(member)}> with an accessible parameterless constructor",
            "use one that is"),
        { IsExtension: true } => (
            "a type has one [TraitExtension], which is a dictionary with string keys, a JsonObject or a JsonElement",
            "change its type or remove the attribute"),
        { Omission: Omission.JsonConverter } => (
            "a [JsonConverter] on it or on its type may change or mask the value and cannot run at compile time",
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
        { Omission: Omission.AmbiguousMember } => (
            "two inherited interfaces have a member of this name",
            "declare it in the interface itself, or exclude it with [TraitIgnore]"),
        { Omission: Omission.GeneratedMember } => (
            "another source generator writes it, and source generators do not see each other's output",
            "declare it in your own source, or send a type of your own"),
        { Omission: Omission.GeneratedType } => (
            "another source generator completes its type, and source generators do not see each other's output",
            "move the type to another project, or give the member a [TraitConverter]"),
        { IsOwn: false } => ("the type has no JSON representation", "exclude it with Ignore in [IdentifyTraits]"),
        _ => ("the type has no JSON representation", "exclude it with [TraitIgnore] or give it a [TraitConverter]"),
    };
}
