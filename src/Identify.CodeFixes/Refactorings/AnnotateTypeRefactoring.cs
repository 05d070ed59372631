using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Reading;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes.Refactorings;

/// <summary>Adds <c>[IdentifyTraits]</c> to a type that looks like a user, and <c>[UserId]</c> to its database id.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(AnnotateTypeRefactoring)), Shared]
public sealed class AnnotateTypeRefactoring : TypeRefactoring
{
    /// <summary>The minimum number of reserved traits for a type to look like a user.</summary>
    private const int MinReserved = 3;

    internal override string? Change(TypeDeclarationSyntax declaration, INamedTypeSymbol type, KnownSymbols symbols, SourceEdits edits)
    {
        if (type.GetAttributes().Has(symbols.IdentifyTraits))
            return null;

        var members = TraitReader.For(symbols.Compilation).Read(new(type, TraitScope.Traits, default)).Members;
        var known = members
            .Select(static member => member.Reserved ?? TraitSpecification.FindByMeaning(member.NameWords, TraitScope.Traits))
            .Where(static trait => trait is not null)
            .Distinct();
        if (known.Count() < MinReserved)
            return null;

        edits.AddAttribute(declaration, symbols.IdentifyTraits!);
        var id = members
            .Select(member => (Member: member, Rank: TraitSpecification.RankDatabaseId(member.OwnNameWords, type.Name)))
            .Where(static entry => entry.Rank is not null)
            .OrderBy(static entry => entry.Rank)
            .FirstOrDefault().Member;
        if (symbols.UserId is { } userId
            && !members.Any(static member => member.IsUserId)
            && id?.Symbol.DeclaringSyntaxReferences is [var reference]
            && reference.SyntaxTree == declaration.SyntaxTree)
        {
            edits.AddAttribute(reference.GetSyntax(), userId);
        }

        return "Annotate with [IdentifyTraits]";
    }
}
