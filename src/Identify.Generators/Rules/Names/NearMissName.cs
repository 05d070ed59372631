using System.Collections.Immutable;
using Identify.Generators.Reading;
using Identify.Generators.Specification;

namespace Identify.Generators.Rules.Names;

/// <summary>IDFY0301: a name that people send by mistake for a reserved one.</summary>
internal static class NearMissName
{
    public static void Check(AnnotatedTypeGraph call, FaultReport faults)
    {
        foreach (var holder in call.Objects)
        {
            // If the reserved trait is also sent, the other member means something else. Of two candidates, the surer wins, then the first.
            var taken = new HashSet<ReservedTrait>(holder.Traits.Where(static member => member.Reserved is not null).Select(static member => member.Reserved!));
            foreach (var find in Finders)
            {
                var candidates = holder.Traits
                    .Where(static member => member.Reserved is null && TraitSpecification.FindDestinationName(member.Name) is null)
                    .Select(member => (Member: member, Meaning: find(member, holder)))
                    .Where(static entry => entry.Meaning is { } meaning && CanBe(entry.Member.Form, meaning.Trait))
                    .OrderBy(static entry => entry.Meaning!.Rank);
                foreach (var (member, meaning) in candidates)
                {
                    if (taken.Add(meaning!.Trait))
                        Report(faults, holder, member, meaning.Trait);
                }
            }
        }
    }

    /// <summary>Ways to find the trait that a member means, surest first.</summary>
    private static readonly ImmutableArray<Func<MemberEntry, TraitObject, Meaning?>> Finders =
        ImmutableArray.Create<Func<MemberEntry, TraitObject, Meaning?>>(
            static (member, holder) => TraitSpecification.FindMeaning(member.NameWords, holder.Scope) is { } meaning && meaning.IsCertainIn(holder.Type.Name) ? meaning : null,
            static (member, holder) => TraitSpecification.FindQualified(member.NameWords, holder.Scope) is { } trait ? new(trait) : null,
            static (member, holder) => TraitSpecification.FindNearMiss(member.NameWords, holder.Scope) is { } trait ? new(trait) : null);

    private static void Report(FaultReport faults, TraitObject holder, MemberEntry member, ReservedTrait trait)
    {
        var name = ReservedNames.InPolicy(trait, holder.Settings);
        var repair = ReservedNames.Use(trait, holder.Settings);
        if (member.NameSource == NameSource.Property)
            repair = repair.Add(DiagnosticProperties.NewName, trait.MemberName);

        faults.Add(Descriptors.NearMissName, holder, member, repair, member.Name, trait.Description, name);
    }

    /// <summary>A member that could not hold the trait's values is something else, such as a flag <c>Mobile</c>.</summary>
    private static bool CanBe(JsonForm form, ReservedTrait trait) => trait.Type switch
    {
        TraitType.Date => form is JsonForm.Date or JsonForm.Time or JsonForm.String,
        TraitType.Number => form is JsonForm.Number,
        TraitType.Object => form is JsonForm.Object,
        TraitType.StringOrNumber => form is JsonForm.String or JsonForm.Guid or JsonForm.Time or JsonForm.Formatted or JsonForm.Number,
        _ => form is JsonForm.String or JsonForm.Formatted || (form is JsonForm.Number && trait.IsOftenNumber),
    };
}
