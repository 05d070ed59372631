using System.Collections.Immutable;
using Identify.Generators.Reading;
using Identify.Generators.Specification;
using Identify.Generators.Specification.Destinations;

namespace Identify.Generators.Rules.Destinations;

/// <summary>The destinations that a team has named.</summary>
internal sealed class TeamDestinations
{
    public TeamDestinations(ImmutableArray<DestinationName> names)
    {
        var found = names.ToLookup(static name => DestinationTable.Default.Find(name.Name));
        All = found.Where(static group => group.Key is not null).Select(static group => group.Key!).ToImmutableArray();
        Unknown = found[null].ToImmutableArray();
    }

    public ImmutableArray<Destination> All { get; }

    /// <summary>The names that are no destination's.</summary>
    public ImmutableArray<DestinationName> Unknown { get; }

    /// <summary>The destinations for which a trait fills a field in this spelling, but not in the other one.</summary>
    public IEnumerable<Destination> FindReadersOfOnly(ReservedTrait trait, TraitNaming spelling)
    {
        var isSnake = spelling == TraitNaming.SnakeCase;
        return All.Where(destination => destination.FindUse(trait.Path, isSnake) == TraitUse.OwnField && destination.FindUse(trait.Path, !isSnake) != TraitUse.OwnField);
    }

    /// <summary>Whether no trait of the specification is lost by this spelling.</summary>
    public bool AreServedBy(TraitNaming spelling) =>
        TraitSpecification.ReservedTraits.All(trait => !FindReadersOfOnly(trait, Other(spelling)).Any());

    public static TraitNaming Other(TraitNaming spelling) => spelling == TraitNaming.CamelCase ? TraitNaming.SnakeCase : TraitNaming.CamelCase;

    /// <summary>The spelling of a reserved trait's name.</summary>
    public static TraitNaming SpellingOf(TraitEntry entry, ReservedTrait trait) => entry.Name == trait.Name ? TraitNaming.CamelCase : TraitNaming.SnakeCase;

    /// <summary>Names in a sentence: <c>Braze, HubSpot and Klaviyo</c>.</summary>
    public static string Join(IEnumerable<string> items)
    {
        var list = items.Distinct().ToList();
        return list.Count < 2 ? string.Concat(list) : string.Join(", ", list.Take(list.Count - 1)) + " and " + list[list.Count - 1];
    }

    public static string Join(IEnumerable<Destination> destinations) => Join(destinations.Select(static destination => destination.Name));
}
