using Identify.Generators.Reading;
using Identify.Generators.Specification;

namespace Identify.Generators.Rules.Destinations;

/// <summary>
/// IDFY0802: a name in the spelling that a destination does not read. If another naming policy serves all destinations, or no
/// spelling does, that is said once, on the type.
/// </summary>
internal sealed class OtherSpelling(TeamDestinations team)
{
    private readonly Dictionary<TraitNaming, bool> _areServedBy = new()
    {
        [TraitNaming.CamelCase] = team.AreServedBy(TraitNaming.CamelCase),
        [TraitNaming.SnakeCase] = team.AreServedBy(TraitNaming.SnakeCase),
    };

    public void Check(ITraitEntries traits, FindingList findings)
    {
        if (!traits.Scope.IsOfSpecification)
            return;

        var other = TeamDestinations.Other(traits.Naming);
        var byPolicy = new List<ReservedTrait>();
        var conflicts = new List<ReservedTrait>();
        foreach (var entry in traits.Entries)
        {
            if (entry.Reserved is not { } trait || trait.Name == trait.SnakeName)
                continue;

            var spelling = TeamDestinations.SpellingOf(entry, trait);
            if (!team.FindReadersOfOnly(trait, TeamDestinations.Other(spelling)).Any())
                continue;

            if (entry.NameSource == NameSource.Property && spelling == traits.Naming && _areServedBy[other])
                byPolicy.Add(trait);
            else if (team.FindReadersOfOnly(trait, spelling).Any())
                conflicts.Add(trait);
            else
                AddName(traits, entry, trait, TeamDestinations.Other(spelling), findings);
        }

        if (byPolicy.Count > 0)
            AddPolicy(traits, byPolicy, other, findings);
        if (conflicts.Count > 0)
            AddConflict(traits, conflicts, findings);
    }

    private void AddName(ITraitEntries traits, TraitEntry entry, ReservedTrait trait, TraitNaming spelling, FindingList findings)
    {
        var name = Spell(trait, spelling);
        findings.Add(
            DestinationDescriptors.OtherSpelling,
            traits,
            entry,
            DiagnosticProperties.With(DiagnosticProperties.TraitLiteral, name).Add(DiagnosticProperties.NewKey, name),
            $"is sent as '{entry.Name}', but {DescribeReaders(trait, spelling)}",
            $"send it as '{name}'");
    }

    private void AddPolicy(ITraitEntries traits, List<ReservedTrait> lost, TraitNaming policy, FindingList findings) => findings.Add(
        DestinationDescriptors.OtherSpelling,
        traits,
        entry: null,
        traits.Scope == TraitScope.Traits ? DiagnosticProperties.With(DiagnosticProperties.Naming, policy.ToString()) : DiagnosticProperties.None,
        $"has {Describe(traits.Naming)} names, but {TeamDestinations.Join(lost.Select(trait => DescribeReaders(trait, policy)))}",
        $"use {Describe(policy)} names, which serve all of your destinations");

    private void AddConflict(ITraitEntries traits, List<ReservedTrait> lost, FindingList findings) => findings.Add(
        DestinationDescriptors.OtherSpelling,
        traits,
        entry: null,
        DiagnosticProperties.None,
        "has names that no spelling makes right for all of your destinations: " + string.Join("; ", lost.Select(trait =>
            $"{DescribeReaders(trait, TraitNaming.CamelCase)}, and {DescribeReaders(trait, TraitNaming.SnakeCase)}")),
        "change the mappings of the one side in Segment");

    private string DescribeReaders(ReservedTrait trait, TraitNaming spelling)
    {
        var readers = team.FindReadersOfOnly(trait, spelling).ToList();
        return $"{TeamDestinations.Join(readers)} {(readers.Count == 1 ? "reads" : "read")} only '{Spell(trait, spelling)}'";
    }

    private static string Spell(ReservedTrait trait, TraitNaming spelling) => spelling == TraitNaming.SnakeCase ? trait.SnakeName : trait.Name;

    private static string Describe(TraitNaming naming) => naming == TraitNaming.SnakeCase ? "snake_case" : "camelCase";
}
