using Identify.Generators.Reading;
using Identify.Generators.Specification;

namespace Identify.Generators.Rules.Names;

/// <summary>IDFY0304: a reserved name that was given to a member with another meaning.</summary>
internal static class MisusedName
{
    public static void Check(ITraitEntries traits, FindingList findings)
    {
        foreach (var entry in traits.Entries)
        {
            if (entry.NameSource == NameSource.Property
                || entry.Reserved is not { } given
                || TraitSpecification.FindByMeaning(entry.OwnName, traits.Scope) is not { } meant
                || meant == given
                || CanBeBoth(meant, given))
            {
                continue;
            }

            var isFree = traits.Entries.All(other => other.Reserved != meant);
            findings.Add(
                NameDescriptors.MisusedName,
                traits,
                entry,
                isFree ? ReservedNames.Use(meant, traits.Naming) : DiagnosticProperties.None,
                entry.Name,
                given.Description,
                ReservedNames.InPolicy(meant, traits.Naming));
        }
    }

    /// <summary>In many systems people log in with their email address.</summary>
    private static bool CanBeBoth(ReservedTrait meant, ReservedTrait given) =>
        (meant.Name, given.Name) is ("username", "email") or ("email", "username");
}
