using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Calls;
using Identify.CodeFixes.Editing;
using Identify.Generators.Reading.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes.Refactorings;

/// <summary>Makes a call of Analytics.NET, or all of a file, the same call of Segment.Analytics.CSharp. Offered where a client of that SDK is at hand.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ConvertToSegmentCSharpRefactoring)), Shared]
public sealed class ConvertToSegmentCSharpRefactoring : CodeRefactoringProvider
{
    private const string Product = "Segment.Analytics.CSharp";

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var document = context.Document;
        if (await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model || SegmentTypes.Find(model.Compilation) is not { } types)
            return;

        var root = (CompilationUnitSyntax)await model.SyntaxTree.GetRootAsync(context.CancellationToken).ConfigureAwait(false);
        var calls = CallReader.For(model.Compilation, usesOwn: false, document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider)
            .Read(model, context.CancellationToken)
            .Where(static call => call.Sdk == KnownSdks.AnalyticsNet)
            .Select(static call => call.Operation.Syntax)
            .OfType<InvocationExpressionSyntax>()
            .ToList();
        if (root.FindToken(context.Span.Start).Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } chosen || !calls.Contains(chosen))
            return;

        var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        if (Convert([chosen]) is not { } one)
            return;

        Register(one, $"Convert to {Product}");
        if (calls.Count > 1 && Convert(calls.OrderBy(static call => call.SpanStart)) is { } all)
            Register(all, $"Convert the calls of this file to {Product}");

        (TraitCodeFix Fix, bool HasDecimals)? Convert(IEnumerable<InvocationExpressionSyntax> calls)
        {
            var names = new HashSet<string>();
            var changes = new List<TraitCodeFix>();
            var hasDecimals = false;
            foreach (var call in calls)
            {
                var edits = new SourceEdits(document, model, root, text);
                var conversion = new SegmentCallConversion(model, types, edits, names);
                if (FindReceiver(call) is not { } receiver
                    || FindClient(call, types, model) is not { } client
                    || model.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol method
                    || !conversion.TryConvert(call, method))
                {
                    continue;
                }

                edits.Replace(receiver.Span, client);
                hasDecimals |= conversion.HasDecimals;
                changes.Add(new("", "", edits.Changes.Select(change => (document.Id, change)).ToImmutableArray()));
            }

            // Several calls may need the same using directive.
            var distinct = ChangeSet.Of(changes).Fixes.SelectMany(static fix => fix.Changes).Distinct().ToImmutableArray();
            return distinct.IsEmpty ? null : (new("", "", distinct) { MustCompile = true }, hasDecimals);
        }

        void Register((TraitCodeFix Fix, bool HasDecimals) conversion, string title)
        {
            var fix = conversion.Fix with { Title = conversion.HasDecimals ? title + ", with decimals as double" : title };
            context.RegisterRefactoring(new TraitCodeAction(fix, document.Project.Solution, title));
        }
    }

    /// <summary>What the method is called on, if nothing is lost when it is replaced.</summary>
    private static ExpressionSyntax? FindReceiver(InvocationExpressionSyntax call)
    {
        var receiver = call switch
        {
            { Expression: MemberAccessExpressionSyntax access } => access.Expression,
            { Expression: MemberBindingExpressionSyntax, Parent: ConditionalAccessExpressionSyntax access } => access.Expression,
            _ => null,
        };
        return receiver?.DescendantNodesAndSelf().All(static node => node is SimpleNameSyntax or MemberAccessExpressionSyntax or ThisExpressionSyntax or AliasQualifiedNameSyntax) == true ? receiver : null;
    }

    /// <summary>The nearest variable or member that holds a client of the new SDK.</summary>
    private static string? FindClient(InvocationExpressionSyntax call, SegmentTypes types, SemanticModel model)
    {
        var isStatic = model.GetEnclosingSymbol(call.SpanStart) is { IsStatic: true };
        return model.LookupSymbols(call.SpanStart)
            .Where(symbol => symbol switch
            {
                ILocalSymbol local => IsClient(local.Type) && local.DeclaringSyntaxReferences is [var declaration] && declaration.Span.End < call.SpanStart,
                IParameterSymbol parameter => IsClient(parameter.Type),
                IFieldSymbol field => IsClient(field.Type) && (field.IsStatic || !isStatic),
                IPropertySymbol { IsIndexer: false } property => IsClient(property.Type) && (property.IsStatic || !isStatic),
                _ => false,
            })
            .OrderBy(static symbol => symbol.Kind switch { SymbolKind.Local => 0, SymbolKind.Parameter => 1, _ => 2 })
            .ThenBy(static symbol => symbol.Name, StringComparer.Ordinal)
            .FirstOrDefault()?.Name;

        bool IsClient(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type, types.Client);
    }
}
