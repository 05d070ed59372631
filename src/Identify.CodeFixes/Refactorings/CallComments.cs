using Identify.CodeFixes.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Identify.CodeFixes.Refactorings;

/// <summary>The comments in the parts of a file that are rewritten. Each goes with the value after it, or with the one on its line.</summary>
internal sealed class CallComments(SyntaxNode root, SourceText text, params TextSpan[] parts)
{
    private readonly List<SyntaxTrivia> _left = [.. parts.SelectMany(part => root.DescendantTrivia(part).Where(trivia => part.Contains(trivia.Span) && IsComment(trivia)))];

    /// <summary>The comments of the value, which has a key or is an argument itself. Its text has those that are within.</summary>
    public IReadOnlyList<string> Take(TextSpan key, SyntaxNode value)
    {
        var entry = CallSyntax.FindEntry(root.FindNode(key, getInnermostNodeForTie: true)) is { } found && parts.Any(part => part.Contains(found.Span)) ? found.Span : value.Span;
        _left.RemoveAll(comment => value.Span.Contains(comment.Span));
        return TakeUntil(entry);
    }

    /// <summary>The comments of the same part before the end of the span, and after it on its line if nothing else follows.</summary>
    public IReadOnlyList<string> TakeUntil(TextSpan span)
    {
        var line = text.Lines.GetLineFromPosition(span.End);
        var part = parts.First(part => part.Contains(span));
        var taken = _left.FindAll(comment => part.Contains(comment.Span) && (comment.SpanStart < span.End || (comment.SpanStart <= line.End && IsLast(comment, line))));
        _left.RemoveAll(taken.Contains);
        return GetTexts(taken);
    }

    /// <summary>The comments that no value has taken.</summary>
    public IReadOnlyList<string> TakeRest() => GetTexts(_left);

    private bool IsLast(SyntaxTrivia comment, TextLine line) => string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(comment.Span.End, line.End)));

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;

    private static IReadOnlyList<string> GetTexts(List<SyntaxTrivia> comments) => [.. comments.Select(static comment => comment.ToString())];
}
