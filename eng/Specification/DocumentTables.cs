using Identify.Generators.Specification;

namespace Identify.Specification;

/// <summary>The tables in the documentation. Each is found by its header row.</summary>
internal static class DocumentTables
{
    /// <summary>The tables that follow from the specification.</summary>
    public static readonly IReadOnlyDictionary<string, Func<IEnumerable<string>>> OfSpecification = new Dictionary<string, Func<IEnumerable<string>>>
    {
        ["| Trait | JSON | C# types |"] = () => TraitScope.Traits.Members.Select(trait =>
            Row($"`{trait.Name}`", DescribeType(trait), string.Join(", ", GetTypes(trait)))),
        ["| Nested trait | JSON | Meaning |"] = () => TraitSpecification.ReservedObjects.SelectMany(parent => parent.Members).Select(trait =>
            Row($"`{trait.Path}`", DescribeType(trait), trait.Description)),
        ["| Sent instead | Reserved trait |"] = () => TraitSpecification.ReservedTraits
            .Where(trait => trait.Aliases.Count > 0)
            .Select(trait => Row(List(trait.Aliases), $"`{trait.Path}`")),
        ["| Sent in a type for a person | Reserved trait |"] = () => TraitSpecification.ReservedTraits
            .Where(trait => trait.PersonAliases.Count > 0)
            .Select(trait => Row(List(trait.PersonAliases), $"`{trait.Path}`")),
        ["| Sent at the top level | Only next to another one | Reserved trait |"] = () => TraitSpecification.ReservedTraits
            .Where(trait => trait.FlatNames.Count + trait.AmbiguousFlatNames.Count > 0)
            .Select(trait => Row(List(trait.FlatNames), List(trait.AmbiguousFlatNames), $"`{trait.Path}`")),
        ["| Destination's name | Reserved trait |"] = () => TraitSpecification.ReservedTraits
            .Where(trait => trait.DestinationNames.Count > 0)
            .Select(trait => Row(string.Join(", ", trait.DestinationNames.Select(name => $"`{name}`")), $"`{trait.Path}`")),
        ["| Sensitive data | Names |"] = () => TraitSpecification.SensitiveNames
            .GroupBy(sensitive => sensitive.Meaning, sensitive => sensitive.Names)
            .Select(group => Row(group.Key, List(group.SelectMany(names => names)))),
    };

    /// <summary>The page with its tables rewritten.</summary>
    public static string Update(IReadOnlyList<string> lines, string path, IReadOnlyDictionary<string, Func<IEnumerable<string>>> rowsByHeader)
    {
        var updated = new List<string>();
        var isFound = false;
        for (var i = 0; i < lines.Count; i++)
        {
            updated.Add(lines[i]);
            if (!rowsByHeader.TryGetValue(lines[i], out var createRows))
                continue;

            isFound = true;
            updated.Add(lines[++i]);
            updated.AddRange(createRows());
            while (i + 1 < lines.Count && lines[i + 1].StartsWith('|'))
                i++;
        }

        return isFound
            ? string.Join('\n', updated) + "\n"
            : throw new InvalidOperationException($"{path} has none of the tables that are written from the specification.");
    }

    public static string Row(params IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    /// <summary>As in <c>(photo/picture)(Url/Uri)?</c>. A bar between alternatives would end the cell.</summary>
    private static string List(IEnumerable<NamePattern> names) => string.Join(", ", names.Select(Describe));

    private static string Describe(NamePattern name)
    {
        var groups = name.Text.Split(' ').Select((group, index) =>
        {
            var words = group.TrimEnd('?').Split('|').Select(word => index == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]);
            var isOptional = group.EndsWith('?');
            return words.Count() == 1 && !isOptional ? words.First() : $"({string.Join('/', words)}){(isOptional ? "?" : "")}";
        });
        return $"`{string.Concat(groups)}`";
    }

    private static string DescribeType(ReservedTrait trait) => trait.Type switch
    {
        TraitType.Object => "object of " + string.Join(", ", trait.Members.Select(member => $"`{member.Name}`")),
        TraitType.Number => "number",
        TraitType.Date => "date",
        TraitType.StringOrNumber => "string or number",
        _ => "string",
    };

    private static IEnumerable<string> GetTypes(ReservedTrait trait)
    {
        IEnumerable<string> types = trait.Type switch
        {
            TraitType.Object => ["a class, struct or record", "`Dictionary<string, string>`"],
            TraitType.Number => ["`int`"],
            TraitType.Date when trait.IsDayOnly => ["`DateOnly`", "`DateTimeOffset`", "`DateTime`"],
            TraitType.Date => ["`DateTimeOffset`", "`DateTime`", "`DateOnly`"],
            _ => ["`string`"],
        };
        return types.Concat(trait.OtherTypes.Select(type => type.Contains(' ', StringComparison.Ordinal) ? type : $"`{type}`"));
    }
}
