using Identify.Generators.Specification;
using Identify.Generators.Specification.Destinations;

namespace Identify.Specification;

/// <summary>The tables on pages of rules that say what destinations read.</summary>
internal static class RuleTables
{
    public static Dictionary<string, Func<IEnumerable<string>>> Create(DestinationTable table) => new()
    {
        ["| Trait | Actions with a field for a member | Actions that refuse an object |"] = () => TraitSpecification.ReservedObjects.Select(trait => DocumentTables.Row(
            $"`{trait.Name}`",
            $"{table.Actions.Count(action => trait.Members.Any(member => Reads(action, member)))}",
            ListWithCount(table.Actions.Where(action => action.Uses[trait.Path].CamelCase == TraitUse.Refused).Select(action => action.DestinationName)))),
        ["| Trait | Actions with a field for it | Other names that are read |"] = () => TraitScope.Traits.Members
            .Where(trait => trait.Type != TraitType.Object)
            .Select(trait => DocumentTables.Row($"`{trait.Name}`", CountReaders(table, trait), ListOtherNames(table, name => TraitSpecification.FindByMeaning(name, TraitScope.Traits) == trait))),
        ["| Reserved trait | Names of destinations for it | Mixpanel derives its own name |"] = () => TraitSpecification.ReservedTraits
            .Where(trait => trait.DestinationNames.Count > 0)
            .Select(trait => DocumentTables.Row(
                $"`{trait.Path}`",
                string.Join(", ", trait.DestinationNames.Select(name => $"`{name}`")),
                table.Find("mixpanel")!.FindUse(trait.Path, isSnakeCase: false) == TraitUse.OwnField ? "yes" : "no")),
        ["| Part | Actions that read it in the object | Names that are read at the top level |"] = () => TraitSpecification.ReservedObjects
            .SelectMany(parent => parent.Members)
            .Where(trait => trait.FlatNames.Count + trait.AmbiguousFlatNames.Count > 0)
            .Select(trait => DocumentTables.Row($"`{trait.Path}`", CountReaders(table, trait), ListOtherNames(table, name => !name.Contains('.', StringComparison.Ordinal) && TraitSpecification.FindFlatPart(name)?.Trait == trait))),
    };

    private static string CountReaders(DestinationTable table, ReservedTrait trait) => $"{table.Actions.Count(action => Reads(action, trait))}";

    private static bool Reads(IdentifyAction action, ReservedTrait trait) => action.Uses[trait.Path] is { CamelCase: TraitUse.OwnField } or { SnakeCase: TraitUse.OwnField };

    private static string ListOtherNames(DestinationTable table, Predicate<string> isMeant) => string.Join(", ", table.Actions
        .SelectMany(action => action.OtherNames, (action, name) => (Name: name, action.DestinationName))
        .Where(read => isMeant(read.Name))
        .GroupBy(read => read.Name, read => read.DestinationName)
        .Select(group => $"`{group.Key}` ({string.Join(", ", group.Distinct())})"));

    private static string ListWithCount(IEnumerable<string> names) => names.ToList() is { Count: > 0 } list ? $"{list.Count}: {string.Join(", ", list.Distinct())}" : "0";
}
