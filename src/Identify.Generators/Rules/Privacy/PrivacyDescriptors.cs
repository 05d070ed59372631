using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace Identify.Generators.Rules.Privacy;

internal static class PrivacyDescriptors
{
    private const string Category = "Identify.Privacy";

    public static readonly DiagnosticDescriptor SensitiveTrait = RuleDescriptor.Create(
        "IDFY0501",
        Category,
        Warning,
        "Sensitive data sent as a trait",
        "'{0}' holds {1}, which should not be sent to an analytics platform; {2}",
        "Traits are copied to every connected destination and are hard to delete there. Secrets and protected personal data do not belong in them.");

    public static readonly DiagnosticDescriptor OmittedSensitiveMember = RuleDescriptor.Create(
        "IDFY0502",
        Category,
        Info,
        "Sensitive member of another assembly is not sent",
        "'{0}' is sent without {1}, which are declared in another assembly and have sensitive names; name them in Ignore to confirm that, or list what to send in Only",
        "Nobody can exclude a member of another assembly with [TraitIgnore], so it is left out if its name is sensitive. [IdentifyTraits(Only = ...)] sends it.");
}
