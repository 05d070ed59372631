using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes.Calls;

/// <summary>A dictionary in a local variable that is filled, passed to one call, and used for nothing else.</summary>
/// <param name="Declaration">The statement that creates it.</param>
/// <param name="Creation">Its creation.</param>
/// <param name="Additions">The assignments and calls that add an entry each, as statements.</param>
internal sealed record LocalBag(LocalDeclarationStatementSyntax Declaration, BaseObjectCreationExpressionSyntax Creation, ImmutableArray<ExpressionSyntax> Additions)
{
    /// <summary>The dictionary that an argument names.</summary>
    public static LocalBag? Find(IdentifierNameSyntax argument, SemanticModel model)
    {
        if (model.GetSymbolInfo(argument).Symbol is not ILocalSymbol { DeclaringSyntaxReferences: [var reference] } local
            || reference.GetSyntax() is not VariableDeclaratorSyntax
            {
                Initializer.Value: BaseObjectCreationExpressionSyntax creation,
                Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration },
            })
        {
            return null;
        }

        var additions = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        SyntaxNode scope = declaration.Parent is GlobalStatementSyntax statement ? statement.Parent! : declaration.Parent!;
        foreach (var name in scope.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name == argument || name.Identifier.ValueText != local.Name || !SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, local))
                continue;

            if (FindAddition(name) is not { Parent: ExpressionStatementSyntax } addition || addition.SpanStart > argument.SpanStart)
                return null;

            additions.Add(addition);
        }

        return new(declaration, creation, additions.ToImmutable());
    }

    private static ExpressionSyntax? FindAddition(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add", Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 2 } addition } access
            when access.Expression == name => addition,
        ElementAccessExpressionSyntax { ArgumentList.Arguments.Count: 1, Parent: AssignmentExpressionSyntax assignment } access
            when access.Expression == name && assignment.Left == access && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) => assignment,
        _ => null,
    };
}
