using Microsoft.CodeAnalysis;

namespace Identify.CodeFixes.Editing;

/// <summary>Tells whether code that compiled still does after a repair.</summary>
internal static class Compiles
{
    /// <summary>Looks at every document that a change of the named member can reach, in all projects that see it.</summary>
    public static async Task<bool> AfterAsync(Repair repair, RepairContext context)
    {
        var changes = new ChangeSet();
        changes.Add(repair);
        var before = context.Solution;
        var after = await changes.ApplyAsync(before, context.Cancellation).ConfigureAwait(false);
        var dependents = before.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(context.Document.Project.Id);
        foreach (var project in dependents.Prepend(context.Document.Project.Id))
        {
            foreach (var document in before.GetProject(project)!.Documents)
            {
                var text = await document.GetTextAsync(context.Cancellation).ConfigureAwait(false);
                if (text.ToString().Contains(context.Symbol.Name)
                    && await CountErrorsAsync(after.GetDocument(document.Id)!, context.Cancellation).ConfigureAwait(false)
                        > await CountErrorsAsync(document, context.Cancellation).ConfigureAwait(false))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static async Task<int> CountErrorsAsync(Document document, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return model?.GetDiagnostics(cancellationToken: cancellation).Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ?? 0;
    }
}
