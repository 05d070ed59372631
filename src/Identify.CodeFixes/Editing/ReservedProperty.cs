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
