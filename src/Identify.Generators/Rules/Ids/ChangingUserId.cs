using System.Collections.Immutable;
using Identify.Generators.Reading;

namespace Identify.Generators.Rules.Ids;

/// <summary>IDFY0101 and IDFY0102: a user ID that changes while the user stays the same.</summary>
internal static class ChangingUserId
{
    public static void Check(AnnotatedTypeGraph graph, FindingList findings, CancellationToken cancellation)
    {
        foreach (var member in graph.Root.Members)
        {
            if (!member.IsUserId || ChangingValue.Find(member, findings.Symbols) is not { } changing)
                continue;

            var (properties, remedy) = GetRemedy(graph.Root, member);
            findings.Add(ChangingValue.GetDescriptor(changing), graph.Root, member, properties, remedy, changing.Meaning);
        }
    }

    /// <summary>Where the attribute belongs instead.</summary>
    public static (ImmutableDictionary<string, string?> Properties, string Remedy) GetRemedy(TraitObject root, MemberEntry member) =>
        UserIds.FindDatabaseId(root, except: member) is { } id
            ? (id.IsOwn ? DiagnosticProperties.With(DiagnosticProperties.DatabaseId, id.Symbol.GetDocumentationCommentId()) : DiagnosticProperties.None, $"move [UserId] to '{id.OwnName}'")
            : (DiagnosticProperties.None, "mark the user's database ID with [UserId] and send this as a trait");
}
