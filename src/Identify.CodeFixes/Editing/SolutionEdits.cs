using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes.Editing;

/// <summary>The edits that a fix makes, in the diagnostic's document and in others.</summary>
internal sealed class SolutionEdits
{
    private readonly TraitCodeFixContext _context;
    private readonly List<SourceEdits> _edits = [];

    public SolutionEdits(TraitCodeFixContext context)
    {
        _context = context;
        Own = new(context.Document, context.Model, context.Root, context.Text);
        _edits.Add(Own);
    }

    /// <summary>The edits of the diagnostic's document.</summary>
    public SourceEdits Own { get; }

    /// <summary>The edits of the document that contains a node, unless that is generated code.</summary>
    public async Task<SourceEdits?> FindAsync(SyntaxNode node)
    {
        if (_edits.Find(edits => edits.Tree == node.SyntaxTree) is { } known)
            return known;

        // A generated document has an id, but its project does not contain it.
        if (_context.Document.Project.Solution.GetDocument(node.SyntaxTree) is not { } document
            || !document.Project.ContainsDocument(document.Id)
            || await document.GetSemanticModelAsync(_context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var root = (CompilationUnitSyntax)await node.SyntaxTree.GetRootAsync(_context.CancellationToken).ConfigureAwait(false);
        var edits = new SourceEdits(document, model, root, await document.GetTextAsync(_context.CancellationToken).ConfigureAwait(false));
        _edits.Add(edits);
        return edits;
    }

    public TraitCodeFix ToFix(string title, string kind) => new(
        title, kind, _edits.SelectMany(static edits => edits.Changes, static (edits, change) => (edits.Document.Id, change)).ToImmutableArray());
}
