using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Identify.CodeFixes.Editing;

/// <summary>Finds the documents in which a fix can break something.</summary>
internal static class AffectedDocuments
{
    /// <summary>The documents that the fix changes, then those that refer to the member whose type changes or create the type.</summary>
    public static async Task<IEnumerable<DocumentId>> FindAsync(Solution solution, TraitCodeFix fix, CancellationToken cancellationToken)
    {
        var found = fix.Changes.Select(static change => change.Document).ToList();
        var symbols = fix.RetypedMember is { } member ? GetReferencedSymbols(member) : [];
        if (fix.CreatedType is { } type)
            symbols = symbols.Concat(await GetConstructorsAsync(type, solution, cancellationToken).ConfigureAwait(false));

        foreach (var symbol in symbols)
        {
            foreach (var reference in await SymbolFinder.FindReferencesAsync(symbol, solution, cancellationToken).ConfigureAwait(false))
                found.AddRange(reference.Locations.Select(static location => location.Document.Id).Where(id => solution.GetProject(id.ProjectId)!.ContainsDocument(id)));
        }

        return found.Distinct();
    }

    /// <summary>Whether the member is declared by a parameter of its record, so that constructor and patterns change with it.</summary>
    public static bool IsPositional(ISymbol member) => member.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is ParameterSyntax;

    /// <summary>The constructors of the type and of those derived from it.</summary>
    private static async Task<IEnumerable<ISymbol>> GetConstructorsAsync(INamedTypeSymbol type, Solution solution, CancellationToken cancellationToken)
    {
        var derived = await SymbolFinder.FindDerivedClassesAsync(type, solution, cancellationToken: cancellationToken).ConfigureAwait(false);
        return derived.Append(type).SelectMany(static created => created.InstanceConstructors);
    }

    private static IEnumerable<ISymbol> GetReferencedSymbols(ISymbol member) => IsPositional(member)
        ? member.ContainingType.InstanceConstructors.Cast<ISymbol>().Concat(member.ContainingType.GetMembers("Deconstruct")).Append(member.ContainingType).Append(member)
        : [member];
}
