using Identify.Generators.Reading;
using Identify.Generators.Specification;
using Identify.Generators.Specification.Destinations;

namespace Identify.Generators.Rules.Destinations;

/// <summary>IDFY0801: a trait that makes a destination refuse the whole call, such as <c>company</c> as an object.</summary>
internal sealed class RefusedTrait(TeamDestinations team)
{
    private const string Company = "company";

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
                FindNewName(traits, entry) is { } name ? DiagnosticProperties.With(DiagnosticProperties.TraitLiteral, name) : DiagnosticProperties.None,
                entry.Name,
                entry.Form == JsonForm.Array ? "an array" : "an object",
                TeamDestinations.Join(refusals.Select(static reason =>
                    $"{TeamDestinations.JoinRefusing(reason)} the whole call ({reason.Key})")),
                trait != Company ? "send its members under names of their own, or change the mapping in Segment"
                : CanBeText(entry) ? "map 'traits.company.name' to its field in Segment, or send the name as 'company' and the object under another trait name"
                : "map 'traits.company.name' to its field in Segment");
        }
    }

    /// <summary>Whether nobody misses the object if the company's name is sent in its place.</summary>
    private bool CanBeText(TraitEntry entry) => entry is { Form: JsonForm.Object, Reserved: { } company } && team.ReadTextOf(company);

    /// <summary>The name under which the fix sends the object of the company; null if the destinations would refuse that, too.</summary>
    private string? FindNewName(ITraitEntries traits, TraitEntry entry)
    {
        var name = traits.Naming == TraitNaming.SnakeCase ? "company_details" : "companyDetails";
        return entry.Reserved?.Path == Company && CanBeText(entry) && entry.IsOwn && !team.Refuse(CustomTraits.Object) && traits.Entries.All(other => other.Name != name) ? name : null;
    }

    /// <summary>The table's name for an object or array.</summary>
    private static string? FindTrait(TraitEntry entry) => entry.Form switch
    {
        JsonForm.Object => entry.Reserved is { Type: TraitType.Object } reserved ? reserved.Path : CustomTraits.Object,
        JsonForm.Array => CustomTraits.Array,
        _ => null,
    };
}
