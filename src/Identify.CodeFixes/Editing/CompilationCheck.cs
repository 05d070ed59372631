using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Identify.CodeFixes.Editing;

/// <summary>Finds out whether code that compiled still does after a change.</summary>
internal static class CompilationCheck
{
    /// <summary>The errors that a document has after a change and did not have before.</summary>
    public static async Task<ImmutableArray<NewError>> FindNewErrorsAsync(Document before, Document after, CancellationToken cancellationToken)
    {
        var errors = await GetErrorsAsync(after, cancellationToken).ConfigureAwait(false);
        if (errors.IsEmpty)
            return ImmutableArray<NewError>.Empty;

        var oldText = await before.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var newText = await after.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var changes = newText.GetTextChanges(oldText);
        var known = new HashSet<(string, TextSpan)>();
        foreach (var error in await GetErrorsAsync(before, cancellationToken).ConfigureAwait(false))
            known.Add((error.Id, Move(error.Location.SourceSpan, changes)));

        return errors
            .Where(error => !known.Contains((error.Id, error.Location.SourceSpan)))
            .Select(error => new NewError(error, MoveBack(error.Location.SourceSpan, changes)))
            .ToImmutableArray();
    }

    /// <summary>Where a span of the new text was in the old one: the replaced text, if it is in what replaced it.</summary>
    private static TextSpan MoveBack(TextSpan span, IReadOnlyList<TextChange> changes)
    {
        var (start, end, growth) = (span.Start, span.End, 0);
        foreach (var change in changes)
        {
            var written = new TextSpan(change.Span.Start + growth, change.NewText!.Length);
            growth += written.Length - change.Span.Length;
            start = span.Start > written.End ? span.Start - growth : span.Start >= written.Start ? change.Span.Start : start;
            end = span.End > written.End ? span.End - growth : span.End >= written.Start ? change.Span.End : end;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static async Task<ImmutableArray<Diagnostic>> GetErrorsAsync(Document document, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return model!.GetDiagnostics(cancellationToken: cancellationToken).RemoveAll(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Error);
    }

    /// <summary>Where a span of the old text is in the new one.</summary>
    private static TextSpan Move(TextSpan span, IReadOnlyList<TextChange> changes)
    {
        return TextSpan.FromBounds(MovePosition(span.Start), MovePosition(span.End));

        int MovePosition(int position) => position + changes
            .Where(change => change.Span.End <= position)
            .Sum(static change => change.NewText!.Length - change.Span.Length);
    }
}

/// <summary>An error that code has after a change.</summary>
/// <param name="Diagnostic">The error.</param>
/// <param name="PlaceBefore">Where the code was before, or what it has replaced.</param>
internal readonly record struct NewError(Diagnostic Diagnostic, TextSpan PlaceBefore);
