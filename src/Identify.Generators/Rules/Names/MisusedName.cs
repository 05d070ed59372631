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
                || !entry.IsOfUser
                || entry.Reserved is not { } given
                || TraitSpecification.FindMeaning(entry.OwnNameWords, traits.Scope) is not { } meaning
                || meaning.Trait is var meant && (meant == given || meant.IsInterchangeableWith(given))
                || !meaning.IsCertainIn(traits.TypeName))
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
                ReservedNames.InPolicy(meant, traits.Naming),
                meant.Scope.DefinedBy);
        }
    }
}
