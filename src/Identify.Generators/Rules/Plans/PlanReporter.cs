using System.Collections.Immutable;
using Identify.Generators.Plans;
using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Rules.Plans;

/// <summary>Reports what is wrong with the project's plans, and what the annotated types send against them.</summary>
internal sealed class PlanReporter
{
    private readonly AnnotatedTypeIndex _index;
    private readonly ImmutableArray<ProjectPlan> _plans;
    private Findings? _findings;

    private PlanReporter(AnnotatedTypeIndex index, ImmutableArray<ProjectPlan> plans)
    {
        _index = index;
        _plans = plans;
    }

    public static void Register(CompilationStartAnalysisContext context, AnnotatedTypeIndex index)
    {
        var plans = ProjectPlan.FindAll(
            context.Options,
            text => context.TryGetValue(text, ProjectPlan.Reader, out var read) ? read : null,
            context.CancellationToken);
        var reporter = new PlanReporter(index, plans);
        if (!plans.IsEmpty)
            context.RegisterAdditionalFileAction(reporter.ReportFile);

        if (ProjectPlan.Choose(plans, name: null) is { } plan)
            PlanCallReporter.Register(context, index, plan);

        if (index.HasTypes(context.CancellationToken))
        {
            context.RegisterSymbolAction(reporter.ReportType, SymbolKind.NamedType);
            context.RegisterSyntaxNodeAction(reporter.ReportAssemblyAttributes, SyntaxKind.CompilationUnit);
        }
    }

    private void ReportFile(AdditionalFileAnalysisContext context)
    {
        foreach (var plan in _plans.Where(plan => plan.FilePath == context.AdditionalFile.Path))
        {
            foreach (var problem in plan.Plan.Problems)
            {
                context.ReportDiagnostic(problem.IsError
                    ? Create(PlanDescriptors.UnusablePlan, plan.GetLocation(problem.Range), plan.Name, $"{problem.Message} ({problem.Range})")
                    : Create(
                        PlanDescriptors.NotChecked,
                        plan.GetLocation(problem.Range),
                        plan.Name,
                        $"completely: it has {problem.Message}, which is beyond the part of JSON Schema that the rules know"));
            }
        }
    }

    /// <summary>Reports what the declaration of the type contains.</summary>
    private void ReportType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        foreach (var graph in _index.FindGraphs(type, context.CancellationToken))
        {
            if (!graph.IsExternal && SymbolEqualityComparer.Default.Equals(graph.Root.Type, type) && type.GetReportLocation(_index.Symbols) is { } location)
                ReportChoice(graph, location, context.ReportDiagnostic);
        }

        foreach (var (place, finding) in GetFindings(context.CancellationToken).ByType[type])
        {
            if (place.GetReportLocation(_index.Symbols) is { } location)
                context.ReportDiagnostic(finding.ToDiagnostic(location, AnnotatedTypeReporter.GetProperties(finding, place)));
        }
    }

    /// <summary>Reports what the source leads to by attributes of the assembly alone.</summary>
    private void ReportAssemblyAttributes(SyntaxNodeAnalysisContext context)
    {
        foreach (var attribute in _index.FindAssemblyAttributes(context))
        {
            if (_index.FindGraph(attribute, context.CancellationToken) is not { } graph || attribute.GetLocation() is not { } location)
                continue;

            ReportChoice(graph, location, context.ReportDiagnostic);
            foreach (var finding in GetFindings(context.CancellationToken).ByAttribute[attribute])
                context.ReportDiagnostic(finding.ToDiagnostic(location, DiagnosticProperties.None));
        }
    }

    /// <summary>Reports that the type names a plan that does not exist, or none of several.</summary>
    private void ReportChoice(AnnotatedTypeGraph graph, Location location, Action<Diagnostic> report)
    {
        var name = ProjectPlan.GetName(graph.Attribute);
        if (name is "" || FindPlan(graph) is not null)
            return;

        if (name is not null)
        {
            var known = _plans.IsEmpty ? "the project has none" : "those of the project are " + string.Join(", ", _plans.Select(static plan => $"'{plan.Name}'"));
            report(Create(PlanDescriptors.UnusablePlan, location, name, $"is not an IdentifyTrackingPlan item; {known}"));
        }
        else if (!_plans.IsEmpty)
        {
            report(Create(
                PlanDescriptors.NotChecked,
                location,
                graph.Root.DisplayName,
                "against a tracking plan: the project has several, none with Default=\"true\", and the type does not choose one with Plan"));
        }
    }

    private ProjectPlan? FindPlan(AnnotatedTypeGraph graph) => ProjectPlan.Choose(_plans, ProjectPlan.GetName(graph.Attribute));

    private Findings GetFindings(CancellationToken cancellation) =>
        _findings ?? Interlocked.CompareExchange(ref _findings, Judge(cancellation), null) ?? _findings;

    private Findings Judge(CancellationToken cancellation)
    {
        var found = new List<(AnnotatedTypeGraph Graph, ISymbol? Place, TraitFinding Finding)>();
        var known = new HashSet<(string Rule, string Subject, string Plan)>();
        foreach (var graph in _plans.IsEmpty ? [] : _index.GetGraphs(cancellation))
        {
            if (FindPlan(graph) is not { Plan.Traits: { } traits } plan)
                continue;

            var findings = new PlanFindings(_index.Reader);
            foreach (var planned in FindObjects(new(graph.Root, traits, "", plan), cancellation))
            {
                foreach (var rule in PlanAnalyzer.PlanRules)
                    rule(planned, findings);
            }

            // A nested object may be in several places of a plan.
            var root = graph.Root.IsOwn && !graph.IsExternal ? graph.Root.Type : null;
            foreach (var finding in findings.ToImmutable())
            {
                if (known.Add((finding.Descriptor.Id, finding.Subject + (finding.Entry is null ? finding.Arguments[2] : ""), plan.FilePath)))
                    found.Add((graph, AnnotatedTypeReporter.FindOwnSymbol(finding) ?? root, finding));
            }
        }

        return new(
            found.Where(static item => item.Place is not null).ToLookup(
                static item => (item.Place as INamedTypeSymbol ?? item.Place!.ContainingType).OriginalDefinition,
                static item => (item.Place!, item.Finding),
                (IEqualityComparer<ISymbol>)SymbolEqualityComparer.Default),
            found.Where(static item => item.Place is null).ToLookup(static item => item.Graph.Attribute, static item => item.Finding));
    }

    /// <summary>The object and those that it holds, as far as the plan says something about them.</summary>
    private IEnumerable<PlannedObject> FindObjects(PlannedObject root, CancellationToken cancellation)
    {
        var met = new HashSet<(ITraitEntries, PlanSchema)> { (root.Traits, root.Schema) };
        var queue = new Queue<PlannedObject>();
        queue.Enqueue(root);
        while (queue.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var planned = queue.Dequeue();
            yield return planned;

            var holder = (TraitObject)planned.Traits;
            foreach (var member in holder.Traits)
            {
                if (planned.Find(member) is not { } trait || _index.Reader.FindObject(holder, member) is not { } key)
                    continue;

                var value = PlannedValue.FindAll(member, trait.Schema, _index.Reader.Types).Last();
                if (value is { Shape.Kind: ShapeKind.Object, Schema.SaysNothing: false } && _index.Reader.Read(key) is var held && met.Add((held, value.Schema)))
                    queue.Enqueue(new(held, value.Schema, $"{planned.Path}{trait.Name}{(value.IsElement ? "[]" : "")}.", planned.Plan));
            }
        }
    }

    private static Diagnostic Create(DiagnosticDescriptor descriptor, Location location, params string[] arguments) =>
        TraitFinding.CreateDiagnostic(descriptor, location, DiagnosticProperties.None, arguments);

    /// <param name="ByType">By the type that declares their place, which is the type or one of its members.</param>
    /// <param name="ByAttribute">By the assembly's attribute, for those that no source of the compilation declares.</param>
    private sealed record Findings(ILookup<ISymbol, (ISymbol Place, TraitFinding Finding)> ByType, ILookup<AttributeData, TraitFinding> ByAttribute);
}
