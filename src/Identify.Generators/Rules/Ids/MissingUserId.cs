using Identify.Generators.Reading;

namespace Identify.Generators.Rules.Ids;

/// <summary>IDFY0105: a database ID that is sent as a trait although no member is the user ID.</summary>
internal static class MissingUserId
{
    public static void Check(AnnotatedTypeGraph graph, FindingList findings, CancellationToken cancellation)
    {
        // An explicit name is a decision.
        if (graph.Root.Members.Any(static member => member.IsUserId)
            || UserIds.FindDatabaseId(graph.Root) is not { NameSource: not NameSource.TraitName, IsExtension: false } id)
        {
            return;
        }

        findings.Add(
            IdDescriptors.MissingUserId,
            graph.Root,
            id,
            DiagnosticProperties.With(DiagnosticProperties.AddedAttribute, "UserId"),
            id.Name,
            graph.Root.DisplayName,
            id.IsOwn ? "mark it with [UserId]" : $"name it in [IdentifyTraits(UserId = nameof({graph.Root.Type.Name}.{id.OwnName}))]");
    }
}
