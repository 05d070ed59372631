using Identify.CodeFixes.Editing;
using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes.Types;

/// <summary>The evidence against a new type for a member that its own file has. Other files are looked at when the fix is applied.</summary>
internal sealed class TypeChange(ISymbol member, SyntaxNode declaration, ITypeSymbol type, TraitCodeFixContext context)
{
    /// <summary>Whether the declaration or a use in the same file would certainly not compile.</summary>
    public bool IsRefuted() => IsPrescribed() || HasSetterBody() || !GetOwnValues().All(CanBeAssigned) || FindUses().Any(IsRefutedBy);

    /// <summary>Whether the value says nothing but that there is none.</summary>
    public static bool IsDefault(ExpressionSyntax value) => value switch
    {
        PostfixUnaryExpressionSyntax suppressed => IsDefault(suppressed.Operand),
        LiteralExpressionSyntax literal => literal.Token.ValueText is "" or "0" or "null" or "default",
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" } => true,
        _ => false,
    };

    /// <summary>Whether a base class or an interface decides the type.</summary>
    private bool IsPrescribed() => member.IsOverride
        || member.ContainingType.AllInterfaces.Any(level => level.GetMembers(member.Name).Length > 0);

    /// <summary>The values that the declaration itself gives the member, except for a default, which is removed.</summary>
    private IEnumerable<ExpressionSyntax> GetOwnValues()
    {
        var initial = declaration switch
        {
            PropertyDeclarationSyntax property => property.Initializer,
            VariableDeclaratorSyntax variable => variable.Initializer,
            _ => (declaration as ParameterSyntax)?.Default,
        };
        var returned = declaration is PropertyDeclarationSyntax { AccessorList: var accessors, ExpressionBody: var body }
            ? (accessors?.Accessors.SelectMany(GetReturned) ?? []).Append(body?.Expression)
            : [];
        return returned.OfType<ExpressionSyntax>().Concat(initial is null || IsDefault(initial.Value) ? [] : [initial.Value]);
    }

    private static IEnumerable<ExpressionSyntax?> GetReturned(AccessorDeclarationSyntax accessor) => accessor.IsKind(SyntaxKind.GetAccessorDeclaration)
        ? accessor.DescendantNodes().OfType<ReturnStatementSyntax>().Select(static statement => statement.Expression).Append(accessor.ExpressionBody?.Expression)
        : [];

    private bool HasSetterBody() => declaration is PropertyDeclarationSyntax { AccessorList: { } list }
        && list.Accessors.Any(static accessor => !accessor.IsKind(SyntaxKind.GetAccessorDeclaration) && (accessor.Body is not null || accessor.ExpressionBody is not null));

    private IEnumerable<SimpleNameSyntax> FindUses() => context.Root.DescendantNodes()
        .OfType<SimpleNameSyntax>()
        .Where(name => name.Identifier.ValueText == member.Name
            && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(name, context.CancellationToken).Symbol?.OriginalDefinition, member));

    private bool IsRefutedBy(SimpleNameSyntax name)
    {
        var use = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : (ExpressionSyntax)name;
        return use.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == use => !CanBeAssigned(assignment.Right),
            MemberAccessExpressionSyntax receiver when receiver.Expression == use => !HasMember(type, receiver.Name),
            ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax binding } => !HasMember(type.UnwrapNullable(), binding.Name),
            EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Type.IsVar: false } } or ReturnStatementSyntax or ArrowExpressionClauseSyntax => !CanBeRead(use),
            _ => false,
        };
    }

    private bool CanBeAssigned(ExpressionSyntax value) => context.Model.ClassifyConversion(value, type) is { Exists: true, IsImplicit: true };

    private bool CanBeRead(ExpressionSyntax use) => context.Model.GetTypeInfo(use, context.CancellationToken).ConvertedType is not { } target
        || context.Compilation.ClassifyConversion(type, target) is { Exists: true, IsImplicit: true };

    /// <summary>Whether the new type has a member that is used; an extension method may be one for both.</summary>
    private bool HasMember(ITypeSymbol used, SimpleNameSyntax name)
    {
        if (context.Model.GetSymbolInfo(name, context.CancellationToken).Symbol is IMethodSymbol { ReducedFrom: not null })
            return true;

        for (var level = used; level is not null; level = level.BaseType)
        {
            if (level.GetMembers(name.Identifier.ValueText).Length > 0)
                return true;
        }

        return false;
    }
}
