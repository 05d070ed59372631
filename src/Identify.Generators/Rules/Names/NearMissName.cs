using System.Collections.Immutable;
using Identify.Generators.Reading;
using Identify.Generators.Specification;

namespace Identify.Generators.Rules.Names;

/// <summary>IDFY0301: a name that is often sent by mistake for a reserved one.</summary>
internal static class NearMissName
{
    public static void Check(ITraitEntries traits, FindingList findings)
    {
        // If the reserved trait is also sent, the other entry means something else. Of two candidates, the first wins.
        var taken = new HashSet<ReservedTrait>(traits.Entries.Where(static entry => entry.Reserved is not null).Select(static entry => entry.Reserved!));
        foreach (var find in Finders)
        {
            foreach (var entry in traits.Entries)
            {
                if (entry.Reserved is null
                    && TraitSpecification.FindDestinationName(entry.Name) is null
                    && find(entry, traits.Scope) is { } trait
                    && CanBe(entry.Form, trait)
                    && taken.Add(trait))
                {
                    Report(traits, entry, trait, findings);
                }
            }
        }
    }

    /// <summary>Ways to find the trait that an entry means, surest first.</summary>
    private static readonly ImmutableArray<Func<TraitEntry, TraitScope, ReservedTrait?>> Finders =
        ImmutableArray.Create<Func<TraitEntry, TraitScope, ReservedTrait?>>(
            static (entry, scope) => TraitSpecification.IsVague(entry.Name) ? null : TraitSpecification.FindByMeaning(entry.Name, scope),
            static (entry, scope) => TraitSpecification.FindQualified(entry.Name, scope),
            static (entry, scope) => TraitSpecification.FindNearMiss(entry.Name, scope));

    private static void Report(ITraitEntries traits, TraitEntry entry, ReservedTrait trait, FindingList findings)
    {
        var properties = ReservedNames.Use(trait, traits.Naming);
        if (entry.NameSource == NameSource.Property)
            properties = properties.Add(DiagnosticProperties.NewName, ReservedNames.ToMemberName(trait));

        findings.Add(
            NameDescriptors.NearMissName, traits, entry, properties, entry.Name, trait.Description, ReservedNames.InPolicy(trait, traits.Naming));
    }

    /// <summary>Whether the value can be the trait's; a flag <c>Mobile</c> is something else.</summary>
    private static bool CanBe(JsonForm form, ReservedTrait trait) => trait.Type switch
    {
        TraitType.Date => form is JsonForm.Date or JsonForm.Time or JsonForm.String,
        TraitType.Number => form is JsonForm.Number,
        TraitType.Object => form is JsonForm.Object,
        TraitType.StringOrNumber => form is JsonForm.String or JsonForm.Guid or JsonForm.Time or JsonForm.Formatted or JsonForm.Number,
        _ => form is JsonForm.String or JsonForm.Formatted,
    };
}
