using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Reading;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes.Refactorings;

/// <summary>Adds a property for each reserved trait that an annotated type does not send yet.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(AddReservedTraitsRefactoring)), Shared]
public sealed class AddReservedTraitsRefactoring : TypeRefactoring
{
    internal override string? Change(TypeDeclarationSyntax declaration, INamedTypeSymbol type, KnownSymbols symbols, SourceEdits edits)
    {
        if (!type.GetAttributes().Has(symbols.IdentifyTraits)
            || type.TypeKind == TypeKind.Interface
            || type.IsReadOnly
            || declaration.OpenBraceToken.Span.IsEmpty)
        {
            return null;
        }

        var sent = new HashSet<ReservedTrait?>(TraitReader.For(symbols.Compilation).Read(new(type, TraitScope.Traits, default)).Members
            .Select(static member => member.Reserved ?? TraitSpecification.FindByMeaning(member.NameWords, TraitScope.Traits)));
        var missing = TraitScope.Traits.Members
            .Where(static trait => trait is { Type: not TraitType.Object, IsReplacedByUserId: false })
            .Where(trait => !sent.Contains(trait) && !type.HasMemberNamed(trait.MemberName))
            .ToList();
        if (missing.Count == 0)
            return null;

        var indent = edits.Layout.GetMemberIndent(declaration);
        var lines = missing.Select(trait => $"{indent}public {GetType(trait)} {trait.MemberName} {{ get; set; }}{edits.Layout.NewLine}");
        edits.InsertLines(declaration.CloseBraceToken, string.Concat(lines), edits.Layout.GetIndent(declaration));
        return "Add the missing reserved traits";

        // Unknown values are omitted, so every type is nullable.
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
