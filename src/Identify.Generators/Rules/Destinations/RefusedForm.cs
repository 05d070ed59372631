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
            else if (entry is { Reserved: { } trait, ConstantText: { } text } && RefusedAddress.FindForm(trait, text) is { } form)
                CheckForm(traits, entry, form, RefusedAddress.Describe(text), RefusedAddress.Advice, findings);
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
                $"{TeamDestinations.JoinRefusing(demand)} every call without it",
                $"add {trait.Description}");
        }
    }

    private void CheckGender(ITraitEntries traits, TraitEntry entry, ITypeSymbol type, FindingList findings)
    {
        if (type.UnwrapNullable() is INamedTypeSymbol enumeration
            && EnumNames.Get(enumeration, traits.Naming, findings.Symbols).Select(static member => member.Name).FirstOrDefault(static name => name is not ("m" or "f")) is { } word)
        {
            CheckForm(
                traits,
                entry,
                GenderWord,
                $"is sent as words such as '{word}'",
                "name the enum's members 'm' and 'f' with [EnumMember], and give it none for anything else",
                findings);
        }
    }

    private void CheckForm(ITraitEntries traits, TraitEntry entry, string form, string description, string advice, FindingList findings)
    {
        if (team.DescribeRefusal(form) is { } refusal)
            findings.Add(DestinationDescriptors.RefusedForm, traits, entry, DiagnosticProperties.None, description, refusal, advice);
    }
}
