using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes.Calls;

/// <summary>The options that a call of Analytics.NET makes right there: <c>new Options().SetAnonymousId(cookie)</c>.</summary>
internal static class AnalyticsNetOptions
{
    /// <summary>What is set, in the order of the code; <see langword="null"/> if that cannot be seen.</summary>
    public static ImmutableArray<(string Setter, SeparatedSyntaxList<ArgumentSyntax> Arguments)>? Read(ExpressionSyntax options)
    {
        var settings = ImmutableArray.CreateBuilder<(string, SeparatedSyntaxList<ArgumentSyntax>)>();
        while (options is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments: var arguments })
        {
            settings.Add((access.Name.Identifier.ValueText, arguments));
            options = access.Expression;
        }

        settings.Reverse();
        return options.IsKind(SyntaxKind.NullLiteralExpression) || options is BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: null }
            ? settings.ToImmutable()
            : null;
    }
}
