using Identify.Generators.Reading;

namespace Identify.Generators.Rules.Ids;

/// <summary>IDFY0104: an id whose type cannot tell users apart, or not twice the same way.</summary>
internal static class UnfitId
{
    public static void Check(AnnotatedTypeGraph call, FaultReport faults)
    {
        foreach (var member in call.Root.Members)
        {
            if ((member.IsUserId || member.IsAnonymousId) && !member.Type.IsUnknown() && !UserIds.IsId(member))
            {
                faults.Add(
                    Descriptors.UnfitId, call.Root, member, DiagnosticProperties.None, member.Type.ToMinimalName(), member.IsUserId ? "UserId" : "AnonymousId");
            }
        }
    }
}
