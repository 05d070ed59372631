using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Identify.CodeFixes.Editing;

/// <summary>One way to repair one fault.</summary>
/// <param name="Title">What the developer reads.</param>
/// <param name="Kind">What fix-all goes by, within one rule.</param>
/// <param name="Changes">The changes. They are text, so that all else in the file stays as it is.</param>
internal sealed record Repair(string Title, string Kind, ImmutableArray<(DocumentId Document, TextChange Change)> Changes);

/// <summary>The changes of one or more repairs.</summary>
internal sealed class ChangeSet
{
    private readonly Dictionary<DocumentId, List<TextChange>> _changes = [];

    /// <summary>Takes a repair, unless it touches what an earlier one changes.</summary>
    public void Add(Repair repair)
    {
        if (repair.Changes.Any(Overlaps))
            return;

        foreach (var (document, change) in repair.Changes)
        {
            // Two repairs may want the same using directive.
            if (!GetChanges(document).Contains(change))
                GetChanges(document).Add(change);
        }
    }

    /// <summary>The solution with all changes made.</summary>
    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellation)
    {
        foreach (var entry in _changes)
        {
            if (solution.GetDocument(entry.Key) is { } document)
            {
                var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
                solution = solution.WithDocumentText(entry.Key, text.WithChanges(entry.Value.OrderBy(static change => change.Span)));
            }
        }

        return solution;
    }

    private bool Overlaps((DocumentId Document, TextChange Change) added) => GetChanges(added.Document).Any(change =>
        change.Span.OverlapsWith(added.Change.Span) && !change.Equals(added.Change));

    private List<TextChange> GetChanges(DocumentId document)
    {
        if (!_changes.TryGetValue(document, out var changes))
            _changes.Add(document, changes = []);

        return changes;
    }
}
