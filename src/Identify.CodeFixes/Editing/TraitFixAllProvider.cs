using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Identify.CodeFixes.Editing;

/// <summary>Applies one kind of fix everywhere: all are found in the code as it is, applied together, and checked once.</summary>
internal sealed class TraitFixAllProvider : FixAllProvider
{
    public static readonly TraitFixAllProvider Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var fixes = await FindFixesAsync(fixAllContext).ConfigureAwait(false);
        var safe = new SafeFixes(fixAllContext.Solution, fixes, fixAllContext.CancellationToken);
        var applied = await safe.SelectAsync().ConfigureAwait(false);
        if (applied.Fixes.Count == 0)
            return null;

        var solution = await applied.ApplyAsync(fixAllContext.Solution, fixAllContext.CancellationToken).ConfigureAwait(false);
        return CodeAction.Create(GetTitle(applied.Fixes), _ => Task.FromResult(solution), fixAllContext.CodeActionEquivalenceKey);
    }

    private static string GetTitle(List<TraitCodeFix> fixes)
    {
        var others = fixes.Select(static fix => fix.Title).Distinct().Count() - 1;
        return others == 0 ? fixes[0].Title : $"{fixes[0].Title} and {others} more";
    }

    private static async Task<IReadOnlyList<TraitCodeFix>> FindFixesAsync(FixAllContext context)
    {
        var provider = (TraitCodeFixProvider)context.CodeFixProvider;
        var fixes = new List<TraitCodeFix>();

        // dotnet format passes the key of any diagnostic of the analyzer. If that is another rule's, each diagnostic gets its first fix.
        var isChoice = TraitCodeFixProvider.IsKeyOf(context.CodeActionEquivalenceKey, context.DiagnosticIds);
        foreach (var diagnostic in await GetDiagnosticsAsync(context).ConfigureAwait(false))
        {
            if (context.Solution.GetDocument(diagnostic.Location.SourceTree) is not { } document)
                continue;

            var offered = await provider.FindFixesAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false);
            var chosen = offered.FirstOrDefault(fix => !isChoice || TraitCodeFixProvider.GetEquivalenceKey(diagnostic, fix) == context.CodeActionEquivalenceKey);
            if (chosen is not null)
                fixes.Add(chosen);
        }

        return ChangeSet.Of(fixes).Fixes;
    }

    private static async Task<IEnumerable<Diagnostic>> GetDiagnosticsAsync(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document && context.Document is { } document)
            return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);

        var projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];
        var diagnostics = new List<Diagnostic>();
        foreach (var project in projects)
            diagnostics.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));

        // In the order of the source, so that the same fixes win every time.
        return diagnostics
            .OrderBy(static diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start);
    }
}
