using Identify.Generators.Reading;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules.Destinations;

/// <summary>IDFY0804: a type without the trait that a destination demands, or a value whose form it refuses.</summary>
internal sealed class RefusedForm(TeamDestinations team)
{
    private const string GenderWord = "gender word";

    public void Check(ITraitEntries traits, FindingList findings)
    {
        if (traits.Scope != TraitScope.Traits)
            return;

        // What else a call sends is unknown here, if its entries come from a dictionary.
        if (traits is TraitObject { Extension: null })
            CheckDemands(traits, findings);

        foreach (var entry in traits.Entries)
        {
            if (entry is { Reserved.Name: "gender", Form: JsonForm.EnumName, Type: { } type })
                CheckGender(traits, entry, type, findings);
            else if (entry is { Reserved: { } trait, ConstantText: { } text } && FindAddressFault(text) is { } fault)
                CheckAddress(traits, entry, $"{trait.Path} {fault}", text, findings);
        }
    }

    private void CheckDemands(ITraitEntries traits, FindingList findings)
    {
        var demands = team.All
            .SelectMany(static destination => destination.Demands, static (destination, trait) => (destination, trait))
            .GroupBy(static demand => demand.trait, static demand => demand.destination);
        foreach (var demand in demands)
        {
            if (TraitSpecification.FindExact(demand.Key, TraitScope.Traits) is not { } trait || traits.Entries.Any(entry => entry.Reserved == trait))
                continue;

            findings.Add(
                DestinationDescriptors.RefusedForm,
                traits,
                entry: null,
                trait.Type == TraitType.Object ? DiagnosticProperties.None : DiagnosticProperties.With(DiagnosticProperties.NewTrait, trait.Name),
                $"has no trait '{trait.Name}'",
                $"{TeamDestinations.Join(demand)} {(demand.Skip(1).Any() ? "refuse" : "refuses")} every call without it",
                $"add {trait.Description}");
        }
    }

    /// <summary>The table's word for what is wrong with an address; it has none for other traits.</summary>
    private static string? FindAddressFault(string text) =>
        !text.Contains("://") ? "relative" : text.Any(static character => character is ' ' or > '\x7F') ? "unicode" : null;

    private void CheckAddress(ITraitEntries traits, TraitEntry entry, string form, string text, FindingList findings)
    {
        var refusals = team.All.Where(destination => destination.FindRefusal(form) is not null).ToList();
        if (refusals.Count == 0)
            return;

        findings.Add(
            DestinationDescriptors.RefusedForm,
            traits,
            entry,
            DiagnosticProperties.None,
            $"is sent as '{text}'",
            $"{TeamDestinations.Join(refusals)} {(refusals.Count == 1 ? "refuses" : "refuse")} the whole call ({refusals[0].FindRefusal(form)})",
            "send an absolute address in ASCII");
    }

    private void CheckGender(ITraitEntries traits, TraitEntry entry, ITypeSymbol type, FindingList findings)
    {
        if (type.UnwrapNullable() is not INamedTypeSymbol enumeration
            || EnumNames.Get(enumeration, traits.Naming, findings.Symbols).Select(static member => member.Name).FirstOrDefault(static name => name is not ("m" or "f")) is not { } word)
        {
            return;
        }

        var refusals = team.All.Where(static destination => destination.FindRefusal(GenderWord) is not null).ToList();
        if (refusals.Count == 0)
            return;

        findings.Add(
            DestinationDescriptors.RefusedForm,
            traits,
            entry,
            DiagnosticProperties.None,
            $"is sent as words such as '{word}'",
            $"{TeamDestinations.Join(refusals)} {(refusals.Count == 1 ? "refuses" : "refuse")} the whole call ({refusals[0].FindRefusal(GenderWord)})",
            "name the enum's members 'm' and 'f' with [EnumMember], and give it none for anything else");
    }
}
