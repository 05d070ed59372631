using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Identify.Generators.Reading.Calls;

/// <summary>Recognizes how code reads the claims of a signed-in user.</summary>
internal static class ClaimAccess
{
    /// <summary>The argument that tells which claim is read: <c>FindFirst(type)</c>, <c>Claims.First(claim => claim.Type == type)</c>.</summary>
    public static IOperation? FindType(IOperation source) => source is not IInvocationOperation call ? null : call.TargetMethod.Name switch
    {
        "FindFirst" or "FindFirstValue" or "FindAll" => call.Arguments.LastOrDefault()?.Value is { ConstantValue.HasValue: true } type ? type : FindComparedType(call),
        "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" => FindComparedType(call),
        _ => null,
    };

    /// <summary>The last part of the claim's type: <c>emailaddress</c> for <c>ClaimTypes.Email</c>.</summary>
    public static string? GetName(IOperation type) =>
        type.ConstantValue is { HasValue: true, Value: string text } ? text.Substring(text.LastIndexOf('/') + 1) : null;

    private static IOperation? FindComparedType(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Value is not IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Symbol.Parameters: [{ Type.Name: "Claim" }], Body: { } body } })
                continue;

            foreach (var operation in body.Descendants())
            {
                if (operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } comparison)
                    return comparison.RightOperand.ConstantValue.HasValue ? comparison.RightOperand : comparison.LeftOperand.ConstantValue.HasValue ? comparison.LeftOperand : null;
            }
        }

        return null;
    }
}
