using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes.Editing;

/// <summary>The fixes that new errors point to.</summary>
internal sealed class ErrorCauses(IReadOnlyList<TraitCodeFix> candidates, HashSet<string> names)
{
    private readonly ILookup<string, TraitCodeFix> _byMember = candidates
        .Where(static fix => fix.RetypedMember is not null)
        .SelectMany(static fix => GetIds(fix.RetypedMember!), static (fix, id) => (fix, id))
        .ToLookup(static entry => entry.id, static entry => entry.fix);

    private readonly ILookup<DocumentId, TraitCodeFix> _byDocument = candidates
        .Where(static fix => fix.RetypedMember is null)
        .SelectMany(static fix => fix.Changes, static (fix, change) => (fix, change.Document))
        .ToLookup(static entry => entry.Document, static entry => entry.fix);

    public HashSet<TraitCodeFix> Fixes { get; } = [];

    public bool HasErrors { get; private set; }

    /// <summary>Adds the fixes of the members that are used nearest to the error, and those that change its document in another way, at the error if any do.</summary>
    public async Task AddAsync(Document document, NewError error, CancellationToken cancellationToken)
    {
        HasErrors = true;
        var others = _byDocument[document.Id].Distinct().ToList();
        var atError = others.Where(fix => fix.Changes.Any(change => change.Document == document.Id && change.Change.Span.IntersectsWith(error.PlaceBefore))).ToList();
        Fixes.UnionWith(atError.Count > 0 ? atError : others);
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var nearest = root.FindNode(error.Diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).AncestorsAndSelf()
            .Select(scope => FindUsedMembers(scope, model, cancellationToken))
            .FirstOrDefault(static found => found.Count > 0);
        Fixes.UnionWith(nearest ?? []);
    }

    private List<TraitCodeFix> FindUsedMembers(SyntaxNode scope, SemanticModel model, CancellationToken cancellationToken)
    {
        var found = new List<TraitCodeFix>();
        foreach (var node in scope.DescendantNodesAndSelf().Where(IsUse))
        {
            var info = model.GetSymbolInfo(node, cancellationToken);
            var symbols = info.CandidateSymbols.Append(info.Symbol).Append(model.GetDeclaredSymbol(node, cancellationToken)).OfType<ISymbol>();
            found.AddRange(symbols.SelectMany(GetIds).SelectMany(id => _byMember[id]));
        }

        return found;
    }

    private bool IsUse(SyntaxNode node) => node switch
    {
        SimpleNameSyntax name => names.Contains(name.Identifier.ValueText),
        PropertyDeclarationSyntax property => names.Contains(property.Identifier.ValueText),
        VariableDeclaratorSyntax variable => names.Contains(variable.Identifier.ValueText),
        BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax => true,
        _ => false,
    };

    /// <summary>The ids of a member and, for a constructor or a parameter of a record, of the record: the same in every compilation.</summary>
    private static IEnumerable<string> GetIds(ISymbol symbol)
    {
        var isWhole = symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } || AffectedDocuments.IsPositional(symbol);
        return new[] { symbol.OriginalDefinition, isWhole ? symbol.ContainingType : null }
            .Select(static declared => declared?.GetDocumentationCommentId())
            .OfType<string>();
    }
}
