using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace Identify.CodeFixes.Editing;

/// <summary>Applies one fix, or says why the code would no longer compile.</summary>
internal sealed class TraitCodeAction(TraitCodeFix fix, Solution solution, string equivalenceKey) : CodeAction
{
    public override string Title => fix.Title;

    public override string EquivalenceKey => equivalenceKey;

    protected override async Task<IEnumerable<CodeActionOperation>> ComputeOperationsAsync(CancellationToken cancellationToken)
    {
        var changed = await ChangeSet.Of(fix).ApplyAsync(solution, cancellationToken).ConfigureAwait(false);
        if (fix.MustCompile)
        {
            foreach (var id in await AffectedDocuments.FindAsync(solution, fix, cancellationToken).ConfigureAwait(false))
            {
                var errors = await CompilationCheck.FindNewErrorsAsync(solution.GetDocument(id)!, changed.GetDocument(id)!, cancellationToken).ConfigureAwait(false);
                if (!errors.IsEmpty)
                    return [new Refusal(fix.Title, errors[0].Diagnostic)];
            }
        }

        return [new ApplyChangesOperation(changed)];
    }

    /// <summary>Changes nothing. Editors show the title of such an operation in place of a preview.</summary>
    private sealed class Refusal(string fixTitle, Diagnostic error) : CodeActionOperation
    {
        public override string Title
        {
            get
            {
                var place = error.Location.GetLineSpan();
                return $"{fixTitle}: not applied, because code that uses it would not compile: "
                    + $"{Path.GetFileName(place.Path)}({place.StartLinePosition.Line + 1}): {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}";
            }
        }
    }
}
