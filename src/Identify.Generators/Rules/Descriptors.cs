using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace Identify.Generators.Rules;

/// <summary>The descriptors of all rules. An error stands where nothing sensible can be generated, a warning where data would be wrong, the rest is advice.</summary>
internal static class Descriptors
{
    private const string Ids = "Identify.Ids";
    private const string Types = "Identify.Types";
    private const string Names = "Identify.Names";
    private const string Shape = "Identify.Shape";
    private const string Privacy = "Identify.Privacy";

    private const string WrongTypeMessage =
        "'{0}' of type '{1}' is sent as {2}, but the specification wants '{3}' to be {4}; {5}";

    private static readonly string HelpBase = typeof(Descriptors).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(static metadata => metadata.Key == "RuleHelpBase").Value!;

    private static readonly ImmutableArray<DiagnosticDescriptor>.Builder Created = ImmutableArray.CreateBuilder<DiagnosticDescriptor>();

    public static readonly DiagnosticDescriptor EmailAsUserId = Create(
        "IDFY0101",
        Ids, Warning,
        "An email address as user id",
        "'{0}' holds an email address, which can change, but the specification wants a user id for the user's whole lifetime; {1}");

    public static readonly DiagnosticDescriptor ChangingUserId = Create(
        "IDFY0102",
        Ids, Warning,
        "A changing value as user id",
        "'{0}' holds {2}, which can change, but the specification wants a user id for the user's whole lifetime; {1}");

    public static readonly DiagnosticDescriptor AmbiguousId = Create(
        "IDFY0103",
        Ids,
        Error,
        "More than one user id or anonymous id",
        "'{0}' is one of {1} members of '{2}' with [{3}], but a call has one such id; keep the attribute on one of them");

    public static readonly DiagnosticDescriptor UnfitId = Create(
        "IDFY0104",
        Ids,
        Error,
        "An id of a type that is no id",
        "'{0}' of type '{1}' has no exact text form, but the specification wants an id to be a string; mark a string, a Guid, an integer or a struct that implements IFormattable with [{2}]");

    public static readonly DiagnosticDescriptor MissingUserId = Create(
        "IDFY0105",
        Ids,
        Info,
        "A database id that is not the user id",
        "'{0}' is sent as the trait '{1}' while '{2}' has no user id, which the specification wants in every call about a known user; mark it with [UserId]");

    public static readonly DiagnosticDescriptor NotADate = Create(
        "IDFY0201", Types, Warning, "A reserved date trait that is no date", WrongTypeMessage);

    public static readonly DiagnosticDescriptor NotAString = Create(
        "IDFY0202", Types, Warning, "A reserved string trait that is no string", WrongTypeMessage);

    public static readonly DiagnosticDescriptor NotANumber = Create(
        "IDFY0203", Types, Warning, "An age that is no number", WrongTypeMessage);

    public static readonly DiagnosticDescriptor NotAnObject = Create(
        "IDFY0204", Types, Warning, "An address or company that is no object", WrongTypeMessage);

    public static readonly DiagnosticDescriptor WrongNestedType = Create(
        "IDFY0205", Types, Warning, "A member of address or company that has the wrong type", WrongTypeMessage);

    public static readonly DiagnosticDescriptor DateWithoutOffset = Create(
        "IDFY0206",
        Types,
        Info,
        "A DateTime instead of a DateTimeOffset",
        "'{0}' is a DateTime, which counts as UTC unless its Kind says otherwise, but the specification wants one moment; make it a DateTimeOffset");

    public static readonly DiagnosticDescriptor NearMissName = Create(
        "IDFY0301",
        Names,
        Warning,
        "A near miss of a reserved trait",
        "'{0}' is sent as '{1}', but the specification calls {2} '{3}' and destinations look for nothing else; map it with [TraitName] or rename it");

    public static readonly DiagnosticDescriptor DestinationName = Create(
        "IDFY0302",
        Names,
        Warning,
        "A destination's own name for a reserved trait",
        "'{0}' is sent as '{1}', which one destination knows, but the specification wants '{2}' and makes every destination's name from it; use that");

    public static readonly DiagnosticDescriptor DuplicateTrait = Create(
        "IDFY0303",
        Names,
        Warning,
        "One trait name twice",
        "'{0}' is sent as '{1}' beside '{2}', but {3}; give one of them another name or [TraitIgnore]");

    public static readonly DiagnosticDescriptor MisusedName = Create(
        "IDFY0304",
        Names,
        Warning,
        "A reserved name with another meaning",
        "'{0}' is sent as '{1}', but the specification reserves that for {2}; send it as '{3}'");

    public static readonly DiagnosticDescriptor FlatParts = Create(
        "IDFY0305",
        Names,
        Warning,
        "Parts of an address or a company at the top level",
        "'{0}' is sent as '{1}' at the top level, but the specification wants {2}; put it into an object '{3}'");

    public static readonly DiagnosticDescriptor MixedNaming = Create(
        "IDFY0306",
        Names,
        Info,
        "Two naming policies in one call",
        "'{0}' is sent as {1} in the calls of '{2}', whose names are {3}, but the specification wants one spelling; use the same");

    public static readonly DiagnosticDescriptor UnusableType = Create(
        "IDFY0401",
        Shape, Error,
        "A type that cannot be annotated",
        "'{0}' is {1}, so no code can be generated for it; {2}");

    public static readonly DiagnosticDescriptor NoJsonForm = Create(
        "IDFY0402",
        Shape, Warning,
        "A member without a JSON form",
        "'{0}' of type '{1}' is left out of the call because {2}; {3}");

    public static readonly DiagnosticDescriptor IdleAttribute = Create(
        "IDFY0403",
        Shape,
        Warning,
        "An attribute that does nothing",
        "[{0}] on '{1}' does nothing, because {2}; {3}");

    public static readonly DiagnosticDescriptor NoTraits = Create(
        "IDFY0404",
        Shape,
        Warning,
        "An annotated type without any trait",
        "'{0}' has no member that is a trait, so its calls say nothing about the user; make a property public, or choose one with [TraitName]");

    public static readonly DiagnosticDescriptor TooManyTraits = Create(
        "IDFY0405",
        Shape,
        Warning,
        "More traits than a profile keeps",
        "'{0}' sends {1} traits with those of the objects that it holds, but a profile keeps {2}; leave some out with [TraitIgnore]");

    public static readonly DiagnosticDescriptor SensitiveTrait = Create(
        "IDFY0501",
        Privacy,
        Warning,
        "A sensitive trait",
        "'{0}' holds {1}, which should not leave for an analytics platform; {2}");

    /// <summary>All of them, in the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All = Created.ToImmutable();

    // Release tracking reads these parameters by name, so every argument is a constant.
    private static DiagnosticDescriptor Create(string id, string category, DiagnosticSeverity defaultSeverity, string title, string messageFormat)
    {
        var descriptor = new DiagnosticDescriptor(
            id, title, messageFormat, category, defaultSeverity, isEnabledByDefault: true, helpLinkUri: HelpBase + id + ".md");
        Created.Add(descriptor);
        return descriptor;
    }
}
