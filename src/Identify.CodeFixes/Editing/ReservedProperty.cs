using Identify.Generators.Reading;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes.Editing;

/// <summary>Adds properties for reserved traits to a type.</summary>
internal static class ReservedProperty
{
    /// <summary>Whether a property that can be set may be added to the declaration.</summary>
    public static bool CanBeAddedTo(TypeDeclarationSyntax declaration, INamedTypeSymbol type) =>
        type.TypeKind != TypeKind.Interface && !type.IsReadOnly && !declaration.OpenBraceToken.Span.IsEmpty;

    /// <summary>
    /// Adds a property that sends a value which the type has already under a reserved name. It is internal, so that the type's public
    /// API and the JSON that other serializers write stay as they are.
    /// </summary>
    /// <param name="property">The property: <c>string? Title</c>.</param>
    /// <param name="constant">The trait's constant in <c>ReservedTraits</c>.</param>
    /// <param name="value">The value as an expression.</param>
    /// <param name="declaration">The type.</param>
    /// <param name="edits">The edits of its file.</param>
    /// <param name="context">The diagnostic.</param>
    /// <returns>Whether it could be added.</returns>
    public static bool TryAddCopy(string property, string constant, string value, TypeDeclarationSyntax declaration, SourceEdits edits, TraitCodeFixContext context)
    {
        if (context.Symbols.TraitName is not { } traitName
            || context.Compilation.GetBestTypeByMetadataName("Identify.ReservedTraits") is not { } constants
            || declaration.OpenBraceToken.Span.IsEmpty
            || declaration is InterfaceDeclarationSyntax)
        {
            return false;
        }

        var (line, indent, position) = (edits.Layout.NewLine, edits.Layout.GetMemberIndent(declaration), declaration.SpanStart);
        var code = $"{line}{indent}[{edits.GetAttributeName(traitName, position)}({edits.GetName(constants, position)}.{constant})]{line}"
            + $"{indent}internal {property} => {value};{line}";
        edits.InsertLines(declaration.CloseBraceToken, code, edits.Layout.GetIndent(declaration));
        return true;
    }

    /// <summary>Adds the properties at the end of the declaration. Unknown values are omitted, so every type is nullable.</summary>
    public static void Add(IEnumerable<ReservedTrait> traits, TypeDeclarationSyntax declaration, KnownSymbols symbols, SourceEdits edits)
    {
        var indent = edits.Layout.GetMemberIndent(declaration);
        var lines = traits.Select(trait => $"{indent}public {GetType(trait)} {trait.MemberName} {{ get; set; }}{edits.Layout.NewLine}");
        edits.InsertLines(declaration.CloseBraceToken, string.Concat(lines), edits.Layout.GetIndent(declaration));

        string GetType(ReservedTrait trait) => trait switch
        {
            { Type: TraitType.Number } => "int?",
            { Type: TraitType.Date, IsDayOnly: true } when symbols.DateOnlyOrDateTime is { } day => edits.GetName(day, declaration.SpanStart) + "?",
            { Type: TraitType.Date } when symbols.DateTimeOffset is { } date => edits.GetName(date, declaration.SpanStart) + "?",
            _ => declaration.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp8 }
                && symbols.Compilation.Options.NullableContextOptions.AnnotationsEnabled() ? "string?" : "string",
        };
    }
}
