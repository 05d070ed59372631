using System.Collections.Immutable;

namespace Identify.Generators.Specification.Destinations;

/// <summary>What the destinations read. The data is measured by <c>tests/Identify.Readers/Node/destination-table.js</c>.</summary>
internal sealed class DestinationTable
{
    private const string ResourceName = "Destinations.tsv";

    private static readonly Lazy<DestinationTable> LazyDefault = new(static () => Parse(ReadResource()));

    private readonly Dictionary<string, Destination> _byName = [];

    private DestinationTable(ImmutableArray<IdentifyAction> actions)
    {
        Actions = actions;
        All = actions.GroupBy(static action => action.Destination).Select(static group => new Destination(group.ToImmutableArray())).ToImmutableArray();
        foreach (var destination in All)
            _byName[TraitNames.Fold(destination.Name)] = destination;
        foreach (var destination in All)
            _byName[TraitNames.Fold(destination.Id)] = destination;
    }

    /// <summary>The table that this assembly contains, read on first use.</summary>
    public static DestinationTable Default => LazyDefault.Value;

    public ImmutableArray<IdentifyAction> Actions { get; }

    public ImmutableArray<Destination> All { get; }

    /// <summary>The destination of an id or a name in any spelling: <c>hubspot</c>, <c>HubSpot</c>, <c>Customer.io</c>.</summary>
    public Destination? Find(string name) => _byName.TryGetValue(TraitNames.Fold(name), out var destination) ? destination : null;

    /// <summary>Reads the table: a header, then a line for each action, the cells separated by tabs.</summary>
    public static DestinationTable Parse(string text)
    {
        const int firstTrait = 6;
        var lines = text.Split(['\n'], StringSplitOptions.RemoveEmptyEntries);
        var traits = lines[0].Split('\t');
        return new(lines.Skip(1).Select(line => ParseAction(line.Split('\t'))).ToImmutableArray());

        IdentifyAction ParseAction(string[] cells) => new(cells[0], cells[1], cells[2])
        {
            Demands = Split(cells[3], " "),
            Refusals = Split(cells[4], "; ").Select(static refusal => refusal.Split([": "], 2, StringSplitOptions.None))
                .ToImmutableDictionary(static pair => pair[0], static pair => pair[1]),
            OtherNames = Split(cells[5], " "),
            Uses = Enumerable.Range(firstTrait, traits.Length - firstTrait)
                .ToImmutableDictionary(index => traits[index], index => ((TraitUse)cells[index][0], (TraitUse)cells[index][cells[index].Length - 1])),
        };
    }

    private static ImmutableArray<string> Split(string cell, string separator) =>
        cell.Split([separator], StringSplitOptions.RemoveEmptyEntries).ToImmutableArray();

    private static string ReadResource()
    {
        using var stream = typeof(DestinationTable).Assembly.GetManifestResourceStream(ResourceName)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
