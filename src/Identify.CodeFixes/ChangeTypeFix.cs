using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Reading;
using Identify.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Identify.CodeFixes;

/// <summary>Gives a member the type that the specification wants, wherever the code that uses it still compiles.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeTypeFix)), Shared]
public sealed class ChangeTypeFix : RepairProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        Descriptors.NotADate.Id,
        Descriptors.NotAString.Id,
        Descriptors.NotANumber.Id,
        Descriptors.WrongNestedType.Id,
        Descriptors.DateWithoutOffset.Id);

    internal override async Task<ImmutableArray<Repair>> FindRepairsAsync(RepairContext context)
    {
        if (context.Find(DiagnosticProperties.NewType) is not { } name
            || context.Model.Compilation.GetTypeByMetadataName(name) is not { } type
            || GetType(context.Declaration) is not { } syntax
            || GetOldType(context.Symbol) is not { } old)
        {
            return ImmutableArray<Repair>.Empty;
        }

        var edits = await context.EditAsync().ConfigureAwait(false);
        var newName = type.SpecialType is SpecialType.System_Int32 ? "int"
            : type.SpecialType is SpecialType.System_String ? "string"
            : edits.GetName(type, syntax.SpanStart);
        edits.Replace(syntax.Span, newName + (IsNullable(old, type, context) ? "?" : ""));
        RemoveInitializer(context.Declaration, edits);

        var repair = RepairContext.Make($"Change the type to '{newName}'", "ChangeType", edits);
        return await Compiles.AfterAsync(repair, context).ConfigureAwait(false) ? ImmutableArray.Create(repair) : ImmutableArray<Repair>.Empty;
    }

    private static TypeSyntax? GetType(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax property => property.Type,
        ParameterSyntax parameter => parameter.Type,
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } variables } => variables.Type,
        _ => null,
    };

    private static ITypeSymbol? GetOldType(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    /// <summary>What could be missing still can, and what could not still cannot.</summary>
    private static bool IsNullable(ITypeSymbol old, INamedTypeSymbol type, RepairContext context)
    {
        var wasNullable = old.NullableAnnotation == NullableAnnotation.Annotated || !SymbolEqualityComparer.Default.Equals(old.UnwrapNullable(), old);
        if (type.IsValueType)
            return wasNullable || (old.IsReferenceType && old.NullableAnnotation == NullableAnnotation.None);

        // A settable property of a reference type would want an initial value.
        var isUnset = context.Declaration is PropertyDeclarationSyntax { ExpressionBody: null } property
            && property.Modifiers.All(static modifier => modifier.ValueText != "required");
        return context.Model.GetNullableContext(context.Declaration.SpanStart).AnnotationsEnabled() && (wasNullable || isUnset);
    }

    /// <summary>A default of the old type, such as an empty string, says nothing in the new one.</summary>
    private static void RemoveInitializer(SyntaxNode declaration, SourceEdits edits)
    {
        switch (declaration)
        {
            case PropertyDeclarationSyntax { Initializer: { } initializer, AccessorList: { } accessors } property when IsDefault(initializer.Value):
                edits.Replace(TextSpan.FromBounds(accessors.Span.End, property.SemicolonToken.Span.End), "");
                break;

            case VariableDeclaratorSyntax { Initializer: { } initializer } variable when IsDefault(initializer.Value):
                edits.Replace(TextSpan.FromBounds(variable.Identifier.Span.End, initializer.Span.End), "");
                break;

            case ParameterSyntax { Default: { } initializer } when IsDefault(initializer.Value):
                edits.Replace(initializer.Value.Span, "default");
                break;
        }
    }

    private static bool IsDefault(ExpressionSyntax value) => value switch
    {
        PostfixUnaryExpressionSyntax suppressed => IsDefault(suppressed.Operand),
        LiteralExpressionSyntax literal => literal.Token.ValueText is "" or "0" or "null" or "default",
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" } => true,
        _ => false,
    };
}
