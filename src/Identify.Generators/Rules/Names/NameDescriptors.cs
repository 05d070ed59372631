using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace Identify.Generators.Rules.Names;

internal static class NameDescriptors
{
    private const string Category = "Identify.Names";

    public static readonly DiagnosticDescriptor NearMissName = RuleDescriptor.Create(
        "IDFY0301",
        Category,
        Warning,
        "Name resembles a reserved trait",
        "'{0}' is sent as '{1}', but the reserved name for {2} is '{3}', the one that {5} for; {4}",
        "Most destinations find a value only under its reserved name; under another name it is a custom trait.");

    public static readonly DiagnosticDescriptor DestinationName = RuleDescriptor.Create(
        "IDFY0302",
        Category,
        Warning,
        "Destination-specific name for a reserved trait",
        "'{0}' is sent as '{1}', a name that belongs to one destination; send it as '{2}', the reserved name that other destinations read",
        "A destination's own name means nothing to the other destinations. The reserved trait is mapped for each of them.");

    public static readonly DiagnosticDescriptor DuplicateTrait = RuleDescriptor.Create(
        "IDFY0303",
        Category,
        Warning,
        "Duplicate trait name",
        "'{0}' is sent as '{1}' next to '{2}', but {3}; give one of them another name or {4}",
        "A JSON object has each name once, and readers ignore case and underscores, so one of the two values is lost.");

    public static readonly DiagnosticDescriptor MisusedName = RuleDescriptor.Create(
        "IDFY0304",
        Category,
        Warning,
        "Reserved trait name used for something else",
        "'{0}' is sent as '{1}', but {4} reserves that name for {2}; send it as '{3}'",
        "Destinations give reserved names their specified meaning, so the value ends up in the wrong field.");

    public static readonly DiagnosticDescriptor FlatParts = RuleDescriptor.Create(
        "IDFY0305",
        Category,
        Warning,
        "Address or company fields at the top level",
        "'{0}'{1} at the top level, but the Segment specification defines {2}; move {3} into {4} '{5}' object",
        "Most destinations read the parts of an address or a company only inside the reserved object.");

    public static readonly DiagnosticDescriptor MixedNaming = RuleDescriptor.Create(
        "IDFY0306",
        Category,
        Info,
        "Mixed naming policies",
        "'{0}' has {1}, but {2}; use one naming policy",
        "Destinations treat the two spellings of a custom trait as different traits.");
}
