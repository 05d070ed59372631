using Identify.Generators.Reading;

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
                if (member.IsExtension || member.Omission != Omission.None || SensitiveData.Find(member) is not { } sensitive)
                    continue;

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
}
