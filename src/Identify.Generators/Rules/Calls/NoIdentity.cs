using Identify.Generators.Reading.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Identify.Generators.Rules.Calls;

/// <summary>IDFY0601: a call with neither a user ID nor an anonymous ID.</summary>
internal static class NoIdentity
{
    public static void Check(SdkCall call, CallFindings findings)
    {
        if (call.FindArgument(ParameterRole.UserId) is not { } id || MayHaveAnonymousId(call) || (!findings.ExpectsRealIds && IsInLambda(call.Operation)))
            return;

        foreach (var source in ValueSource.FindAlternatives(id))
        {
            if (DescribeMissing(source) is not { } missing)
                continue;

            findings.Add(CallDescriptors.NoIdentity, id, GetName(call), missing);
            return;
        }
    }

    /// <summary>Whether the call is in a lambda, in which a test has what is expected to throw.</summary>
    private static bool IsInLambda(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation)
                return true;
        }

        return false;
    }

    private static string GetName(SdkCall call) =>
        call.Method.MethodKind == MethodKind.Constructor ? call.Method.ContainingType.Name : call.Method.Name;

    private static string? DescribeMissing(IOperation source) => source switch
    {
        { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation { Type.IsReferenceType: true } => "null",
        { ConstantValue: { HasValue: true, Value: string text } } when string.IsNullOrWhiteSpace(text) => "an empty string",
        IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } } => "an empty string",
        IFieldReferenceOperation { Field: { Name: nameof(Guid.Empty), ContainingType: { Name: nameof(Guid), ContainingNamespace.Name: nameof(System) } } } => "the empty GUID",
        IDefaultValueOperation { Type.Name: nameof(Guid) } => "the empty GUID",
        _ => null,
    };

    /// <summary>Whether the call has an anonymous ID, as far as can be seen.</summary>
    private static bool MayHaveAnonymousId(SdkCall call)
    {
        if (call.FindArgument(ParameterRole.AnonymousId) is { } anonymousId)
            return !ValueSource.FindAlternatives(anonymousId).All(static source => DescribeMissing(source) is not null);

        return call.FindArgument(ParameterRole.Options) is { } options && !LacksAnonymousId(options);
    }

    /// <summary>Whether the options are made right here, and without an anonymous ID.</summary>
    private static bool LacksAnonymousId(IOperation options)
    {
        var value = ValueSource.Unwrap(options);
        while (value is IInvocationOperation { TargetMethod.Name: not "SetAnonymousId", Instance: { } instance })
            value = ValueSource.Unwrap(instance);

        return value is IObjectCreationOperation { Initializer: null } or { ConstantValue: { HasValue: true, Value: null } };
    }
}
