using System.Collections.Immutable;
using Identify.Generators.Reading;
using Identify.Generators.Specification;

namespace Identify.Generators.Rules.Names;

/// <summary>How a reserved name is written in code.</summary>
internal static class ReservedNames
{
    /// <summary>The spelling in the naming policy.</summary>
    public static string InPolicy(ReservedTrait trait, TraitNaming naming) =>
        naming == TraitNaming.SnakeCase ? trait.SnakeName : trait.Name;

    /// <summary>The name that a property would have: <c>FirstName</c>, <c>EmployeeCount</c>.</summary>
    public static string ToMemberName(ReservedTrait trait) =>
        string.Concat(TraitNames.Words(trait.Name).Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1)));

    /// <summary>Tells the fix which name to use: the ReservedTraits constant if there is one for this spelling, otherwise a literal.</summary>
    public static ImmutableDictionary<string, string?> Use(ReservedTrait trait, TraitNaming naming)
    {
        var name = InPolicy(trait, naming);
        var constant = trait.Scope switch
        {
            TraitScope.Address => "AddressMembers.",
            TraitScope.Company => "CompanyMembers.",
            _ => "",
        };
        return name == trait.Name
            ? DiagnosticProperties.With(DiagnosticProperties.TraitConstant, constant + ToMemberName(trait))
            : DiagnosticProperties.With(DiagnosticProperties.TraitLiteral, name);
    }
}
