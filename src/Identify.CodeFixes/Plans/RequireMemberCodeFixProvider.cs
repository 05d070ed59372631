using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Reading;
using Identify.Generators.Rules;
using Identify.Generators.Rules.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Identify.CodeFixes.Plans;

/// <summary>Makes a member that the tracking plan requires <c>required</c> and not nullable, or adds it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RequireMemberCodeFixProvider)), Shared]
public sealed class RequireMemberCodeFixProvider : TraitCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(PlanDescriptors.MissingTrait.Id);

    internal override Task<IEnumerable<TraitCodeFix?>> FindFixesAsync(TraitCodeFixContext context) =>
        Task.FromResult<IEnumerable<TraitCodeFix?>>([AddMember(context) ?? MakeRequired(context)]);

    /// <summary>Whether the project can have <c>required</c> members.</summary>
    internal static bool HasRequired(Compilation compilation, SyntaxTree tree) =>
        tree.Options is CSharpParseOptions { LanguageVersion: >= (LanguageVersion)1100 }
        && compilation.GetBestTypeByMetadataName("System.Runtime.CompilerServices.RequiredMemberAttribute") is not null;

    private static TraitCodeFix? MakeRequired(TraitCodeFixContext context)
    {
        if (context.GetProperty(DiagnosticProperties.NotNull) is null
            || context.Symbol is not (IPropertySymbol or IFieldSymbol)
            || FindNullableType(context.Declaration) is not { } type)
        {
            return null;
        }

        INamedTypeSymbol? created = null;
        var edits = new SolutionEdits(context);
        edits.Own.Replace(TextSpan.FromBounds(type.ElementType.Span.End, type.Span.End), "");
        if (context.Declaration is PropertyDeclarationSyntax { AccessorList: { } accessors } property
            && accessors.Accessors.Any(static accessor => accessor.Keyword.ValueText is "set" or "init")
            && property.Initializer is null
            && property.Modifiers.All(static modifier => modifier.ValueText != "required"))
        {
            // Without it, the default value would be sent.
            if (!HasRequired(context.Compilation, property.SyntaxTree))
                return null;

            edits.Own.Insert(property.Type.SpanStart, "required ");
            created = context.Symbol.ContainingType;
        }

        return edits.ToFix($"Make '{context.Symbol.Name}' required", "MakeRequired") with { MustCompile = true, RetypedMember = context.Symbol, CreatedType = created };
    }

    private static NullableTypeSyntax? FindNullableType(SyntaxNode? declaration) => declaration switch
    {
        PropertyDeclarationSyntax property => property.Type as NullableTypeSyntax,
        ParameterSyntax { Default: null } parameter => parameter.Type as NullableTypeSyntax,
        _ => null,
    };

    private static TraitCodeFix? AddMember(TraitCodeFixContext context)
    {
        if (context.GetProperty(DiagnosticProperties.AddedTrait) is not { } trait
            || context.GetProperty(DiagnosticProperties.NewType) is not { } metadataName
            || context.Compilation.GetBestTypeByMetadataName(metadataName) is not { } type
            || context is not { Symbol: INamedTypeSymbol holder, Declaration: TypeDeclarationSyntax { OpenBraceToken.Span.IsEmpty: false } declaration }
            || holder.TypeKind == TypeKind.Interface
            || !HasRequired(context.Compilation, declaration.SyntaxTree))
        {
            return null;
        }

        var edits = new SolutionEdits(context);
        var property = RequiredProperty.Write(trait, type, holder, declaration, context, edits.Own);
        edits.Own.InsertLines(declaration.CloseBraceToken, property, edits.Own.Layout.GetIndent(declaration));
        return edits.ToFix($"Add '{trait}'", "AddMember") with { MustCompile = true, CreatedType = holder };
    }
}
