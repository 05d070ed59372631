using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Identify.CodeFixes.Editing;

/// <summary>The changes of fixes that can be applied together.</summary>
internal sealed class ChangeSet
{
    private readonly Dictionary<DocumentId, List<TextChange>> _changes = [];
    private readonly HashSet<string> _conflictKeys = [];

    /// <summary>The fixes that were added.</summary>
    public List<TraitCodeFix> Fixes { get; } = [];

    public static ChangeSet Of(params IEnumerable<TraitCodeFix> fixes)
    {
        var changes = new ChangeSet();
        foreach (var fix in fixes)
            changes.Add(fix);

        return changes;
    }

    /// <summary>The solution with all changes made.</summary>
    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellationToken)
    {
        foreach (var entry in _changes)
        {
            var text = await solution.GetDocument(entry.Key)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
            solution = solution.WithDocumentText(entry.Key, text.WithChanges(entry.Value.OrderBy(static change => change.Span)));
        }

        return solution;
    }

    /// <summary>Adds a fix unless it excludes or overlaps an earlier one.</summary>
    private void Add(TraitCodeFix fix)
    {
        if (fix.Changes.Any(Overlaps) || (fix.ConflictKey is { } key && !_conflictKeys.Add(key)))
            return;

        Fixes.Add(fix);
        foreach (var (document, change) in fix.Changes)
        {
            // Two fixes may need the same using directive.
            if (!GetChanges(document).Contains(change))
                GetChanges(document).Add(change);
        }
    }

    private bool Overlaps((DocumentId Document, TextChange Change) added) => GetChanges(added.Document).Exists(change =>
        change.Span.OverlapsWith(added.Change.Span) && !change.Equals(added.Change));

    private List<TextChange> GetChanges(DocumentId document)
    {
        if (!_changes.TryGetValue(document, out var changes))
            _changes.Add(document, changes = []);

        return changes;
    }
}
