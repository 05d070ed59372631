using System.Collections.Concurrent;
using System.Collections.Immutable;
using Identify.Generators.Parsing;
using Identify.Generators.Rules.Ids;
using Identify.Generators.Rules.Names;
using Identify.Generators.Rules.Privacy;
using Identify.Generators.Rules.Shape;
using Identify.Generators.Rules.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Rules;

/// <summary>Reads each annotated type once and has all rules judge it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdentifyTraitsAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<Action<IdentifyCall, FaultReport>> Rules = ImmutableArray.Create<Action<IdentifyCall, FaultReport>>(
        ChangingUserId.Check,
        AmbiguousId.Check,
        UnfitId.Check,
        MissingUserId.Check,
        WrongType.Check,
        DateWithoutOffset.Check,
        NearMissName.Check,
        DestinationName.Check,
        DuplicateTrait.Check,
        MisusedName.Check,
        FlatParts.Check,
        MixedNaming.Check,
        NoJsonForm.Check,
        TraitCount.Check,
        SensitiveTrait.Check);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var symbols = KnownSymbols.For(start.Compilation);
            if (symbols.IdentifyTraits is null)
                return;

            var calls = new AnnotatedCalls(symbols);
            var checks = new Checks(symbols, calls);
            start.RegisterSymbolAction(checks.CheckOwnType, SymbolKind.NamedType);
            start.RegisterSyntaxNodeAction(checks.CheckExternalTypes, SyntaxKind.CompilationUnit);
            start.RegisterSyntaxNodeAction(context => ChangingUserId.CheckAssignment(context, symbols), SyntaxKind.SimpleAssignmentExpression);
            start.RegisterSyntaxNodeAction(context => IdleAttribute.Check(context, symbols, calls), SyntaxKind.Attribute);
        });
    }

    /// <summary>The work on one compilation.</summary>
    private sealed class Checks(KnownSymbols symbols, AnnotatedCalls calls)
    {
        private readonly ConcurrentDictionary<(string Id, string Member, Location Place), bool> _reported = new();

        public void CheckOwnType(SymbolAnalysisContext context)
        {
            if (context.Symbol is INamedTypeSymbol type && type.GetAttributes().Find(symbols.IdentifyTraits) is { } attribute)
                Check(type, attribute, type.Locations[0], context.ReportDiagnostic, context.CancellationToken);
        }

        public void CheckExternalTypes(SyntaxNodeAnalysisContext context)
        {
            if (context.Node is not CompilationUnitSyntax { AttributeLists.Count: > 0 })
                return;

            foreach (var attribute in context.Compilation.Assembly.GetAttributes())
            {
                if (attribute.ApplicationSyntaxReference is { } reference
                    && reference.SyntaxTree == context.Node.SyntaxTree
                    && SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, symbols.IdentifyTraits)
                    && ExternalTypes.IsFirst(attribute, symbols)
                    && attribute.GetTypeArgument() is { } type)
                {
                    var place = Location.Create(reference.SyntaxTree, reference.Span);
                    Check(type, attribute, place, context.ReportDiagnostic, context.CancellationToken);
                }
            }
        }

        private void Check(INamedTypeSymbol type, AttributeData attribute, Location place, Action<Diagnostic> report, CancellationToken cancellation)
        {
            if (AnnotatedType.Check(type, symbols) is not Rejection.None and var rejection)
            {
                UnusableType.Report(type, rejection, place, report);
                return;
            }

            var call = calls.Get(type, attribute, cancellation);
            var faults = new FaultReport(call, place, _reported, report);
            foreach (var rule in Rules)
                rule(call, faults);
        }
    }
}
