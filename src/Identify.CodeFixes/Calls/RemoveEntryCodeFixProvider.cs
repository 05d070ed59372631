using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Rules;
using Identify.Generators.Rules.Privacy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Identify.CodeFixes.Calls;

/// <summary>Removes a secret from what a call sends.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveEntryCodeFixProvider)), Shared]
public sealed class RemoveEntryCodeFixProvider : TraitCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(PrivacyDescriptors.SensitiveTrait.Id);

    internal override Task<IEnumerable<TraitCodeFix?>> FindFixesAsync(TraitCodeFixContext context) =>
        Task.FromResult<IEnumerable<TraitCodeFix?>>([Find(context)]);

    private static TraitCodeFix? Find(TraitCodeFixContext context)
    {
        if (context.GetProperty(DiagnosticProperties.RemovableEntry) is null)
            return null;

        var key = context.Root.FindNode(context.Diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (CallSyntax.FindEntry(key) is not { } entry || FindRemovedSpan(entry) is not { } span)
            return null;

        var edits = new SolutionEdits(context);
        edits.Own.Replace(WithEmptyLine(span, context.Text), "");
        return edits.ToFix("Remove the entry", "RemoveEntry") with { MustCompile = true };
    }

    private static TextSpan? FindRemovedSpan(SyntaxNode entry) => entry switch
    {
        { Parent: ExpressionStatementSyntax statement } when entry is AssignmentExpressionSyntax || IsAddition(entry) => statement.Parent is BlockSyntax or GlobalStatementSyntax ? statement.Span : null,

        // A link of a chain: only the part behind what it is called on.
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => TextSpan.FromBounds(access.Expression.Span.End, entry.Span.End),
        { Parent: InitializerExpressionSyntax initializer } => WithComma(entry.Span, initializer.Expressions.GetWithSeparators(), entry),
        { Parent: AnonymousObjectCreationExpressionSyntax creation } => WithComma(entry.Span, creation.Initializers.GetWithSeparators(), entry),
        _ => null,
    };

    /// <summary>Whether the statement adds this entry alone, and is no chain.</summary>
    private static bool IsAddition(SyntaxNode entry) =>
        entry is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: not (InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax) } };

    private static TextSpan WithComma(TextSpan span, SyntaxNodeOrTokenList list, SyntaxNode entry)
    {
        var index = list.IndexOf(entry);
        return index + 1 < list.Count ? TextSpan.FromBounds(span.Start, list[index + 1].Span.End)
            : index > 0 ? TextSpan.FromBounds(list[index - 1].SpanStart, span.End)
            : span;
    }

    /// <summary>Takes the white space along, and the line if nothing else is on it; comments stay.</summary>
    private static TextSpan WithEmptyLine(TextSpan span, SourceText text)
    {
        var first = text.Lines.GetLineFromPosition(span.Start);
        var last = text.Lines.GetLineFromPosition(span.End);
        var isAloneBefore = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, span.Start)));
        if (isAloneBefore && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(span.End, last.End))))
            return TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak);

        var end = span.End;
        while (end < last.End && text[end] is ' ' or '\t')
            end++;

        return text[span.Start] == ',' || text[span.Start] == '.' ? span : TextSpan.FromBounds(span.Start, end);
    }
}
