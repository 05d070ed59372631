using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.Generators.Rules.Ids;

/// <summary>Finds out by name where a value comes from.</summary>
internal static class ValueOrigin
{
    /// <summary>What a property does nothing but return, as in <c>string UserId => Email;</c>.</summary>
    public static ExpressionSyntax? FindReturned(ISymbol member)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is PropertyDeclarationSyntax property && FindReturned(property) is { } value)
                return value;
        }

        return null;
    }

    /// <summary>The last name in an expression that hands a value on as it is: <c>email</c>, <c>user?.Email</c>, <c>Email.Trim()</c>.</summary>
    public static string? FindName(ExpressionSyntax? expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } access => FindName(access.Expression),
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax call } } access when TraitSpecification.PreservesMeaning(call.Name.Identifier.ValueText) => FindName(access.Expression),
        ConditionalAccessExpressionSyntax access => FindName(access.WhenNotNull),
        ParenthesizedExpressionSyntax parenthesized => FindName(parenthesized.Expression),
        CastExpressionSyntax cast => FindName(cast.Expression),
        PostfixUnaryExpressionSyntax postfix => FindName(postfix.Operand),
        BinaryExpressionSyntax { OperatorToken.ValueText: "??" } either => FindName(either.Left),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } when TraitSpecification.PreservesMeaning(call.Name.Identifier.ValueText) => FindName(call.Expression),
        _ => null,
    };

    private static ExpressionSyntax? FindReturned(PropertyDeclarationSyntax property)
    {
        if (property.ExpressionBody is { } body)
            return body.Expression;

        var getter = property.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.Keyword.ValueText == "get");
        return getter switch
        {
            { ExpressionBody: { } getterBody } => getterBody.Expression,
            { Body.Statements: [ReturnStatementSyntax statement] } => statement.Expression,
            _ => property.Initializer?.Value,
        };
    }
}
