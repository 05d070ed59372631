using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Identify.CodeFixes.Editing;

/// <summary>One way to fix one diagnostic.</summary>
/// <param name="Title">The title in the list of actions.</param>
/// <param name="Kind">Tells the fixes of one rule apart; part of the equivalence key.</param>
/// <param name="Changes">Text changes, so that the rest of each file is untouched.</param>
internal sealed record TraitCodeFix(string Title, string Kind, ImmutableArray<(DocumentId Document, TextChange Change)> Changes)
{
    /// <summary>Whether the fix is applied only if the code still compiles: the documents that it changes, and those that refer to <see cref="RetypedMember"/> or create <see cref="CreatedType"/>.</summary>
    public bool MustCompile { get; init; }

    /// <summary>The member whose type changes.</summary>
    public ISymbol? RetypedMember { get; init; }

    /// <summary>The type whose objects are created differently, because it requires another member.</summary>
    public INamedTypeSymbol? CreatedType { get; init; }

    /// <summary>Fixes with the same key exclude each other in a Fix All.</summary>
    public string? ConflictKey { get; init; }
}
