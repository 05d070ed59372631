using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Rules;
using Identify.Generators.Rules.Shape;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Identify.CodeFixes.Shape;

/// <summary>Makes the attribute's member accessible or annotates its type, so that the attribute has an effect, or removes it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IdleAttributeCodeFixProvider)), Shared]
public sealed class IdleAttributeCodeFixProvider : TraitCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(ShapeDescriptors.IdleAttribute.Id);

    internal override async Task<IEnumerable<TraitCodeFix?>> FindFixesAsync(TraitCodeFixContext context)
    {
        if (context.Root.FindNode(context.Diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute)
            return [];

        // Only an id says that its member is to be sent, and that its type is a user. Any other attribute may be on a part of one.
        var isId = IsId(attribute, context);
        return
        [
            isId ? await AccessibilityFix.FindAsync(context).ConfigureAwait(false) : null,
            isId ? Annotate(context) : null,
            Remove(attribute, context),
        ];
    }

    private static bool IsId(AttributeSyntax attribute, TraitCodeFixContext context)
    {
        var attributeClass = context.Model.GetTypeInfo(attribute, context.CancellationToken).Type;
        return attributeClass is not null
            && (SymbolEqualityComparer.Default.Equals(attributeClass, context.Symbols.UserId) || SymbolEqualityComparer.Default.Equals(attributeClass, context.Symbols.AnonymousId));
    }

    private static TraitCodeFix? Annotate(TraitCodeFixContext context) =>
        context.GetProperty(DiagnosticProperties.AddedAttribute) == "IdentifyTraits"
        && context.Declaration?.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is { } type
            ? AttributeFix.Add("IdentifyTraits", context.Symbols.IdentifyTraits!, type, context)
            : null;

    private static TraitCodeFix? Remove(AttributeSyntax attribute, TraitCodeFixContext context)
    {
        if (context.GetProperty(DiagnosticProperties.Removed) is null)
            return null;

        var edits = new SolutionEdits(context);
        edits.Own.RemoveAttribute(attribute);
        return edits.ToFix($"Remove [{attribute.Name.GetLastToken().ValueText}]", "RemoveAttribute");
    }
}
