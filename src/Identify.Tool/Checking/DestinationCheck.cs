using System.Text.Json;
using Identify.Generators.Specification;
using Identify.Generators.Specification.Destinations;

namespace Identify.Tool.Checking;

/// <summary>What the destinations of a team make of a call, with their default mappings.</summary>
internal sealed class DestinationCheck
{
    private readonly IReadOnlyList<Destination> _destinations;

    /// <param name="names">IDs or names of destinations.</param>
    /// <exception cref="InputException">There is no destination of a name.</exception>
    public DestinationCheck(IEnumerable<string> names)
    {
        _destinations = [.. names.Select(name => DestinationTable.Default.Find(name) ?? throw new InputException($"There is no destination '{name}' with an identify action in the table of destinations."))];
        Demands =
        [
            .. _destinations
                .SelectMany(destination => destination.Demands, (destination, trait) => (destination, trait))
                .GroupBy(demand => demand.trait, demand => demand.destination.Name)
                .Select(demand => (Trait: TraitSpecification.FindExact(demand.Key, TraitScope.Traits), Names: demand))
                .Where(demand => demand.Trait is not null)
                .Select(demand => (demand.Trait!, new Fault(FaultKind.RefusedForm, $"traits.{demand.Trait!.Name}", $"add it: {NameRefusing(demand.Names)} a call without it"))),
        ];
    }

    /// <summary>The traits without which a destination refuses a call.</summary>
    public IReadOnlyList<(ReservedTrait Trait, Fault Fault)> Demands { get; }

    /// <summary>What is wrong with a name, whatever its value.</summary>
    public IEnumerable<Fault> CheckName(string path, string name, ReservedTrait trait)
    {
        var isSnake = name != trait.Name;
        var others = _destinations.Where(destination => ReadsOnly(destination, trait, !isSnake)).Select(destination => destination.Name).ToList();
        if (trait.Name != trait.SnakeName && others.Count > 0)
            yield return new(FaultKind.OtherSpelling, path, $"{Join(others)} read only '{(isSnake ? trait.Name : trait.SnakeName)}'");
        else if (_destinations.All(destination => destination.FindUse(trait.Path, isSnake) is TraitUse.Unread or TraitUse.Discarded))
            yield return new(FaultKind.UnreadTrait, path, $"{Join(_destinations.Select(destination => destination.Name))} read nothing of it");
    }

    /// <summary>Why an object or array is refused; null if it is not.</summary>
    public Fault? CheckContainer(string path, string name, ReservedTrait? trait, bool isArray)
    {
        var what = isArray ? CustomTraits.Array : trait is { Type: TraitType.Object } ? trait.Path : CustomTraits.Object;
        var isSnake = trait is not null && name != trait.Name;
        return Refuse(FaultKind.RefusedTrait, path, what, destination => destination.FindUse(what, isSnake) == TraitUse.Refused);
    }

    /// <summary>Why the string that the reader is at is refused; null if it is not.</summary>
    public Fault? CheckText(ref Utf8JsonReader text, string path, ReservedTrait trait) => trait.Name switch
    {
        "avatar" when !TextForm.IsAbsoluteUri(ref text) => Refuse(FaultKind.RefusedForm, path, "avatar relative"),
        "gender" when !text.ValueTextEquals("m"u8) && !text.ValueTextEquals("f"u8) => Refuse(FaultKind.RefusedForm, path, "gender word"),
        _ => null,
    };

    private Fault? Refuse(FaultKind kind, string path, string what, Func<Destination, bool>? refuses = null)
    {
        var refusals = _destinations.Where(destination => destination.FindRefusal(what) is not null && (refuses is null || refuses(destination))).ToList();
        return refusals.Count == 0 ? null : new(kind, path, $"{NameRefusing(refusals.Select(destination => destination.Name))} the whole call: {refusals[0].FindRefusal(what)}");
    }

    private static bool ReadsOnly(Destination destination, ReservedTrait trait, bool isSnake) =>
        destination.FindUse(trait.Path, isSnake) == TraitUse.OwnField && destination.FindUse(trait.Path, !isSnake) != TraitUse.OwnField;

    private static string NameRefusing(IEnumerable<string> names) => names.Distinct().ToList() is [var only] ? $"{only} refuses" : $"{Join(names)} refuse";

    private static string Join(IEnumerable<string> names) => string.Join(", ", names.Distinct());
}
