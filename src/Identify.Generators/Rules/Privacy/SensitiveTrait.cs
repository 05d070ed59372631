using Identify.Generators.Reading;
using Identify.Generators.Specification;

namespace Identify.Generators.Rules.Privacy;

/// <summary>IDFY0501: what should not leave for an analytics platform.</summary>
internal static class SensitiveTrait
{
    public static void Check(AnnotatedTypeGraph call, FaultReport faults)
    {
        foreach (var holder in call.Objects)
        {
            foreach (var member in holder.Members)
            {
                if (member.IsExtension
                    || Find(member) is not { } sensitive
                    || (!sensitive.IsFact && IsAbout(member.Form))
                    || holder.Unsupported.Contains(member))
                {
                    continue;
                }

                // An id cannot be left out.
                var isId = member.IsUserId || member.IsAnonymousId;
                faults.Add(
                    Descriptors.SensitiveTrait,
                    holder,
                    member,
                    isId ? DiagnosticProperties.None : DiagnosticProperties.With(DiagnosticProperties.AddedAttribute, "TraitIgnore"),
                    sensitive.Meaning,
                    isId ? "mark another id" : "keep it out with [TraitIgnore]");
            }
        }
    }

    /// <summary>The property's own name, and the trait's where it is another one, tell what the value is.</summary>
    private static SensitiveName? Find(MemberEntry member) => TraitSpecification.FindSensitive(member.Symbol.Name)
        ?? (member.NameSource == NameSource.Property ? null : TraitSpecification.FindSensitive(member.Name));

    /// <summary>Whether the value only tells about the thing: that it is there, or since when.</summary>
    private static bool IsAbout(JsonForm form) => form is JsonForm.Boolean or JsonForm.Date;
}
