using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Reading;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes.Refactorings;

/// <summary>Adds a property for each reserved trait that an annotated type does not send yet.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(AddReservedTraitsRefactoring)), Shared]
public sealed class AddReservedTraitsRefactoring : TypeRefactoring
{
    internal override string? Change(TypeDeclarationSyntax declaration, INamedTypeSymbol type, KnownSymbols symbols, SourceEdits edits)
    {
        if (!type.GetAttributes().Has(symbols.IdentifyTraits) || !ReservedProperty.CanBeAddedTo(declaration, type))
            return null;

        var sent = new HashSet<ReservedTrait?>(TraitReader.For(symbols.Compilation).Read(new(type, TraitScope.Traits, default)).Members
            .Select(static member => member.Reserved ?? TraitSpecification.FindByMeaning(member.NameWords, TraitScope.Traits)));
        var missing = TraitScope.Traits.Members
            .Where(static trait => trait is { Type: not TraitType.Object, IsReplacedByUserId: false })
            .Where(trait => !sent.Contains(trait) && !type.HasMemberNamed(trait.MemberName))
            .ToList();
        if (missing.Count == 0)
            return null;

        ReservedProperty.Add(missing, declaration, symbols, edits);
        return "Add the missing reserved traits";
    }
}
