using Identify.Generators.Reading;
using Identify.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Identify.CodeFixes.Editing;

/// <summary>Adds the attribute of this library that the rule asks for, such as <c>[TraitIgnore]</c>.</summary>
internal static class AttributeFix
{
    public static TraitCodeFix? Find(TraitCodeFixContext context) =>
        context.GetProperty(DiagnosticProperties.AddedAttribute) is { } name
        && context.Compilation.GetBestTypeByMetadataName($"Identify.{name}Attribute") is { } attribute
        && context.Declaration is { } declaration
            ? Add(name, attribute, declaration, context)
            : null;

    public static TraitCodeFix Add(string name, INamedTypeSymbol attribute, SyntaxNode declaration, TraitCodeFixContext context)
    {
        var edits = new SolutionEdits(context);
        edits.Own.AddAttribute(declaration, attribute);
        return edits.ToFix($"Add [{name}]", "Add" + name);
    }
}
