using Identify.Generators.Reading;
using Identify.Generators.Specification;
using Identify.Generators.Specification.Destinations;

namespace Identify.Generators.Rules.Destinations;

/// <summary>IDFY0801: a trait that makes a destination refuse the whole call, such as <c>company</c> as an object.</summary>
internal sealed class RefusedTrait(TeamDestinations team)
{
    public void Check(ITraitEntries traits, FindingList findings)
    {
        if (traits.Scope != TraitScope.Traits)
            return;

        foreach (var entry in traits.Entries)
        {
            if (FindTrait(entry) is not { } trait)
                continue;

            var refusals = team.All
                .Where(destination => destination.FindUse(trait, isSnakeCase: entry.Name != entry.Reserved?.Name) == TraitUse.Refused)
                .Select(destination => (destination.Name, Reason: destination.FindRefusal(trait)!))
                .ToLookup(static refusal => refusal.Reason, static refusal => refusal.Name);
            if (refusals.Count == 0)
                continue;

            findings.Add(
                DestinationDescriptors.RefusedTrait,
                traits,
                entry,
                DiagnosticProperties.None,
                entry.Name,
                entry.Form == JsonForm.Array ? "an array" : "an object",
                TeamDestinations.Join(refusals.Select(static reason =>
                    $"{TeamDestinations.Join(reason)} {(reason.Skip(1).Any() ? "refuse" : "refuses")} the whole call ({reason.Key})")),
                trait == "company"
                    ? "map 'traits.company.name' to its field in Segment, or send the company's name alone under another trait name"
                    : "send its members under names of their own, or change the mapping in Segment");
        }
    }

    /// <summary>The table's name for an object or array.</summary>
    private static string? FindTrait(TraitEntry entry) => entry.Form switch
    {
        JsonForm.Object => entry.Reserved is { Type: TraitType.Object } reserved ? reserved.Path : CustomTraits.Object,
        JsonForm.Array => CustomTraits.Array,
        _ => null,
    };
}
