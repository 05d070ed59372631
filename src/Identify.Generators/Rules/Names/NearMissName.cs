using System.Collections.Immutable;
using Identify.Generators.Reading;
using Identify.Generators.Specification;

namespace Identify.Generators.Rules.Names;

/// <summary>IDFY0301: a name that is often sent by mistake for a reserved one.</summary>
internal static class NearMissName
{
    public static void Check(ITraitEntries traits, FindingList findings)
    {
        // If the reserved trait is also sent, the other entry means something else. Of two candidates, the surer wins, then the first.
        var named = new HashSet<TraitEntry>();
        var taken = new HashSet<ReservedTrait>(traits.Entries.Where(static entry => entry.Reserved is not null).Select(static entry => entry.Reserved!));
        foreach (var find in Finders)
        {
            var candidates = traits.Entries
                .Where(entry => entry.Reserved is null && !named.Contains(entry) && TraitSpecification.FindDestinationName(entry.Name) is null)
                .Select(entry => (Entry: entry, Meaning: find(entry, traits)))
                .Where(static found => found.Meaning is { } meaning && ReservedNames.CanHold(found.Entry, meaning.Trait))
                .OrderBy(static found => found.Meaning!.Rank);
            foreach (var (entry, meaning) in candidates)
            {
                if (!taken.Add(meaning!.Trait))
                    continue;

                named.Add(entry);
                Report(traits, entry, meaning.Trait, findings);
            }
        }
    }

    /// <summary>Ways to find the trait that an entry means, surest first.</summary>
    private static readonly ImmutableArray<Func<TraitEntry, ITraitEntries, Meaning?>> Finders =
        ImmutableArray.Create<Func<TraitEntry, ITraitEntries, Meaning?>>(
            static (entry, traits) => TraitSpecification.FindMeaning(entry.NameWords, traits.Scope) is { } meaning && meaning.IsCertainIn(traits.TypeName) ? meaning : null,
            static (entry, traits) => TraitSpecification.FindQualified(entry.NameWords, traits.Scope) is { } trait ? new(trait) : null,
            static (entry, traits) => TraitSpecification.FindNearMiss(entry.NameWords, traits.Scope) is { } trait ? new(trait) : null);

    private static void Report(ITraitEntries traits, TraitEntry entry, ReservedTrait trait, FindingList findings)
    {
        findings.Add(
            NameDescriptors.NearMissName,
            traits,
            entry,
            GetProperties(traits, entry, trait),
            entry.Name,
            trait.Description,
            ReservedNames.InPolicy(trait, traits.Naming),
            GetAdvice(entry, trait),
            trait.Scope.Platform is { } platform ? platform + " looks" : "most destinations look");
    }

    private static ImmutableDictionary<string, string?> GetProperties(ITraitEntries traits, TraitEntry entry, ReservedTrait trait)
    {
        if (IsClassic(entry, trait))
            return entry.NameSource == NameSource.Key ? DiagnosticProperties.None : DiagnosticProperties.With(DiagnosticProperties.SecondTrait, trait.Name);

        var properties = ReservedNames.Use(trait, traits.Naming);
        return entry.NameSource == NameSource.Property ? properties.Add(DiagnosticProperties.NewName, trait.MemberName) : properties;
    }

    private static string GetAdvice(TraitEntry entry, ReservedTrait trait) =>
        IsClassic(entry, trait) ? $"send it under both names, because classic destinations read '{entry.Name}'"
        : entry.NameSource == NameSource.Key ? "rename the key"
        : entry.IsOwn ? "map it with [TraitName] or rename it"
        : "send it from a type of your own";

    /// <summary>Whether classic destinations would lose the value if the name was changed.</summary>
    private static bool IsClassic(TraitEntry entry, ReservedTrait trait) => trait.ClassicNames.Contains(entry.NameWords.Key);
}
