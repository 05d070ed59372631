using System.Collections.Immutable;
using Identify.Generators.Reading.Calls;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Rules.Calls;

/// <summary>Reports the findings of one family about the calls of SDKs, and about the entries that they send.</summary>
internal sealed class CallReporter(TraitAnalyzer family, CallReader reader)
{
    /// <summary>Registers nothing if the family has no rules for calls, or the compilation no SDK.</summary>
    public static void Register(TraitAnalyzer family, CompilationStartAnalysisContext context, AnnotatedTypeIndex index)
    {
        if (family.EntryRules.IsEmpty && family.CallRules.IsEmpty)
            return;

        var reader = CallReader.For(context.Compilation, index.MayAssignUserIds(context.CancellationToken), context.Options.AnalyzerConfigOptionsProvider);
        if (!reader.IsEmpty)
            context.RegisterSemanticModelAction(new CallReporter(family, reader).Report);
    }

    private void Report(SemanticModelAnalysisContext context)
    {
        foreach (var call in reader.Read(context.SemanticModel, context.CancellationToken))
            Report(call, context);
    }

    private void Report(SdkCall call, SemanticModelAnalysisContext context)
    {
        foreach (var rule in family.CallRules)
            rule(call, new(reader, context));

        foreach (var bag in call.Bags)
        {
            var findings = new FindingList(reader.Symbols);
            foreach (var rule in family.EntryRules)
                rule(bag, findings);

            foreach (var finding in findings.ToImmutable())
                context.ReportDiagnostic(finding.ToDiagnostic((finding.Entry as CallEntry)?.Location ?? bag.Value.Syntax.GetLocation(), GetProperties(finding)));
        }
    }

    /// <summary>What a fix can do at a call: give the entry another key, remove it, or pass the date that its value is the text of.</summary>
    private static ImmutableDictionary<string, string?> GetProperties(TraitFinding finding)
    {
        var properties = DiagnosticProperties.None;
        if (finding.Entry is not (null or CallEntry))
            return properties;

        if (finding.Properties.TryGetValue(DiagnosticProperties.NewKey, out var key))
            properties = properties.Add(DiagnosticProperties.NewKey, key);
        if (finding.Properties.TryGetValue(DiagnosticProperties.AddedAttribute, out var attribute) && attribute == "TraitIgnore")
            properties = properties.Add(DiagnosticProperties.RemovableEntry, "");
        if (finding.Entry is CallEntry entry && CallValue.FindDateText(ValueSource.Unwrap(entry.Value)) is not null)
            properties = properties.Add(DiagnosticProperties.DateText, "");

        return properties;
    }
}
