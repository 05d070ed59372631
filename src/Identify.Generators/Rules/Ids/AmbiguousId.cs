using Identify.Generators.Reading;

namespace Identify.Generators.Rules.Ids;

/// <summary>IDFY0103: several members that are marked as the same id.</summary>
internal static class AmbiguousId
{
    public static void Check(AnnotatedTypeGraph call, FaultReport faults)
    {
        Check(call, faults, [.. call.Root.Members.Where(static member => member.IsUserId)], "UserId");
        Check(call, faults, [.. call.Root.Members.Where(static member => member.IsAnonymousId)], "AnonymousId");
    }

    private static void Check(AnnotatedTypeGraph call, FaultReport faults, List<MemberEntry> marked, string attribute)
    {
        if (marked.Count < 2)
            return;

        // Each fault names the others, for the fix to take the attribute from.
        foreach (var member in marked)
        {
            var others = marked.Where(other => other != member && faults.IsOwn(other.Symbol)).Select(static other => other.Symbol.GetDocumentationCommentId());
            var repair = DiagnosticProperties.With(DiagnosticProperties.KeptAttribute, attribute).Add(DiagnosticProperties.OtherMembers, string.Join(" ", others));
            faults.Add(Descriptors.AmbiguousId, call.Root, member, repair, marked.Count, call.Root.Type.ToPlainName(), attribute);
        }
    }
}
