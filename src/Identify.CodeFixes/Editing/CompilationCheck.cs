using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Identify.CodeFixes.Editing;

/// <summary>Finds out whether code that compiled still does after a change.</summary>
internal static class CompilationCheck
{
    /// <summary>The errors that a document has after a change and did not have before.</summary>
    public static async Task<ImmutableArray<Diagnostic>> FindNewErrorsAsync(Document before, Document after, CancellationToken cancellationToken)
    {
        var errors = await GetErrorsAsync(after, cancellationToken).ConfigureAwait(false);
        if (errors.IsEmpty)
            return errors;

        var oldText = await before.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var newText = await after.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var changes = newText.GetTextChanges(oldText);
        var known = new HashSet<(string, TextSpan)>();
        foreach (var error in await GetErrorsAsync(before, cancellationToken).ConfigureAwait(false))
            known.Add((error.Id, Move(error.Location.SourceSpan, changes)));

        return errors.RemoveAll(error => known.Contains((error.Id, error.Location.SourceSpan)));
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
