using Identify.Generators.Reading;

namespace Identify.Generators.Rules.Ids;

/// <summary>IDFY0104: an ID of a type whose values cannot tell users apart, or have more than one text form.</summary>
internal static class UnfitId
{
    public static void Check(AnnotatedTypeGraph graph, FindingList findings, CancellationToken cancellation)
    {
        foreach (var member in graph.Root.Members)
        {
            if ((member.IsUserId || member.IsAnonymousId) && !member.Type.IsUnknown() && !UserIds.IsId(member))
            {
                findings.Add(
                    IdDescriptors.UnfitId,
                    graph.Root,
                    member,
                    DiagnosticProperties.None,
                    member.Type.ToMinimalName(),
                    member.IsUserId ? "UserId" : "AnonymousId");
            }
        }
    }
}
