using Identify.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules.Shape;

/// <summary>IDFY0402: a member that the generator has to leave out, because nobody knows what it would be in JSON.</summary>
internal static class NoJsonForm
{
    public static void Check(IdentifyCall call, FaultReport faults)
    {
        foreach (var holder in call.Objects)
        {
            foreach (var member in holder.Unsupported)
            {
                if (member.Type.IsUnknown() || member.Converter is { TypeKind: TypeKind.Error })
                    continue;

                var (reason, remedy) = Explain(member);
                var repair = member.Converter is null && !member.IsExtension
                    ? Repairs.With(Repairs.AddedAttribute, "TraitIgnore").Add(Repairs.NewConverter, GetConverterName(member.Symbol))
                    : Repairs.None;
                faults.Add(Descriptors.NoJsonForm, holder, member, repair, member.Type.ToMinimalName(), reason, remedy);
            }
        }
    }

    /// <summary>By type and member, so that no two members of a project ask for the same name.</summary>
    private static string GetConverterName(ISymbol member) => $"{member.ContainingType.Name}{member.Name.TrimStart('_')}Converter";

    private static (string Reason, string Remedy) Explain(TraitMember member) => member switch
    {
        { Converter: { } converter } => (
            $"'{converter.ToMinimalName()}' is no TraitConverter<{member.Type.UnwrapNullable().ToMinimalName()}> with an accessible constructor without parameters",
            "give it one that is"),
        { IsExtension: true } => (
            "[TraitExtension] wants one dictionary with strings as keys, JsonObject or JsonElement",
            "change its type or remove the attribute"),
        _ => ("the type has no JSON form", "exclude it with [TraitIgnore] or give it a [TraitConverter]"),
    };
}
