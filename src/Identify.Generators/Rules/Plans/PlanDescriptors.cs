using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace Identify.Generators.Rules.Plans;

internal static class PlanDescriptors
{
    private const string Category = "Identify.Plans";

    private const string WhyPlansMatter =
        "The service that checks the plan reports the violation when the call has been sent, or drops the trait or the whole call.";

    public static readonly DiagnosticDescriptor UnknownTrait = RuleDescriptor.Create(
        "IDFY0701",
        Category,
        Warning,
        "Trait is not in the tracking plan",
        "'{0}' is sent as '{1}', which is not in the tracking plan '{2}'; {3}",
        WhyPlansMatter);

    public static readonly DiagnosticDescriptor WrongType = RuleDescriptor.Create(
        "IDFY0702",
        Category,
        Warning,
        "Tracking plan does not allow the type",
        "'{0}' is sent as {1}, but the tracking plan '{2}' defines '{3}' as {4}; {5}",
        WhyPlansMatter);

    public static readonly DiagnosticDescriptor MissingTrait = RuleDescriptor.Create(
        "IDFY0703",
        Category,
        Warning,
        "Required trait may be missing",
        "'{0}' {1}, but the tracking plan '{2}' requires '{3}'; {4}",
        WhyPlansMatter);

    public static readonly DiagnosticDescriptor UnknownValue = RuleDescriptor.Create(
        "IDFY0704",
        Category,
        Warning,
        "Enum has values that the tracking plan does not allow",
        "'{0}' may be sent as {1}, but the tracking plan '{2}' allows only {3} for '{4}'",
        WhyPlansMatter);

    public static readonly DiagnosticDescriptor UnusablePlan = RuleDescriptor.Create(
        "IDFY0705",
        Category,
        Warning,
        "Tracking plan cannot be used",
        "The tracking plan '{0}' cannot be used: it {1}",
        "Nothing is checked against a plan that cannot be read.");

    public static readonly DiagnosticDescriptor NotChecked = RuleDescriptor.Create(
        "IDFY0706",
        Category,
        Info,
        "Not checked against the tracking plan",
        "'{0}' is not checked {1}",
        "A violation will be found only when the call has been sent.");
}
