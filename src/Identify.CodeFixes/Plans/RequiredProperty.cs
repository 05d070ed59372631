using Identify.CodeFixes.Editing;
using Identify.Generators;
using Identify.Generators.Plans;
using Identify.Generators.Reading;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes.Plans;

/// <summary>A property for a trait that a tracking plan requires.</summary>
internal static class RequiredProperty
{
    /// <summary>The lines of the property, with a <c>[TraitName]</c> if its own name would become another one.</summary>
    public static string Write(
        string trait, INamedTypeSymbol type, INamedTypeSymbol holder, TypeDeclarationSyntax declaration, TraitCodeFixContext context, SourceEdits edits)
    {
        var names = new UniqueNames(holder.Name);
        foreach (var member in holder.GetMembers())
            names.Add(member.Name);

        var name = names.Add(PlanNames.ToMember(trait));
        var indent = edits.Layout.GetMemberIndent(declaration);
        var attribute = FindSentName(name, holder, context.Symbols) == trait || context.Symbols.TraitName is not { } traitName
            ? ""
            : $"{indent}[{edits.GetAttributeName(traitName, declaration.SpanStart)}({CSharpText.Quote(trait)})]{edits.Layout.NewLine}";
        return $"{attribute}{indent}public required {edits.GetName(type, declaration.SpanStart)} {name} {{ get; set; }}{edits.Layout.NewLine}";
    }

    /// <summary>The name that the member of an annotated type is sent under; of other types the naming depends on who holds them.</summary>
    private static string? FindSentName(string member, INamedTypeSymbol holder, KnownSymbols symbols) =>
        ExternalTypes.FindAnnotation(holder, symbols) is { } annotation
            ? TraitSpecification.NameMember(member, TraitScope.Traits, TraitSettings.From(annotation).Naming == TraitNaming.SnakeCase)
            : null;
}
