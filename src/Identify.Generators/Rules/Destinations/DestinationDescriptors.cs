using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace Identify.Generators.Rules.Destinations;

internal static class DestinationDescriptors
{
    private const string Category = "Identify.Destinations";

    public static readonly DiagnosticDescriptor RefusedTrait = RuleDescriptor.Create(
        "IDFY0801",
        Category,
        Warning,
        "Destination refuses the call because of a trait",
        "'{0}' is sent as '{1}', {2}, and {3}; {4}",
        "With its default mapping, the destination refuses the whole call, and the server answers 200 all the same.");

    public static readonly DiagnosticDescriptor OtherSpelling = RuleDescriptor.Create(
        "IDFY0802",
        Category,
        Warning,
        "Destination reads the trait in the other spelling",
        "'{0}' {1}; {2}",
        "With its default mapping, the destination reads the trait in one of the two spellings only, and loses the other.");

    public static readonly DiagnosticDescriptor UnreadTrait = RuleDescriptor.Create(
        "IDFY0803",
        Category,
        Info,
        "Destination has no field for a trait",
        "'{0}' is sent as '{1}': {2}",
        "With its default mapping, the destination reads nothing of the trait, or copies it under its own name without giving it a meaning.");

    public static readonly DiagnosticDescriptor RefusedForm = RuleDescriptor.Create(
        "IDFY0804",
        Category,
        Warning,
        "Destination refuses the form of the call",
        "'{0}' {1}, and {2}; {3}",
        "With its default mapping, the destination refuses a call without the trait that it needs, or with a value of another form.");

    public static readonly DiagnosticDescriptor UnknownDestination = RuleDescriptor.Create(
        "IDFY0805",
        Category,
        Warning,
        "Unknown destination",
        "'{0}' is not the name of a destination with an identify action{1}",
        "The rules on destinations know the destinations in the documentation's table. Other names are ignored.");
}
