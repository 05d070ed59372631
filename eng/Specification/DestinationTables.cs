using Identify.Generators.Specification;
using Identify.Generators.Specification.Destinations;

namespace Identify.Specification;

/// <summary>The tables of the page on destinations.</summary>
internal static class DestinationTables
{
    private static readonly string[] Popular = ["mixpanel", "intercom", "amplitude", "braze", "hubspot", "customerio", "klaviyo"];

    public static Dictionary<string, Func<IEnumerable<string>>> Create(DestinationTable table, string version) => new()
    {
        ["| Package | Version | Identify actions | Destinations |"] = () =>
            [DocumentTables.Row("`@segment/action-destinations`", version, $"{table.Actions.Length}", $"{table.All.Length}")],
        ["| Trait | camelCase | snake_case | camelCase only | snake_case only |"] = () => TraitSpecification.ReservedTraits
            .Where(trait => trait.Type != TraitType.Object)
            .Select(trait => DocumentTables.Row(
                $"`{trait.Path}`",
                $"{DestinationChart.Count(table, trait, isSnakeCase: false)}",
                $"{DestinationChart.Count(table, trait, isSnakeCase: true)}",
                FindReadersOfOnly(table, trait, isSnakeCase: false),
                FindReadersOfOnly(table, trait, isSnakeCase: true))),
        ["| Trait | " + string.Join(" | ", Popular.Select(id => table.Find(id)!.Name)) + " |"] = () => TraitSpecification.ReservedTraits
            .Select(trait => trait.Path).Append(CustomTraits.Text)
            .Select(trait => DocumentTables.Row([trait == CustomTraits.Text ? "your own traits" : $"`{trait}`", .. Popular.Select(id => Mark(table.Find(id)!, trait))])),
        ["| Destination | Fields of its own | One spelling only | Copies others | Refuses | Needs | Other names |"] = () => table.All
            .OrderBy(destination => destination.Name, StringComparer.OrdinalIgnoreCase)
            .Select(destination => DocumentTables.Row(
                $"{destination.Name} (`{destination.Id}`)",
                List(OwnFields(destination).Where(trait => Spelling(destination, trait) is null)),
                List(OwnFields(destination).Select(trait => Spelling(destination, trait)).OfType<string>()),
                destination.FindUse(CustomTraits.Text, isSnakeCase: false) is TraitUse.Copied or TraitUse.OwnField ? "yes" : "",
                string.Join("; ", destination.Actions.SelectMany(action => action.Refusals.Keys).Distinct().Order(StringComparer.Ordinal).Select(Describe)),
                List(destination.Demands),
                List(destination.Actions.SelectMany(action => action.OtherNames).Distinct().Order(StringComparer.Ordinal)))),
    };

    private static IEnumerable<ReservedTrait> OwnFields(Destination destination) => TraitSpecification.ReservedTraits
        .Where(trait => trait.Type != TraitType.Object)
        .Where(trait => destination.FindUse(trait.Path, false) == TraitUse.OwnField || destination.FindUse(trait.Path, true) == TraitUse.OwnField);

    /// <summary>The only spelling that fills a field; null if both do.</summary>
    private static string? Spelling(Destination destination, ReservedTrait trait)
    {
        var (camel, snake) = (destination.FindUse(trait.Path, false) == TraitUse.OwnField, destination.FindUse(trait.Path, true) == TraitUse.OwnField);
        var parent = trait.Scope.Name.Length == 0 ? "" : trait.Scope.Name + ".";
        return camel == snake ? null : parent + (camel ? trait.Name : trait.SnakeName);
    }

    private static string List(IEnumerable<ReservedTrait> traits) => List(traits.Select(trait => trait.Path));

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));

    private static string FindReadersOfOnly(DestinationTable table, ReservedTrait trait, bool isSnakeCase) => string.Join(", ", table.All
        .Where(destination => destination.FindUse(trait.Path, isSnakeCase) == TraitUse.OwnField && destination.FindUse(trait.Path, !isSnakeCase) != TraitUse.OwnField)
        .Select(destination => destination.Name)
        .Order(StringComparer.OrdinalIgnoreCase));

    private static string Mark(Destination destination, string trait)
    {
        var (camel, snake) = (Symbol(destination.FindUse(trait, false)), Symbol(destination.FindUse(trait, true)));
        return camel == snake ? camel : $"{camel} {snake}";
    }

    private static string Symbol(TraitUse use) => use switch
    {
        TraitUse.OwnField => "●",
        TraitUse.Copied => "○",
        TraitUse.Discarded => "✗",
        TraitUse.Refused => "✖",
        _ => "–",
    };

    private static string Describe(string refusal) => refusal switch
    {
        "company" or "address" => $"`{refusal}` as an object",
        CustomTraits.Object => "other objects",
        CustomTraits.Array => "arrays",
        "avatar relative" or "website relative" => $"a relative `{refusal.Split(' ')[0]}`",
        "avatar unicode" or "website unicode" => $"a `{refusal.Split(' ')[0]}` that is not ASCII",
        "gender word" => "`gender` other than `m` and `f`",
        "phone national" => "a national `phone`",
        _ => $"`{refusal}`",
    };
}
