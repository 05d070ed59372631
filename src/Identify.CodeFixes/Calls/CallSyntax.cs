using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes.Calls;

/// <summary>The ways to write one entry of a dictionary or object at a call.</summary>
internal static class CallSyntax
{
    /// <summary>The entry whose key is at the place that the rule reported: an element of an initializer, a statement, or a link of a chain.</summary>
    public static SyntaxNode? FindEntry(SyntaxNode key) => key.AncestorsAndSelf().FirstOrDefault(static node => node switch
    {
        InitializerExpressionSyntax => node.IsKind(SyntaxKind.ComplexElementInitializerExpression),
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax or ElementAccessExpressionSyntax } => true,
        AnonymousObjectMemberDeclaratorSyntax => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } => true,
        _ => false,
    });

    /// <summary>The value of the entry.</summary>
    public static ExpressionSyntax? FindValue(SyntaxNode entry) => entry switch
    {
        InitializerExpressionSyntax { Expressions: [_, var value] } => value,
        AssignmentExpressionSyntax assignment => assignment.Right,
        AnonymousObjectMemberDeclaratorSyntax member => member.Expression,
        InvocationExpressionSyntax { ArgumentList.Arguments: [_, var value] } => value.Expression,
        _ => null,
    };
}
