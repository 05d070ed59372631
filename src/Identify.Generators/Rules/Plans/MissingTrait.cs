using System.Collections.Immutable;
using Identify.Generators.Plans;
using Identify.Generators.Reading;

namespace Identify.Generators.Rules.Plans;

/// <summary>IDFY0703: a trait that the plan requires and that some or all calls do not have.</summary>
internal static class MissingTrait
{
    public static void Check(PlannedObject planned, PlanFindings findings)
    {
        foreach (var trait in planned.Schema.Traits)
        {
            if (!trait.IsRequired)
                continue;

            if (planned.Traits.Entries.FirstOrDefault(entry => entry.Name == trait.Name) is { } entry)
                CheckEntry(entry, trait, planned, findings);
            else if (planned.Traits is TraitObject { Extension: null } && !planned.Traits.Entries.Any(other => IsMeant(other, trait, planned)))
                Report(null, trait, Add(trait, findings), "does not send it", "add a member for it", planned, findings);
        }
    }

    private static void CheckEntry(TraitEntry entry, PlanTrait trait, PlannedObject planned, PlanFindings findings)
    {
        if (entry is MemberEntry { OmitsDefault: true })
            Report(entry, trait, DiagnosticProperties.None, "is left out if it has its default value", "send the default too", planned, findings);
        else if (entry is MemberEntry { WritesNull: false, Type: var type } && type.MayBeNull())
            Report(entry, trait, DiagnosticProperties.With(DiagnosticProperties.NotNull, ""), "is left out if it is null", "make its type not nullable", planned, findings);
    }

    /// <summary>Whether IDFY0701 says about the entry that it means the trait.</summary>
    private static bool IsMeant(TraitEntry entry, PlanTrait trait, PlannedObject planned) =>
        planned.Find(entry) is null && UnknownTrait.FindMeant(entry, planned) == trait;

    /// <summary>Tells the fix which member to add.</summary>
    private static ImmutableDictionary<string, string?> Add(PlanTrait trait, PlanFindings findings) =>
        WrongPlannedType.FindType(trait.Schema, findings.Symbols) is { } type
            ? DiagnosticProperties.With(DiagnosticProperties.AddedTrait, trait.Name).Add(DiagnosticProperties.NewType, type.ToMetadataName())
            : DiagnosticProperties.None;

    private static void Report(
        TraitEntry? entry, PlanTrait trait, ImmutableDictionary<string, string?> properties, string fault, string advice, PlannedObject planned, PlanFindings findings) => findings.Add(
        PlanDescriptors.MissingTrait,
        planned,
        entry,
        trait,
        properties,
        fault,
        planned.Plan.Name,
        planned.Path + trait.Name,
        advice);
}
