using System.Collections.Immutable;
using Identify.Generators.Reading;
using Identify.Generators.Rules.Ids;
using Identify.Generators.Rules.Shape;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Rules;

/// <summary>Reads each annotated type once, has all rules judge it, and reports each fault with the type that declares it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdentifyTraitsAnalyzer : DiagnosticAnalyzer
{
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
            start.RegisterSymbolAction(checks.CheckType, SymbolKind.NamedType);
            start.RegisterSyntaxNodeAction(checks.CheckExternalTypes, SyntaxKind.CompilationUnit);
            start.RegisterSyntaxNodeAction(context => ChangingUserId.CheckAssignment(context, symbols, calls), SyntaxKind.SimpleAssignmentExpression);
            start.RegisterSyntaxNodeAction(context => IdleAttribute.Check(context, symbols, calls), SyntaxKind.Attribute);
        });
    }

    /// <summary>The work on one compilation.</summary>
    private sealed class Checks(KnownSymbols symbols, AnnotatedCalls calls)
    {
        /// <summary>Reports what stands in the type's own declaration, be it annotated or held by a type that is.</summary>
        public void CheckType(SymbolAnalysisContext context)
        {
            var type = (INamedTypeSymbol)context.Symbol;
            foreach (var fault in calls.FindFaults(type))
                context.ReportDiagnostic(fault);

            if (type.GetAttributes().Has(symbols.IdentifyTraits) && AnnotatedType.Check(type, symbols) is not UnsupportedReason.None and var rejection)
                UnusableType.Report(type, rejection, type.GetReportLocation(symbols)!, context.ReportDiagnostic);
        }

        public void CheckExternalTypes(SyntaxNodeAnalysisContext context)
        {
            if (context.Node is not CompilationUnitSyntax { AttributeLists.Count: > 0 })
                return;

            foreach (var attribute in context.Compilation.Assembly.GetAttributes())
            {
                if (attribute.ApplicationSyntaxReference is not { } reference
                    || reference.SyntaxTree != context.Node.SyntaxTree
                    || !SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, symbols.IdentifyTraits)
                    || !ExternalTypes.IsFirst(attribute, symbols)
                    || attribute.GetTypeArgument() is not { } type)
                {
                    continue;
                }

                foreach (var fault in calls.FindFaults(attribute))
                    context.ReportDiagnostic(fault);

                if (AnnotatedType.Check(type, symbols) is not UnsupportedReason.None and var rejection)
                    UnusableType.Report(type, rejection, Location.Create(reference.SyntaxTree, reference.Span), context.ReportDiagnostic);
            }
        }
    }
}
