using System.Globalization;
using Identify.Generators.Reading;

namespace Identify.Generators.Rules.Ids;

/// <summary>IDFY0103: several members that are marked as the same ID.</summary>
internal static class AmbiguousId
{
    public static void Check(AnnotatedTypeGraph graph, FindingList findings, CancellationToken cancellation)
    {
        Check(graph.Root, findings, [.. graph.Root.Members.Where(static member => member.IsUserId)], "UserId");
        Check(graph.Root, findings, [.. graph.Root.Members.Where(static member => member.IsAnonymousId)], "AnonymousId");
    }

    private static void Check(TraitObject root, FindingList findings, List<MemberEntry> marked, string attribute)
    {
        if (marked.Count < 2)
            return;

        // Each finding names the others, for the fix to remove the attribute from.
        foreach (var member in marked)
        {
            var others = marked.Where(other => other != member && other.IsOwn).Select(static other => other.Symbol.GetDocumentationCommentId());
            findings.Add(
                IdDescriptors.AmbiguousId,
                root,
                member,
                DiagnosticProperties.With(DiagnosticProperties.KeptAttribute, attribute).Add(DiagnosticProperties.OtherMembers, string.Join(" ", others)),
                marked.Count.ToString(CultureInfo.InvariantCulture),
                root.DisplayName,
                attribute);
        }
    }
}
