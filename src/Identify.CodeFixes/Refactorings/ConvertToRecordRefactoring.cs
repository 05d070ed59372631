using System.Composition;
using Identify.CodeFixes.Calls;
using Identify.CodeFixes.Editing;
using Identify.Generators.Reading;
using Identify.Generators.Reading.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Identify.CodeFixes.Refactorings;

/// <summary>Makes an annotated record of the dictionary or object that is written at an SDK's identify call, and hands that over instead.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ConvertToRecordRefactoring)), Shared]
public sealed class ConvertToRecordRefactoring : CodeRefactoringProvider
{
    private const string Title = "Convert to an annotated record";

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var document = context.Document;
        if (await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
            return;

        var root = (CompilationUnitSyntax)await model.SyntaxTree.GetRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (KnownSymbols.For(model.Compilation).IdentifyTraits is not { } identifyTraits
            || !CanDeclareRecords(model)
            || root.FindToken(context.Span.Start).Parent?.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault() is not { ArgumentList: var arguments } invocation
            || !CanCallExtension(invocation)
            || CallReader.For(model.Compilation, usesOwn: false, document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider).Read(invocation, model, context.CancellationToken) is not { } call)
        {
            return;
        }

        var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        var written = TextSpan.FromBounds(arguments.OpenParenToken.Span.End, arguments.CloseParenToken.SpanStart);
        if (FindFilling(invocation, model) is not { } filling || RecordCall.Build(call, model, invocation.SpanStart, new(root, text, filling, written)) is not { } record)
            return;

        var edits = new SourceEdits(document, model, root, text);
        if (!filling.IsEmpty)
            edits.Replace(filling, "");
        if (call.Method.Name != record.Method)
            edits.Replace(TextSpan.FromBounds(invocation.Expression.Span.End - call.Method.Name.Length, invocation.Expression.Span.End), record.Method);
        edits.Replace(written, string.Join(", ", record.Others.Prepend(record.Root.Create(edits.Layout, edits.Layout.GetIndent(invocation)))));

        var place = FindPlace(invocation, root);
        edits.ImportNamespace(identifyTraits, place.SpanStart);
        var blankLine = edits.Layout.NewLine + edits.Layout.NewLine;
        edits.Insert(place.Span.End, string.Concat(record.Records.Select(declared => blankLine + declared.Declare(edits.Layout, edits.Layout.GetIndent(place)))));

        var changed = document.WithText(text.WithChanges(edits.Changes.OrderBy(static change => change.Span)));
        context.RegisterRefactoring(CodeAction.Create(Title, _ => Task.FromResult(changed), nameof(ConvertToRecordRefactoring)));
    }

    private static bool CanDeclareRecords(SemanticModel model) =>
        model.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 }
        && model.Compilation.GetBestTypeByMetadataName("System.Runtime.CompilerServices.IsExternalInit") is not null;

    /// <summary>Whether an extension method can be called in the same way, which needs an object before the dot.</summary>
    private static bool CanCallExtension(InvocationExpressionSyntax invocation) =>
        invocation.Expression is MemberBindingExpressionSyntax or MemberAccessExpressionSyntax { Expression: not BaseExpressionSyntax };

    /// <summary>
    /// The statements right before that of the call which create and fill its dictionary; an empty span if that is written at the call, and
    /// <see langword="null"/> if other statements are between them.
    /// </summary>
    private static TextSpan? FindFilling(InvocationExpressionSyntax invocation, SemanticModel model)
    {
        var bag = invocation.ArgumentList.Arguments
            .Select(argument => argument.Expression is IdentifierNameSyntax name ? LocalBag.Find(name, model) : null)
            .FirstOrDefault(static found => found is not null);
        if (bag is null)
            return new(invocation.SpanStart, 0);

        if (invocation.FirstAncestorOrSelf<StatementSyntax>() is not { } statement)
            return null;

        var siblings = GetSiblings(statement);
        var first = siblings.IndexOf(bag.Declaration);
        var last = siblings.IndexOf(statement);
        return first >= 0 && siblings.Skip(first + 1).Take(last - first - 1).SequenceEqual(bag.Additions.Select(static addition => (StatementSyntax)addition.Parent!))
            ? TextSpan.FromBounds(bag.Declaration.SpanStart, statement.SpanStart)
            : null;
    }

    private static List<StatementSyntax> GetSiblings(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => [.. block.Statements],
        SwitchSectionSyntax section => [.. section.Statements],
        GlobalStatementSyntax { Parent: CompilationUnitSyntax root } => [.. root.Members.OfType<GlobalStatementSyntax>().Select(static global => global.Statement)],
        _ => [],
    };

    /// <summary>The outermost type around the call. In a program types are at the end.</summary>
    private static MemberDeclarationSyntax FindPlace(InvocationExpressionSyntax invocation, CompilationUnitSyntax root)
    {
        var outermost = invocation.Ancestors().OfType<MemberDeclarationSyntax>().Last(static member => member is not BaseNamespaceDeclarationSyntax);
        return outermost is GlobalStatementSyntax ? root.Members.Last() : outermost;
    }
}
