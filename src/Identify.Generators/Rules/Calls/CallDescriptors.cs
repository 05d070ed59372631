using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace Identify.Generators.Rules.Calls;

internal static class CallDescriptors
{
    private const string Category = "Identify.Calls";

    public static readonly DiagnosticDescriptor NoIdentity = RuleDescriptor.Create(
        "IDFY0601",
        Category,
        Warning,
        "Call without an ID",
        "'{0}' gets {1} as user ID and no anonymous ID, so the call is about nobody; pass the user's database ID or an anonymous ID",
        "Every call needs a user ID or an anonymous ID. Without one it is dropped, refused, or counted for whoever else has none.");

    public static readonly DiagnosticDescriptor MadeUpId = RuleDescriptor.Create(
        "IDFY0602",
        Category,
        Warning,
        "User ID is made up at the call",
        "'{0}' {1}; pass the ID that is stored with the user, or send it as anonymous ID",
        "A user ID identifies the same person in every call. One that is made where it is sent never comes back, or belongs to everybody on a machine.");

    public static readonly DiagnosticDescriptor ConstantId = RuleDescriptor.Create(
        "IDFY0603",
        Category,
        Warning,
        "User ID is a constant",
        "'{0}' is the same for {1}, who all become one profile; {2}",
        "All calls with one user ID describe one person. A constant merges everybody who gets it.");

    public static readonly DiagnosticDescriptor ChangedValue = RuleDescriptor.Create(
        "IDFY0604",
        Category,
        Warning,
        "SDK changes or loses the value",
        "With {2}, '{0}' {1}; {3}",
        "The SDK cannot send the value as it is, and says nothing about it. What arrives is another value, or none.");

    public static readonly DiagnosticDescriptor RewrittenUserId = RuleDescriptor.Create(
        "IDFY0605",
        Category,
        Warning,
        "SDK rewrites the user ID",
        "'{0}' parses the user ID as a number if it can, so that '123456789' is sent as '123456790'; use the overload of Analytics that takes a JsonObject, and set UserId in its enrichment",
        "The compatibility methods of Segment.Analytics.CSharp put the user ID among the properties and parse every text in them. The result is the ID of somebody else.");

    public static readonly DiagnosticDescriptor MovingDate = RuleDescriptor.Create(
        "IDFY0606",
        Category,
        Warning,
        "Current time sent as a date that should stay",
        "'{0}' is the time of the call, but '{1}' tells when something happened once, so every call moves it; pass the stored date",
        "Traits replace each other. A date that is the time of the call says when the last call was made, not when the user signed up.");

    public static readonly DiagnosticDescriptor MisplacedArgument = RuleDescriptor.Create(
        "IDFY0607",
        Category,
        Warning,
        "Argument in another one's place",
        "'{0}' is passed as '{1}', but is {2}; {3}",
        "The compiler cannot tell one string from another. The call is sent and recorded for the wrong user, group or event.");

    public static readonly DiagnosticDescriptor SharedClient = RuleDescriptor.Create(
        "IDFY0608",
        Category,
        Info,
        "Client remembers one user",
        "'{0}' makes '{1}' remember this user for all later calls, but this project serves many users; pass the user ID with each call in an enrichment",
        "The client has one current user. If several requests share it, calls are recorded for the user who was identified last.");

    public static readonly DiagnosticDescriptor RepeatedMessageId = RuleDescriptor.Create(
        "IDFY0609",
        Category,
        Warning,
        "One message ID for several calls",
        "'{0}' is the message ID of several calls, of which the server keeps only one; give each call a stamp of its own, or leave the ID to the library",
        "The server drops a call whose message ID it has seen before.");

    public static readonly DiagnosticDescriptor UnmarkedUserId = RuleDescriptor.Create(
        "IDFY0610",
        Category,
        Warning,
        "Annotated type has no ID for the call",
        "'{0}' needs to know whom the call is about, and no member of '{1}' is marked; {2}, or pass a UserIdentity",
        "Without [UserId] or [AnonymousId] a type has only the overloads that take an identity, and the compiler's error does not say why.");
}
