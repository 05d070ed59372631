using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace Identify.Generators.Rules.Ids;

internal static class IdDescriptors
{
    private const string Category = "Identify.Ids";

    private const string WhyIdsMustStay =
        "A user ID identifies the same person in every call. If it changes, the platform creates a second profile and the history is split.";

    public static readonly DiagnosticDescriptor EmailAsUserId = RuleDescriptor.Create(
        "IDFY0101",
        Category,
        Warning,
        "Email address used as user ID",
        "'{0}' holds an email address, which can change, but a user ID must stay the same for as long as the user exists; {1}",
        WhyIdsMustStay);

    public static readonly DiagnosticDescriptor ChangingUserId = RuleDescriptor.Create(
        "IDFY0102",
        Category,
        Warning,
        "User ID can change",
        "'{0}' holds {2}, which can change, but a user ID must stay the same for as long as the user exists; {1}",
        WhyIdsMustStay);

    public static readonly DiagnosticDescriptor AmbiguousId = RuleDescriptor.Create(
        "IDFY0103",
        Category,
        Error,
        "Several members are marked as the same ID",
        "'{2}' has {1} members marked [{3}], including '{0}', but a call has only one such ID; keep the attribute on one of them",
        "A call has one user ID and one anonymous ID. With several members marked, the choice between them would be arbitrary.");

    public static readonly DiagnosticDescriptor UnfitId = RuleDescriptor.Create(
        "IDFY0104",
        Category,
        Error,
        "Type cannot be used as an ID",
        "'{0}' of type '{1}' has no stable text form, but an ID must be a string; mark a string, a Guid, an integer or a struct that implements IFormattable with [{2}] instead",
        "An ID must have exactly one text form, so that the same user has the same ID in every call.");

    public static readonly DiagnosticDescriptor MissingUserId = RuleDescriptor.Create(
        "IDFY0105",
        Category,
        Info,
        "Database ID is not marked as user ID",
        "'{0}' is sent as the trait '{1}', but '{2}' has no user ID, which every call about a known user needs; {3}",
        "Without a user ID, the caller has to pass the identity with each call, and a trait named id identifies nobody.");
}
