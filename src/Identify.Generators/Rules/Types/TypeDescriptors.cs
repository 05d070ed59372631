using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace Identify.Generators.Rules.Types;

internal static class TypeDescriptors
{
    private const string Category = "Identify.Types";

    private const string MessageFormat = "'{0}' of type '{1}' is sent as {2}, but {6} defines '{3}' as {4}; {5}";

    private const string WhyTypesMatter =
        "Destinations read reserved traits by the specification's types. A value of another type is dropped, stored as text, or makes the destination reject the call.";

    public static readonly DiagnosticDescriptor NotADate = RuleDescriptor.Create(
        "IDFY0201", Category, Warning, "Reserved date trait is not a date", MessageFormat, WhyTypesMatter);

    public static readonly DiagnosticDescriptor NotAString = RuleDescriptor.Create(
        "IDFY0202", Category, Warning, "Reserved string trait is not a string", MessageFormat, WhyTypesMatter);

    public static readonly DiagnosticDescriptor NotANumber = RuleDescriptor.Create(
        "IDFY0203", Category, Warning, "Reserved number trait is not a number", MessageFormat, WhyTypesMatter);

    public static readonly DiagnosticDescriptor NotAnObject = RuleDescriptor.Create(
        "IDFY0204", Category, Warning, "Reserved object trait is not an object", MessageFormat, WhyTypesMatter);

    public static readonly DiagnosticDescriptor WrongNestedType = RuleDescriptor.Create(
        "IDFY0205", Category, Warning, "Member of a reserved object has the wrong type", MessageFormat, WhyTypesMatter);

    public static readonly DiagnosticDescriptor DateWithoutOffset = RuleDescriptor.Create(
        "IDFY0206",
        Category,
        Info,
        "Use DateTimeOffset instead of DateTime",
        "'{0}' is a DateTime, which is treated as UTC unless its Kind says otherwise; use DateTimeOffset to make the instant unambiguous",
        "A DateTime without a Kind is a local time to some readers and UTC to others, so the trait may be off by hours.");
}
