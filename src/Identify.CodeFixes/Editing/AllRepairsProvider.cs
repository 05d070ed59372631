using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Identify.CodeFixes.Editing;

/// <summary>Makes one kind of repair everywhere. All are found in the code as it is and then made together.</summary>
internal sealed class AllRepairsProvider : FixAllProvider
{
    public static readonly AllRepairsProvider Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        "Fix all",
        cancellation => FixAllAsync(fixAllContext, cancellation),
        fixAllContext.CodeActionEquivalenceKey));

    private static async Task<Solution> FixAllAsync(FixAllContext context, CancellationToken cancellation)
    {
        var provider = (RepairProvider)context.CodeFixProvider;
        var changes = new ChangeSet();

        // dotnet format takes the key from any fault that the analyzer found. If that is another rule's, each fault gets its best repair.
        var isChoice = RepairProvider.IsKeyOf(context.CodeActionEquivalenceKey, context.DiagnosticIds);
        foreach (var diagnostic in await GetDiagnosticsAsync(context).ConfigureAwait(false))
        {
            if (context.Solution.GetDocument(diagnostic.Location.SourceTree) is not { } document)
                continue;

            var repairs = await provider.FindRepairsAsync(document, diagnostic, cancellation).ConfigureAwait(false);
            var chosen = isChoice
                ? repairs.FirstOrDefault(repair => RepairProvider.GetKey(diagnostic, repair) == context.CodeActionEquivalenceKey)
                : repairs.FirstOrDefault();
            if (chosen is not null)
                changes.Add(chosen);
        }

        return await changes.ApplyAsync(context.Solution, cancellation).ConfigureAwait(false);
    }

    private static async Task<IEnumerable<Diagnostic>> GetDiagnosticsAsync(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document && context.Document is { } document)
            return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);

        var projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in projects)
            diagnostics.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));

        // In the order of the source, so that the same repairs win every time.
        return diagnostics
            .OrderBy(static diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start);
    }
}
