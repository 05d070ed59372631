using System.Collections.Immutable;
using Identify.Generators.Reading;
using Identify.Generators.Specification;

namespace Identify.Generators.Rules.Names;

/// <summary>How a reserved name is written in code.</summary>
internal static class ReservedNames
{
    /// <summary>The spelling in the naming policy.</summary>
    public static string InPolicy(ReservedTrait trait, TraitSettings settings) =>
        settings.Naming == TraitNaming.SnakeCase ? trait.SnakeName : trait.Name;

    /// <summary>Tells the fix to name the member so: by the runtime's constant where there is one in this spelling.</summary>
    public static ImmutableDictionary<string, string?> Use(ReservedTrait trait, TraitSettings settings)
    {
        var name = InPolicy(trait, settings);
        return name == trait.Name
            ? DiagnosticProperties.With(DiagnosticProperties.TraitConstant, trait.Constant)
            : DiagnosticProperties.With(DiagnosticProperties.TraitLiteral, name);
    }
}
