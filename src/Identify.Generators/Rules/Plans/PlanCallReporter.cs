using System.Collections.Immutable;
using Identify.Generators.Plans;
using Identify.Generators.Reading;
using Identify.Generators.Reading.Calls;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Rules.Plans;

/// <summary>Reports what the calls of SDKs send against the project's default plan. Of a dictionary that was built elsewhere nothing is known.</summary>
internal sealed class PlanCallReporter(CallReader calls, TraitReader reader, ProjectPlan plan, PlanSchema traits)
{
    public static void Register(CompilationStartAnalysisContext context, AnnotatedTypeIndex index, ProjectPlan plan)
    {
        var calls = CallReader.For(context.Compilation, index.MayAssignUserIds(context.CancellationToken), context.Options.AnalyzerConfigOptionsProvider);
        if (plan.Plan.Traits is not { } traits || calls.IsEmpty)
            return;

        context.RegisterSemanticModelAction(new PlanCallReporter(calls, index.Reader, plan, traits).Report);
    }

    private void Report(SemanticModelAnalysisContext context)
    {
        foreach (var call in calls.Read(context.SemanticModel, context.CancellationToken))
        {
            if (call is { Kind: CallKind.Identify, Sdk.Traits.IsOfSpecification: true })
                Report(call, context);
        }
    }

    private void Report(SdkCall call, SemanticModelAnalysisContext context)
    {
        var findings = new PlanFindings(reader);
        foreach (var planned in FindObjects(call))
        {
            foreach (var rule in PlanAnalyzer.PlanRules)
                rule(planned, findings);
        }

        foreach (var finding in findings.ToImmutable())
        {
            if (finding.Entry is CallEntry entry)
                context.ReportDiagnostic(finding.ToDiagnostic(entry.Location, GetProperties(finding)));
        }
    }

    /// <summary>The bags that the plan says something about. A nested one is the value of an entry of an earlier one.</summary>
    private List<PlannedObject> FindObjects(SdkCall call)
    {
        var found = new List<PlannedObject>();
        foreach (var bag in call.Bags)
        {
            var planned = FindHolder(bag) is var (holder, entry)
                ? holder.Find(entry) is { Schema: var schema } trait ? new PlannedObject(bag, schema, $"{holder.Path}{trait.Name}.", plan) : null
                : found.Count == 0 && bag.Role is ParameterRole.Entries or ParameterRole.Traits ? new PlannedObject(bag, traits, "", plan) : null;
            if (planned is { Schema.SaysNothing: false })
                found.Add(planned);
        }

        return found;

        (PlannedObject Holder, CallEntry Entry)? FindHolder(CallBag bag)
        {
            foreach (var holder in found)
            {
                foreach (var entry in ((CallBag)holder.Traits).Members)
                {
                    if (ReferenceEquals(entry.Value, bag.Value))
                        return (holder, entry);
                }
            }

            return null;
        }
    }

    /// <summary>What a fix can do at a call: give the entry another key.</summary>
    private static ImmutableDictionary<string, string?> GetProperties(TraitFinding finding) =>
        finding.Properties.TryGetValue(DiagnosticProperties.PlannedName, out var name) ? DiagnosticProperties.With(DiagnosticProperties.NewKey, name) : DiagnosticProperties.None;
}
