using System.Collections.Concurrent;
using System.Collections.Immutable;
using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Rules;

/// <summary>
/// Reports the findings of one family about annotated types. Each is reported with the type that declares its location, because
/// editors ask for one file at a time. Each object is judged once, however many annotated types hold it.
/// </summary>
internal sealed class AnnotatedTypeReporter(TraitAnalyzer family, AnnotatedTypeIndex index)
{
    private readonly ConcurrentDictionary<TraitObject, ImmutableArray<TraitFinding>> _objects = new();
    private readonly ConcurrentDictionary<AnnotatedTypeGraph, ImmutableArray<TraitFinding>> _graphs = new();

    /// <summary>Reports what the declaration of the type contains.</summary>
    public void ReportType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        HashSet<(string Id, string Subject, Location Location)>? reported = null;
        foreach (var traits in index.FindObjects(type, context.CancellationToken))
        {
            foreach (var finding in JudgeObject(traits, context.CancellationToken))
            {
                if (FindOwnSymbol(finding) is { } place)
                    ReportAt(place, finding);
            }
        }

        foreach (var graph in index.FindGraphs(type, context.CancellationToken))
        {
            foreach (var (finding, rootMember) in JudgeGraph(graph, context.CancellationToken))
            {
                if (FindSymbol(finding, graph, rootMember) is { } place)
                    ReportAt(place, finding);
            }
        }

        void ReportAt(ISymbol place, TraitFinding finding)
        {
            var container = place as INamedTypeSymbol ?? place.ContainingType;
            if (!SymbolEqualityComparer.Default.Equals(container.OriginalDefinition, type) || place.GetReportLocation(index.Symbols) is not { } location)
                return;

            // Two objects may share a base type.
            if ((reported ??= []).Add((finding.Descriptor.Id, finding.Subject, location)))
                context.ReportDiagnostic(finding.ToDiagnostic(location, GetProperties(finding, place)));
        }
    }

    /// <summary>Reports what the source leads to by attributes of the assembly alone.</summary>
    public void ReportAssemblyAttributes(SyntaxNodeAnalysisContext context)
    {
        foreach (var attribute in index.FindAssemblyAttributes(context))
        {
            if (index.FindGraph(attribute, context.CancellationToken) is not { } graph || attribute.GetLocation() is not { } location)
                continue;

            foreach (var (finding, rootMember) in JudgeGraph(graph, context.CancellationToken))
            {
                if (FindSymbol(finding, graph, rootMember) is null)
                    context.ReportDiagnostic(finding.ToDiagnostic(location, ReferenceEquals(finding.Object, graph.Root) ? GetAnnotationProperties(finding) : DiagnosticProperties.None));
            }
        }
    }

    private ImmutableArray<TraitFinding> JudgeObject(TraitObject traits, CancellationToken cancellation)
    {
        if (_objects.TryGetValue(traits, out var known))
            return known;

        var findings = new FindingList(index.Symbols);
        foreach (var rule in family.EntryRules)
            rule(traits, findings);

        foreach (var rule in family.MemberRules)
            rule(traits, index, findings, cancellation);

        return _objects.GetOrAdd(traits, findings.ToImmutable());
    }

    /// <summary>What the rules say about the annotated type as a whole, and about objects that no source of this compilation declares.</summary>
    private IEnumerable<(TraitFinding Finding, MemberEntry? RootMember)> JudgeGraph(AnnotatedTypeGraph graph, CancellationToken cancellation)
    {
        if (!_graphs.TryGetValue(graph, out var findings))
        {
            var list = new FindingList(index.Symbols);
            foreach (var rule in family.GraphRules)
                rule(graph, list, cancellation);

            findings = _graphs.GetOrAdd(graph, list.ToImmutable());
        }

        foreach (var finding in findings)
            yield return (finding, null);

        if (!graph.Root.IsOwn)
        {
            foreach (var finding in JudgeObject(graph.Root, cancellation))
                yield return (finding, null);
        }

        foreach (var (held, rootMember) in graph.GetHeldObjects(cancellation).Foreign)
        {
            foreach (var finding in JudgeObject(held, cancellation))
                yield return (finding, rootMember);
        }
    }

    /// <summary>The member or type of the finding, or the own type that inherits the member.</summary>
    internal static ISymbol? FindOwnSymbol(TraitFinding finding) =>
        finding.Entry is MemberEntry { IsOwn: true, Omission: not Omission.GeneratedMember } member ? member.Symbol
        : finding.Object is TraitObject { IsOwn: true } traits ? traits.Type
        : null;

    private static ISymbol? FindSymbol(TraitFinding finding, AnnotatedTypeGraph graph, MemberEntry? rootMember) =>
        FindOwnSymbol(finding)
        ?? (rootMember is { IsOwn: true } ? rootMember.Symbol : graph.Root.IsOwn && !graph.IsExternal ? graph.Root.Type : null);

    /// <summary>A code fix can change what is declared at the location, or name in its annotation what another assembly declares.</summary>
    internal static ImmutableDictionary<string, string?> GetProperties(TraitFinding finding, ISymbol place)
    {
        var symbol = finding.Entry is MemberEntry member ? member.Symbol : (finding.Object as TraitObject)?.Type;
        return SymbolEqualityComparer.Default.Equals(place, symbol) ? finding.Properties : GetAnnotationProperties(finding);
    }

    private static ImmutableDictionary<string, string?> GetAnnotationProperties(TraitFinding finding) =>
        finding.Properties.ContainsKey(DiagnosticProperties.Ignorable)
        || (finding.Entry is { IsOwn: false } && finding.Properties.TryGetValue(DiagnosticProperties.AddedAttribute, out var attribute) && attribute == "TraitIgnore")
            ? DiagnosticProperties.With(DiagnosticProperties.Ignorable, "")
            : DiagnosticProperties.None;
}
