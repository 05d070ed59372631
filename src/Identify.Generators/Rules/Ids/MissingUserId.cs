using Identify.Generators.Reading;

namespace Identify.Generators.Rules.Ids;

/// <summary>IDFY0105: a database id that is sent as a trait while nothing is the user id.</summary>
internal static class MissingUserId
{
    public static void Check(AnnotatedTypeGraph call, FaultReport faults)
    {
        // A name that was given on purpose stays, and what stands elsewhere cannot be marked.
        if (call.Root.Members.Any(static member => member.IsUserId)
            || UserIds.FindDatabaseId(call) is not { NameSource: not NameSource.TraitName, IsExtension: false } id
            || !faults.IsOwn(id.Symbol))
        {
            return;
        }

        faults.Add(
            Descriptors.MissingUserId, call.Root, id, DiagnosticProperties.With(DiagnosticProperties.AddedAttribute, "UserId"), id.Name, call.Root.Type.ToPlainName());
    }
}
