using System.Collections.Immutable;
using Identify.Generators.Reading;
using Identify.Generators.Reading.Calls;
using Identify.Generators.Rules.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Rules;

/// <summary>A rule about the entries of an object, whichever reader made them.</summary>
internal delegate void EntryRule(ITraitEntries traits, FindingList findings);

/// <summary>A rule about the members of an annotated type or of a type that it holds.</summary>
internal delegate void MemberRule(TraitObject traits, AnnotatedTypeIndex index, FindingList findings, CancellationToken cancellation);

/// <summary>A rule about an annotated type as a whole.</summary>
internal delegate void GraphRule(AnnotatedTypeGraph graph, FindingList findings, CancellationToken cancellation);

/// <summary>A rule about a call of an SDK.</summary>
internal delegate void CallRule(SdkCall call, CallFindings findings);

/// <summary>Registers a rule that looks at source itself: expressions, attributes, types that are not sent.</summary>
internal delegate void SourceRule(CompilationStartAnalysisContext context, AnnotatedTypeIndex index);

/// <summary>The analyzer of one family of rules. All families share the index of annotated types; a disabled one is never called.</summary>
public abstract class TraitAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    /// <param name="descriptors">The class that declares the family's descriptors.</param>
    private protected TraitAnalyzer(Type descriptors) => SupportedDiagnostics = RuleDescriptor.GetAll(descriptors);

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    internal virtual ImmutableArray<EntryRule> EntryRules => ImmutableArray<EntryRule>.Empty;

    internal virtual ImmutableArray<MemberRule> MemberRules => ImmutableArray<MemberRule>.Empty;

    internal virtual ImmutableArray<GraphRule> GraphRules => ImmutableArray<GraphRule>.Empty;

    internal virtual ImmutableArray<CallRule> CallRules => ImmutableArray<CallRule>.Empty;

    internal virtual ImmutableArray<SourceRule> SourceRules => ImmutableArray<SourceRule>.Empty;

    /// <summary>The family with the rules that the compilation's settings ask for; null if they ask for none.</summary>
    internal virtual TraitAnalyzer? For(Compilation compilation, AnalyzerOptions options) => this;

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetBestTypeByMetadataName(KnownSymbols.IdentifyTraitsName) is null)
            return;

        if (For(context.Compilation, context.Options) is not { } family)
            return;

        var index = AnnotatedTypeIndex.For(context.Compilation);
        foreach (var register in family.SourceRules)
            register(context, index);

        CallReporter.Register(family, context, index);
        if (!index.HasTypes(context.CancellationToken))
            return;

        var reporter = new AnnotatedTypeReporter(family, index);
        context.RegisterSymbolAction(reporter.ReportType, SymbolKind.NamedType);
        context.RegisterSyntaxNodeAction(reporter.ReportAssemblyAttributes, SyntaxKind.CompilationUnit);
    }
}
