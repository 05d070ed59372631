using Identify.Generators.Reading;
using Identify.Generators.Specification;
using Identify.Generators.Specification.Destinations;

namespace Identify.Generators.Rules.Destinations;

/// <summary>IDFY0803: a trait of which a destination reads nothing, or that it only copies.</summary>
internal sealed class UnreadTrait(TeamDestinations team)
{
    public void Check(ITraitEntries traits, FindingList findings)
    {
        if (!traits.Scope.IsOfSpecification || (traits.Scope != TraitScope.Traits && traits.Scope.Name.Length == 0))
            return;

        foreach (var entry in traits.Entries)
        {
            if (FindTrait(entry, traits) is not { } trait)
                continue;

            // The members of an object that is not read itself need no finding of their own.
            var readers = team.All.Where(destination => traits.Scope == TraitScope.Traits
                || destination.FindUse(traits.Scope.Name, traits.Naming == TraitNaming.SnakeCase) == TraitUse.OwnField).ToList();
            var uses = readers.ToLookup(destination => FindUse(destination, entry, trait));
            var unread = uses[TraitUse.Unread].Concat(uses[TraitUse.Discarded]).ToList();
            var copied = entry.Reserved is null ? [] : uses[TraitUse.Copied].ToList();
            if (unread.Count + copied.Count == 0)
                continue;

            findings.Add(DestinationDescriptors.UnreadTrait, traits, entry, DiagnosticProperties.None, entry.Name, string.Join("; ", Describe(unread, copied, entry.Name)));
        }
    }

    private static IEnumerable<string> Describe(List<Destination> unread, List<Destination> copied, string name)
    {
        if (unread.Count > 0)
            yield return $"{TeamDestinations.Join(unread)} {(unread.Count == 1 ? "does" : "do")} not read it";
        if (copied.Count > 0)
            yield return $"{TeamDestinations.Join(copied)} {(copied.Count == 1 ? "has" : "have")} no field for it and {(copied.Count == 1 ? "copies" : "copy")} it as '{name}'";
    }

    /// <summary>What the destination makes of it, or an own field if another rule speaks of it.</summary>
    private static TraitUse FindUse(Destination destination, TraitEntry entry, string trait)
    {
        var isSnake = entry.Reserved is { } reserved && entry.Name != reserved.Name;
        return entry.Reserved is null && destination.ReadsOtherName(entry.Name) ? TraitUse.OwnField
            : destination.FindUse(trait, !isSnake) == TraitUse.OwnField ? TraitUse.OwnField // IDFY0802 if it is the other spelling
            : destination.FindUse(trait, isSnake);
    }

    private static string? FindTrait(TraitEntry entry, ITraitEntries traits) => entry switch
    {
        { Reserved: { Type: TraitType.Object, Path: var path } } => entry.Form == JsonForm.Object ? path : null,
        { Reserved: { IsReplacedByUserId: true } } => null,
        { Reserved.Path: var path } => path,
        _ when traits.Scope != TraitScope.Traits => null,
        { Form: JsonForm.Object } => CustomTraits.Object,
        { Form: JsonForm.Array } => CustomTraits.Array,
        _ => CustomTraits.Text,
    };
}
