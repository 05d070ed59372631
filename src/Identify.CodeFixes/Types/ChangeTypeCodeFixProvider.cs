using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Reading;
using Identify.Generators.Rules;
using Identify.Generators.Rules.Plans;
using Identify.Generators.Rules.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Identify.CodeFixes.Types;

/// <summary>Changes a member to the type that the specification defines for its trait.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeTypeCodeFixProvider)), Shared]
public sealed class ChangeTypeCodeFixProvider : TraitCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        TypeDescriptors.NotADate.Id,
        TypeDescriptors.NotAString.Id,
        TypeDescriptors.NotANumber.Id,
        TypeDescriptors.WrongNestedType.Id,
        TypeDescriptors.DateWithoutOffset.Id,
        PlanDescriptors.WrongType.Id);

    internal override Task<IEnumerable<TraitCodeFix?>> FindFixesAsync(TraitCodeFixContext context) =>
        Task.FromResult<IEnumerable<TraitCodeFix?>>([FindFix(context)]);

    private static TraitCodeFix? FindFix(TraitCodeFixContext context)
    {
        if (context.GetProperty(DiagnosticProperties.NewType) is not { } metadataName
            || context.Compilation.GetBestTypeByMetadataName(metadataName) is not { } type
            || context is not { Declaration: { } declaration, DeclaredType: { } syntax, Symbol: IPropertySymbol or IFieldSymbol })
        {
            return null;
        }

        var member = context.Symbol;
        var isNullable = IsNullable(member.GetMemberType(), type, declaration, context);
        if (new TypeChange(member, declaration, isNullable ? MakeNullable(type, context.Compilation) : type, context).IsRefuted())
            return null;

        var edits = new SolutionEdits(context);
        var name = edits.Own.GetName(type, syntax.SpanStart) + (isNullable ? "?" : "");
        edits.Own.Replace(syntax.Span, name);
        RemoveDefault(declaration, edits.Own);
        return edits.ToFix($"Change the type to '{name}'", "ChangeType") with { MustCompile = true, RetypedMember = member };
    }

    /// <summary>A value that was missing must not become a default: a string can be empty, and a number can be 0 for "unknown".</summary>
    private static bool IsNullable(ITypeSymbol old, INamedTypeSymbol type, SyntaxNode declaration, TraitCodeFixContext context)
    {
        var wasNullable = old.NullableAnnotation == NullableAnnotation.Annotated || old.IsNullableValue();
        if (type.IsValueType)
            return wasNullable || old.SpecialType != SpecialType.System_DateTime;

        // A settable property of a reference type would need an initial value.
        var isUnset = declaration is PropertyDeclarationSyntax { ExpressionBody: null } property
            && property.Modifiers.All(static modifier => modifier.ValueText != "required");
        return context.Model.GetNullableContext(declaration.SpanStart).AnnotationsEnabled() && (wasNullable || isUnset);
    }

    private static ITypeSymbol MakeNullable(INamedTypeSymbol type, Compilation compilation) => type.IsValueType
        ? compilation.GetSpecialType(SpecialType.System_Nullable_T).Construct(type)
        : type.WithNullableAnnotation(NullableAnnotation.Annotated);

    /// <summary>A default of the old type, such as an empty string, is meaningless for the new one.</summary>
    private static void RemoveDefault(SyntaxNode declaration, SourceEdits edits)
    {
        switch (declaration)
        {
            case PropertyDeclarationSyntax { Initializer: { } initializer, AccessorList: { } accessors } property when TypeChange.IsDefault(initializer.Value):
                edits.Replace(TextSpan.FromBounds(accessors.Span.End, property.SemicolonToken.Span.End), "");
                break;

            case VariableDeclaratorSyntax { Initializer: { } initializer } variable when TypeChange.IsDefault(initializer.Value):
                edits.Replace(TextSpan.FromBounds(variable.Identifier.Span.End, initializer.Span.End), "");
                break;

            case ParameterSyntax { Default: { } initializer } when TypeChange.IsDefault(initializer.Value):
                edits.Replace(initializer.Value.Span, "default");
                break;
        }
    }
}
