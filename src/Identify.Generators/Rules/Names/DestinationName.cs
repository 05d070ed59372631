using Identify.Generators.Reading;
using Identify.Generators.Specification;

namespace Identify.Generators.Rules.Names;

/// <summary>IDFY0302: a name such as <c>$created</c>, which one destination has for a reserved trait.</summary>
internal static class DestinationName
{
    public static void Check(ITraitEntries traits, FindingList findings)
    {
        if (!traits.Scope.IsOfSpecification)
            return;

        foreach (var entry in traits.Entries)
        {
            if (TraitSpecification.FindDestinationName(entry.Name) is not { } trait)
                continue;

            var isFree = trait.Scope == traits.Scope && traits.Entries.All(other => other.Reserved != trait);
            findings.Add(
                NameDescriptors.DestinationName,
                traits,
                entry,
                isFree ? ReservedNames.Use(trait, traits.Naming) : DiagnosticProperties.None,
                entry.Name,
                trait.Path);
        }
    }
}
