using Identify.Generators.Plans;
using Identify.Generators.Reading;
using Identify.Generators.Reading.Calls;
using Identify.Generators.Specification;

namespace Identify.Generators.Rules.Plans;

/// <summary>IDFY0701: a trait that the plan does not list.</summary>
internal static class UnknownTrait
{
    /// <summary>Shorter names are too close to other words to be treated as typos.</summary>
    private const int MinNearMissLength = 5;

    public static void Check(PlannedObject planned, PlanFindings findings)
    {
        foreach (var entry in planned.Traits.Entries)
        {
            if (planned.Find(entry) is not null)
                continue;

            var meant = FindMeant(entry, planned);
            findings.Add(
                PlanDescriptors.UnknownTrait,
                planned,
                entry,
                meant,
                meant is null ? DiagnosticProperties.None : DiagnosticProperties.With(DiagnosticProperties.PlannedName, meant.Name),
                planned.Path + entry.Name,
                planned.Plan.Name,
                meant is not null ? $"send it as '{meant.Name}'"
                    : entry is CallEntry ? "remove it, or add it to the plan"
                    : entry.IsOwn ? "leave it out with [TraitIgnore], or add it to the plan"
                    : "leave it out with Ignore, or add it to the plan");
        }
    }

    /// <summary>The trait of the plan that the entry means, if no other entry is sent as that one.</summary>
    public static PlanTrait? FindMeant(TraitEntry entry, PlannedObject planned)
    {
        var free = planned.Schema.Traits.Where(trait => planned.Traits.Entries.All(other => other.Name != trait.Name)).ToList();
        var reserved = TraitSpecification.FindByMeaning(entry.NameWords, planned.Traits.Scope) ?? entry.Reserved;
        return free.Find(trait => TraitNames.Fold(trait.Name) == entry.NameWords.Key)
            ?? free.Find(trait => reserved is not null && TraitSpecification.FindExact(trait.Name, planned.Traits.Scope) == reserved)
            ?? free.Find(trait => IsNearMiss(TraitNames.Fold(trait.Name), entry.NameWords.Key));
    }

    private static bool IsNearMiss(string planned, string sent) =>
        sent.Length >= MinNearMissLength && NearMiss.IsOneEdit(planned, sent) && !NearMiss.IsInflection(planned, sent) && !NearMiss.IsInflection(sent, planned);
}
