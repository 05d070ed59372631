using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Identify.CodeFixes.Editing;

/// <summary>Selects the fixes that can be applied together so that the code still compiles.</summary>
internal sealed class SafeFixes(Solution solution, IReadOnlyList<TraitCodeFix> fixes, CancellationToken cancellationToken)
{
    private readonly HashSet<TraitCodeFix> _selected = [.. fixes.Where(static fix => !fix.MustCompile)];

    private readonly HashSet<string> _names = [.. fixes.SelectMany(GetNames)];

    private ILookup<string, DocumentId>? _documentsByName;

    public async Task<ChangeSet> SelectAsync()
    {
        _documentsByName = _names.Count == 0 ? null : await IndexNamesAsync().ConfigureAwait(false);
        await AddAsync([.. fixes.Where(static fix => fix.MustCompile)]).ConfigureAwait(false);
        return ChangeSet.Of(fixes.Where(_selected.Contains));
    }

    /// <summary>Adds all of them if they compile, else those that no error points to, else those of each half that do.</summary>
    private async Task AddAsync(IReadOnlyList<TraitCodeFix> candidates)
    {
        if (candidates.Count == 0)
            return;

        var changed = await ChangeSet.Of(fixes.Where(fix => _selected.Contains(fix) || candidates.Contains(fix))).ApplyAsync(solution, cancellationToken).ConfigureAwait(false);
        var culprits = new ErrorCauses(candidates, _names);
        foreach (var id in candidates.SelectMany(GetAffectedDocuments).Distinct())
        {
            var after = changed.GetDocument(id)!;
            foreach (var error in await CompilationCheck.FindNewErrorsAsync(solution.GetDocument(id)!, after, cancellationToken).ConfigureAwait(false))
                await culprits.AddAsync(after, error, cancellationToken).ConfigureAwait(false);
        }

        if (!culprits.HasErrors)
        {
            _selected.UnionWith(candidates);
        }
        else if (culprits.Fixes.Count > 0)
        {
            await AddAsync([.. candidates.Where(fix => !culprits.Fixes.Contains(fix))]).ConfigureAwait(false);
        }
        else if (candidates.Count > 1)
        {
            var half = candidates.Count / 2;
            await AddAsync([.. candidates.Take(half)]).ConfigureAwait(false);
            await AddAsync([.. candidates.Skip(half)]).ConfigureAwait(false);
        }
    }

    private IEnumerable<DocumentId> GetAffectedDocuments(TraitCodeFix fix)
    {
        var changed = fix.Changes.Select(static change => change.Document);
        return changed.Concat(GetNames(fix).SelectMany(name => _documentsByName![name]));
    }

    /// <summary>The names of what other documents may refer to.</summary>
    private static IEnumerable<string> GetNames(TraitCodeFix fix) => new[] { fix.RetypedMember, fix.CreatedType }.OfType<ISymbol>().Select(static symbol => symbol.Name);

    /// <summary>The documents that mention each name. One pass serves all fixes, whereas a search for references costs one each.</summary>
    private async Task<ILookup<string, DocumentId>> IndexNamesAsync()
    {
        var graph = solution.GetProjectDependencyGraph();
        var own = fixes.SelectMany(static fix => fix.Changes).Select(static change => change.Document.ProjectId).Distinct().ToList();
        var projects = own.Concat(own.SelectMany(graph.GetProjectsThatTransitivelyDependOnThisProject)).Distinct();

        // Calls of a constructor and patterns need not mention the parameter's name, nor that of the type.
        var positional = fixes.Select(static fix => fix.RetypedMember).OfType<ISymbol>().Where(AffectedDocuments.IsPositional)
            .Concat(fixes.Select(static fix => fix.CreatedType).OfType<ISymbol>())
            .Select(static member => member.Name).Distinct().ToList();
        var found = new List<(string Name, DocumentId Id)>();
        foreach (var document in projects.SelectMany(id => solution.GetProject(id)!.Documents))
        {
            if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
                continue;

            var mentioned = root.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText).Where(_names.Contains);
            found.AddRange(mentioned.Concat(positional).Distinct().Select(name => (name, document.Id)));
        }

        return found.ToLookup(static entry => entry.Name, static entry => entry.Id);
    }
}
