using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace Identify.Generators.Rules.Shape;

internal static class ShapeDescriptors
{
    private const string Category = "Identify.Shape";

    public static readonly DiagnosticDescriptor UnusableType = RuleDescriptor.Create(
        "IDFY0401",
        Category,
        Error,
        "Type cannot be annotated",
        "'{0}' is {1}, so no code can be generated for it; {2}",
        "Generated code is outside the type and must be able to name it and to read its members.");

    public static readonly DiagnosticDescriptor NoJsonForm = RuleDescriptor.Create(
        "IDFY0402",
        Category,
        Warning,
        "Member is not sent",
        "'{0}' of type '{1}' is not sent because {2}; {3}",
        "The member looks like a trait, but the calls do not contain it. The other members are sent.");

    public static readonly DiagnosticDescriptor IdleAttribute = RuleDescriptor.Create(
        "IDFY0403",
        Category,
        Warning,
        "Attribute has no effect",
        "[{0}] on '{1}' has no effect because {2}; {3}",
        "Nothing reads the attribute where it is, so what it asks for does not happen.");

    public static readonly DiagnosticDescriptor NoTraits = RuleDescriptor.Create(
        "IDFY0404",
        Category,
        Warning,
        "Annotated type has no traits",
        "'{0}' has no member that is a trait, so its calls carry no data about the user; make a property public or include a field with [TraitName]",
        "Only public properties are sent by default. Other members need an attribute.");

    public static readonly DiagnosticDescriptor TooManyTraits = RuleDescriptor.Create(
        "IDFY0405",
        Category,
        Warning,
        "Too many traits",
        "'{0}' sends {1} traits, including nested objects, but a profile stores only {2}; leave some out with [TraitIgnore]",
        "A profile stores a limited number of traits and drops the rest.");
}
