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

    public static readonly DiagnosticDescriptor ForeignTypes = RuleDescriptor.Create(
        "IDFY0406",
        Category,
        Warning,
        "Types of other assemblies are sent in large numbers",
        "'{0}' brings in {1} types of other assemblies with {2} values; send a small type of your own with only what a profile needs",
        "A type of a client library holds its whole object model, so the call contains data that nobody chose to send and soon exceeds the limits.");

    public static readonly DiagnosticDescriptor ObjectCycle = RuleDescriptor.Create(
        "IDFY0407",
        Category,
        Warning,
        "Objects refer to each other",
        "'{0}' leads back to '{1}', which holds it in '{2}', so a call fails once both are set; leave one of them out with [TraitIgnore]",
        "JSON cannot express a cycle. Object mappers such as EF Core set both sides of a relationship, and the call then throws.");

    public static readonly DiagnosticDescriptor DerivedMembers = RuleDescriptor.Create(
        "IDFY0408",
        Category,
        Warning,
        "Members of a derived class are not sent",
        "'{0}' declares {1}, but only the members of '{2}' are sent; annotate '{0}' with [IdentifyTraits] too",
        "Generated methods write what the annotated type declares. Members that a derived class adds are not part of the call.");
}
