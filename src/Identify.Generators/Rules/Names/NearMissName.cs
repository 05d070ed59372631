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
            // Where the reserved trait is sent as well, the other one is something else. Of two candidates the first is meant.
            var taken = new HashSet<ReservedTrait>(holder.Traits.Where(static member => member.Reserved is not null).Select(static member => member.Reserved!));
            foreach (var find in Finders)
            {
                foreach (var member in holder.Traits)
                {
                    if (member.Reserved is null && TraitSpecification.FindDestinationName(member.Name) is null && find(member, holder.Scope) is { } trait && CanBe(member.Form, trait) && taken.Add(trait))
                        Report(faults, holder, member, trait);
                }
            }
        }
    }

    /// <summary>Ways to find the trait that a member means, surest first.</summary>
    private static readonly ImmutableArray<Func<MemberEntry, TraitScope, ReservedTrait?>> Finders =
        ImmutableArray.Create<Func<MemberEntry, TraitScope, ReservedTrait?>>(
            static (member, scope) => TraitSpecification.IsVague(member.Name) ? null : TraitSpecification.FindByMeaning(member.Name, scope),
            static (member, scope) => TraitSpecification.FindQualified(member.Name, scope),
            static (member, scope) => TraitSpecification.FindNearMiss(member.Name, scope));

    private static void Report(FaultReport faults, TraitObject holder, MemberEntry member, ReservedTrait trait)
    {
        var name = ReservedNames.InPolicy(trait, holder.Settings);
        var repair = ReservedNames.Use(trait, holder.Settings);
        if (member.NameSource == NameSource.Property)
            repair = repair.Add(DiagnosticProperties.NewName, ReservedNames.ToMemberName(trait));

        faults.Add(Descriptors.NearMissName, holder, member, repair, member.Name, trait.Description, name);
    }

    /// <summary>A member that could not hold the trait's values is something else, such as a flag <c>Mobile</c>.</summary>
    private static bool CanBe(JsonForm form, ReservedTrait trait) => trait.Type switch
    {
        TraitType.Date => form is JsonForm.Date or JsonForm.Time or JsonForm.String,
        TraitType.Number => form is JsonForm.Number,
        TraitType.Object => form is JsonForm.Object,
        TraitType.StringOrNumber => form is JsonForm.String or JsonForm.Guid or JsonForm.Time or JsonForm.Formatted or JsonForm.Number,
        _ => form is JsonForm.String or JsonForm.Formatted,
    };
}
