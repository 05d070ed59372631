using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Modeling;
using Identify.Generators.Reading;
using Identify.Generators.Reading.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Identify.CodeFixes.Refactorings;

/// <summary>Makes an annotated record of the dictionary or JSON object that is written at an SDK's identify call, and hands that over instead.</summary>
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
        if (KnownSymbols.For(model.Compilation).IdentifyTraits is null
            || root.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 }
            || root.FindToken(context.Span.Start).Parent?.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault() is not { ArgumentList: var arguments } invocation
            || HasComments(arguments)
            || FindCall(invocation, model, document.Project, context.CancellationToken) is not { } call
            || RecordBuilder.Build(call, model, invocation.SpanStart) is not [var record, ..] records)
        {
            return;
        }

        var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        var edits = new SourceEdits(document, model, root, text);
        edits.Replace(TextSpan.FromBounds(arguments.OpenParenToken.Span.End, arguments.CloseParenToken.SpanStart), record.Creation);

        var place = FindPlace(invocation, root);
        edits.ImportNamespace(KnownSymbols.For(model.Compilation).IdentifyTraits!, place.SpanStart);
        var indent = edits.Layout.GetIndent(place);
        var blankLine = edits.Layout.NewLine + edits.Layout.NewLine;
        edits.Insert(place.Span.End, string.Concat(records.Select(declared => blankLine + declared.Declare(edits.Layout, indent))));

        var changed = document.WithText(text.WithChanges(edits.Changes.OrderBy(static change => change.Span)));
        context.RegisterRefactoring(CodeAction.Create(Title, _ => Task.FromResult(changed), nameof(ConvertToRecordRefactoring)));
    }

    /// <summary>The call, if it has a user ID and traits alone, and annotated objects can be handed to its SDK under the same name.</summary>
    private static SdkCall? FindCall(InvocationExpressionSyntax invocation, SemanticModel model, Project project, CancellationToken cancellation) =>
        CallReader.For(model.Compilation, usesOwn: false, project.AnalyzerOptions.AnalyzerConfigOptionsProvider).Read(invocation, model, cancellation) is
        {
            Method.Name: "Identify",
            Arguments: [{ Role: ParameterRole.UserId }, { Role: ParameterRole.Entries }],
        } call
            && invocation.ArgumentList.Arguments.Count == 2
            && BridgeReader.Read(model.Compilation).Any(bridge => call.Sdk.Types.Any(type => bridge.ClientType == "global::" + type))
                ? call
                : null;

    /// <summary>The outermost type around the call. In a program types are at the end.</summary>
    private static MemberDeclarationSyntax FindPlace(InvocationExpressionSyntax invocation, CompilationUnitSyntax root)
    {
        var outermost = invocation.Ancestors().OfType<MemberDeclarationSyntax>().Last(static member => member is not BaseNamespaceDeclarationSyntax);
        return outermost is GlobalStatementSyntax ? root.Members.Last() : outermost;
    }

    private static bool HasComments(ArgumentListSyntax arguments) =>
        arguments.DescendantTrivia().Any(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
}
