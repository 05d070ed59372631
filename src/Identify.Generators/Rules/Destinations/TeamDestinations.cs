using System.Collections.Immutable;
using Identify.Generators.Reading;
using Identify.Generators.Specification;
using Identify.Generators.Specification.Destinations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Rules.Destinations;

/// <summary>The destinations that a team has named.</summary>
internal sealed class TeamDestinations
{
    private TeamDestinations(ImmutableArray<DestinationName> names)
    {
        var found = names.ToLookup(static name => DestinationTable.Default.Find(name.Name));
        All = found.Where(static group => group.Key is not null).Select(static group => group.Key!).ToImmutableArray();
        Unknown = found[null].ToImmutableArray();
    }

    /// <summary>The destinations of the compilation; without a list, the table is not read.</summary>
    public static TeamDestinations? Read(Compilation compilation, AnalyzerOptions options)
    {
        var names = DestinationName.Read(compilation, options.AnalyzerConfigOptionsProvider);
        return names.IsEmpty ? null : new(names);
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

    /// <summary>Whether somebody refuses calls with the trait.</summary>
    /// <param name="trait">The camelCase path of a reserved trait, or one of <see cref="CustomTraits"/>.</param>
    public bool Refuse(string trait) => All.Any(destination => destination.FindUse(trait, isSnakeCase: false) == TraitUse.Refused);

    /// <summary>Whether somebody takes text where the specification has an object, and nobody has a field for one of the object's members.</summary>
    public bool ReadTextOf(ReservedTrait trait) => Refuse(trait.Path) && !All.Any(destination => trait.Members.Any(member =>
        destination.FindUse(member.Path, isSnakeCase: false) == TraitUse.OwnField || destination.FindUse(member.Path, isSnakeCase: true) == TraitUse.OwnField));

    /// <summary>Whether somebody refuses one of these forms of some trait.</summary>
    public bool RefusesForms(params string[] forms) => All.Any(destination => destination.Actions.Any(action => action.Refusals.Keys.Any(refused =>
        forms.Any(form => refused.EndsWith(" " + form, StringComparison.Ordinal)))));

    /// <summary>Who refuses a form of a trait, and why; null if nobody does.</summary>
    /// <param name="form">The table's name for the form, such as <c>avatar relative</c>.</param>
    public string? DescribeRefusal(string form)
    {
        var refusing = All.Where(destination => destination.FindRefusal(form) is not null).ToList();
        return refusing.Count == 0 ? null : $"{JoinRefusing(refusing)} the whole call ({refusing[0].FindRefusal(form)})";
    }

    public static TraitNaming Other(TraitNaming spelling) => spelling == TraitNaming.CamelCase ? TraitNaming.SnakeCase : TraitNaming.CamelCase;

    /// <summary>The spelling of a reserved trait's name.</summary>
    public static TraitNaming SpellingOf(TraitEntry entry, ReservedTrait trait) => entry.Name == trait.Name ? TraitNaming.CamelCase : TraitNaming.SnakeCase;

    /// <summary>Names in a sentence: <c>Braze, HubSpot and Klaviyo</c>.</summary>
    public static string Join(IEnumerable<string> items)
    {
        var list = items.Distinct().ToList();
        return list.Count < 2 ? string.Concat(list) : string.Join(", ", list.Take(list.Count - 1)) + " and " + list[list.Count - 1];
    }

    /// <summary>The names, and that they refuse: <c>HubSpot refuses</c>, <c>HubSpot and Pardot refuse</c>.</summary>
    public static string JoinRefusing(IEnumerable<string> names)
    {
        var list = names.Distinct().ToList();
        return Join(list) + (list.Count == 1 ? " refuses" : " refuse");
    }

    public static string JoinRefusing(IEnumerable<Destination> destinations) => JoinRefusing(destinations.Select(static destination => destination.Name));

    public static string Join(IEnumerable<Destination> destinations) => Join(destinations.Select(static destination => destination.Name));
}
