using Identify.Generators;
using Identify.Generators.Reading;
using Identify.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes.Editing;

/// <summary>Adds the attribute of this library that the rule asks for, such as <c>[TraitIgnore]</c>.</summary>
internal static class AttributeFix
{
    /// <summary>The fix, if the rule asks for an attribute: on the declaration, or on an override of an inherited member.</summary>
    public static TraitCodeFix? Find(TraitCodeFixContext context)
    {
        if (context.GetProperty(DiagnosticProperties.AddedAttribute) is not { } name
            || context.Compilation.GetBestTypeByMetadataName($"Identify.{name}Attribute") is not { } attribute
            || context.Declaration is not { } declaration)
        {
            return null;
        }

        return context.GetProperty(DiagnosticProperties.OverriddenMember) is { } id ? Override(id, name, attribute, context) : Add(name, attribute, declaration, context);
    }

    /// <summary>The fix that adds the attribute to a declaration.</summary>
    public static TraitCodeFix Add(string name, INamedTypeSymbol attribute, SyntaxNode declaration, TraitCodeFixContext context)
    {
        var edits = new SolutionEdits(context);
        edits.Own.AddAttribute(declaration, attribute);
        return edits.ToFix($"Add [{name}]", "Add" + name);
    }

    private static TraitCodeFix? Override(string id, string name, INamedTypeSymbol attribute, TraitCodeFixContext context)
    {
        if (context is not { Declaration: TypeDeclarationSyntax { CloseBraceToken.Span.IsEmpty: false } type, Symbol: INamedTypeSymbol symbol }
            || DocumentationCommentId.GetFirstSymbolForDeclarationId(id, context.Compilation) is not IPropertySymbol { IsStatic: false } inherited
            || !symbol.GetSelfAndBases().Skip(1).Contains(inherited.ContainingType, SymbolEqualityComparer.Default)
            || symbol.GetMembers(inherited.Name).Length > 0)
        {
            return null;
        }

        var edits = new SolutionEdits(context);
        var layout = edits.Own.Layout;
        var indent = layout.GetMemberIndent(type);
        var member = inherited.Name.ToIdentifier();
        var accessors = (inherited.GetMethod is null ? "" : $" get => base.{member};")
            + (inherited.SetMethod is not { } setter ? "" : $" {GetAccess(setter)}{(setter.IsInitOnly ? "init" : "set")} => base.{member} = value;");
        edits.Own.InsertLines(
            type.CloseBraceToken,
            $"{layout.NewLine}{indent}[{edits.Own.GetAttributeName(attribute, type.SpanStart)}]{layout.NewLine}"
                + $"{indent}public override {inherited.Type.ToMinimalDisplayString(context.Model, type.SpanStart)} {member} {{{accessors} }}{layout.NewLine}",
            layout.GetIndent(type));
        return edits.ToFix($"Override '{inherited.Name}' with [{name}]", "Override" + name) with { MustCompile = true };

        string GetAccess(IMethodSymbol accessor) => accessor.DeclaredAccessibility switch
        {
            Accessibility.Public => "",
            _ => SyntaxFacts.GetText(Accessibility.Protected) + " ",
        };
    }
}
