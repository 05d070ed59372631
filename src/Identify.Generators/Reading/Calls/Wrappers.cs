using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Identify.Generators.Reading.Calls;

/// <summary>Methods of the project that hand their own parameters, unchanged, to an SDK's method for identifying users.</summary>
internal static class Wrappers
{
    private static readonly string[] Names = KnownSdks.All
        .SelectMany(static sdk => sdk.Methods)
        .Where(static method => method.Kind == CallKind.Identify)
        .Select(static method => method.Name)
        .Distinct()
        .ToArray();

    /// <summary>The calls in each file that may be in such a method. Most compilations in an editor share it with the one before.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, ExpressionSyntax[]> CallsOfFile = new();

    /// <summary>Each such method and what it implements, with what its parameters take.</summary>
    public static IEnumerable<(IMethodSymbol Method, Sdk Sdk, ImmutableDictionary<string, ParameterRole> Roles)> Find(
        Compilation compilation, Func<IMethodSymbol, (Sdk Sdk, SdkMethod Method)?> find)
    {
        foreach (var call in CallSearch.BindInvocations(compilation, static tree => CallsOfFile.GetValue(tree, FindCalls)))
        {
            if (find(call.TargetMethod) is ({ } sdk, { Kind: CallKind.Identify } method))
            {
                foreach (var wrapper in Read(call, sdk, method))
                    yield return wrapper;
            }
        }
    }

    private static ExpressionSyntax[] FindCalls(SyntaxTree tree) => [.. CallSearch.Find(tree, Names, default).Where(HandsOnParameter)];

    private static bool HandsOnParameter(ExpressionSyntax call) =>
        call is InvocationExpressionSyntax { ArgumentList.Arguments: var arguments }
        && call.Ancestors().Any(method => FindParameters(method) is { Parameters: var parameters }
            && arguments.Any(argument => Unwrap(argument.Expression) is IdentifierNameSyntax { Identifier.ValueText: var name } && parameters.Any(parameter => parameter.Identifier.ValueText == name)));

    private static ParameterListSyntax? FindParameters(SyntaxNode method) => (method as MethodDeclarationSyntax)?.ParameterList ?? (method as LocalFunctionStatementSyntax)?.ParameterList;

    private static ExpressionSyntax Unwrap(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax parenthesized => Unwrap(parenthesized.Expression),
        CastExpressionSyntax cast => Unwrap(cast.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppression => Unwrap(suppression.Operand),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } conversion => Unwrap(conversion.Left),
        _ => value,
    };

    private static IEnumerable<(IMethodSymbol, Sdk, ImmutableDictionary<string, ParameterRole>)> Read(IInvocationOperation call, Sdk sdk, SdkMethod method)
    {
        var roles = ImmutableDictionary<string, ParameterRole>.Empty;
        IMethodSymbol? wrapper = null;
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter
                && CallReader.GetRole(sdk, method, parameter.Name) is (ParameterRole.UserId or ParameterRole.Entries or ParameterRole.Traits or ParameterRole.TraitsOnce) and var role
                && ValueSource.Unwrap(argument.Value) is IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } containing } passed })
            {
                wrapper = containing.PartialDefinitionPart ?? containing;
                roles = roles.SetItem(passed.Name, role);
            }
        }

        return wrapper is null ? [] : MarkedMethods.GetImplemented(wrapper).Prepend(wrapper).Select(known => (known, sdk, Rename(roles, wrapper, known)));
    }

    /// <summary>The roles by the names that the parameters have in the interface.</summary>
    private static ImmutableDictionary<string, ParameterRole> Rename(ImmutableDictionary<string, ParameterRole> roles, IMethodSymbol wrapper, IMethodSymbol known) =>
        wrapper.Parameters
            .Where(parameter => roles.ContainsKey(parameter.Name) && parameter.Ordinal < known.Parameters.Length)
            .ToImmutableDictionary(parameter => known.Parameters[parameter.Ordinal].Name, parameter => roles[parameter.Name]);
}
