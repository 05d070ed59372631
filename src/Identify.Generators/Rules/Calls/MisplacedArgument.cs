using System.Collections.Immutable;
using Identify.Generators.Reading;
using Identify.Generators.Reading.Calls;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Identify.Generators.Rules.Calls;

/// <summary>IDFY0607: arguments in each other's place.</summary>
internal static class MisplacedArgument
{
    public static void Check(SdkCall call, CallFindings findings)
    {
        switch (call.Kind)
        {
            case CallKind.Group:
                CheckGroup(call, findings);
                break;
            case CallKind.Alias:
                CheckAlias(call, findings);
                break;
            default:
                CheckObjects(call, findings);
                break;
        }
    }

    /// <summary>A user's ID as the ID or the kind of a group.</summary>
    private static void CheckGroup(SdkCall call, CallFindings findings)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Role is ParameterRole.GroupId or ParameterRole.GroupType && IsUserId(argument.Value))
            {
                var advice = argument.Role == ParameterRole.GroupType ? "name the arguments, of which 'distinctId' is the first" : "pass the group's ID";
                findings.Add(CallDescriptors.MisplacedArgument, argument.Value, argument.Value.Syntax.ToString(), argument.Parameter, "the ID of a user", advice);
                return;
            }
        }
    }

    /// <summary>A previous ID as the new one, or an alias that comes too late.</summary>
    private static void CheckAlias(SdkCall call, CallFindings findings)
    {
        if (call.FindArgument(ParameterRole.UserId) is not { } id)
            return;

        var parameter = call.Arguments.First(static argument => argument.Role == ParameterRole.UserId).Parameter;
        var previous = call.Arguments.FirstOrDefault(static argument => argument.Role == ParameterRole.PreviousId).Parameter;
        if (GetName(id) is { } name && TraitSpecification.IsPreviousId(name))
        {
            findings.Add(
                CallDescriptors.MisplacedArgument,
                id,
                previous is null ? DiagnosticProperties.None : DiagnosticProperties.With(DiagnosticProperties.Swap, $"{previous} {parameter}"),
                id.Syntax.ToString(),
                parameter,
                "the ID from before",
                previous is null ? "pass the new ID" : "swap the arguments");
        }
        else if (IsIdentifiedBefore(call, id, findings.Sdks))
        {
            findings.Add(CallDescriptors.MisplacedArgument, id, id.Syntax.ToString(), parameter, "identified already", "call 'Alias' before the first identify call of the new ID");
        }
    }

    /// <summary>An object as ID, or an ID as object: where every parameter is an object, the compiler does not notice.</summary>
    private static void CheckObjects(SdkCall call, CallFindings findings)
    {
        foreach (var argument in call.Arguments)
        {
            var value = ValueSource.Unwrap(argument.Value);
            if (value.Type is not { } type)
                continue;

            if (argument.Role == ParameterRole.UserId && (type.IsAnonymousType || CallShape.IsBag(type, findings.Symbols)))
                findings.Add(CallDescriptors.MisplacedArgument, value, Swap(call), value.Syntax.ToString(), argument.Parameter, "what to send about the user", "pass the user's database ID");
            else if (argument.Role == ParameterRole.Entries && (type.SpecialType == SpecialType.System_String || findings.Symbols.FindLeafType(type.UnwrapNullable()) is { CanIdentify: true }))
                findings.Add(CallDescriptors.MisplacedArgument, value, Swap(call), value.Syntax.ToString(), argument.Parameter, "a single value, so nothing is sent", "pass a dictionary or an object");
        }
    }

    private static ImmutableDictionary<string, string?> Swap(SdkCall call) =>
        call.Arguments.FirstOrDefault(static argument => argument.Role == ParameterRole.UserId).Parameter is { } id
        && call.Arguments.FirstOrDefault(static argument => argument.Role == ParameterRole.Entries).Parameter is { } entries
            ? DiagnosticProperties.With(DiagnosticProperties.Swap, $"{id} {entries}")
            : DiagnosticProperties.None;

    private static bool IsUserId(IOperation value) => ValueSource.FindAlternatives(value) is [var source]
        && ValueSource.GetSymbol(source) is { } symbol
        && (TraitSpecification.IsUserId(symbol.Name)
            || (symbol is IPropertySymbol { Name: "Id", ContainingType: var owner } && TraitSpecification.IsPerson(owner.Name) && !TraitSpecification.MayBeCompany(owner.Name)));

    private static string? GetName(IOperation value) =>
        ValueSource.FindAlternatives(value) is [var source] ? ValueSource.GetSymbol(source)?.Name : null;

    private static bool IsIdentifiedBefore(SdkCall alias, IOperation id, SdkIndex sdks)
    {
        if (ValueSource.GetSymbol(ValueSource.Unwrap(id)) is not { } symbol)
            return false;

        foreach (var operation in LocalVariable.GetRoot(id).Descendants())
        {
            if (operation is IInvocationOperation call
                && call.Syntax.SpanStart < alias.Operation.Syntax.SpanStart
                && sdks.Find(call.TargetMethod) is ({ } sdk, { Kind: CallKind.Identify })
                && sdk == alias.Sdk
                && IsInSameBlock(call, alias.Operation)
                && call.Arguments.Any(argument => argument.Parameter is { } parameter
                    && sdk.Parameters.TryGetValue(parameter.Name, out var role) && role == ParameterRole.UserId
                    && ValueSource.GetSymbol(ValueSource.Unwrap(argument.Value)) is { } other && LocalVariable.IsSame(other, symbol)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInSameBlock(IOperation first, IOperation second) => FindBlock(first) is { } block && FindBlock(second) == block;

    private static IOperation? FindBlock(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IBlockOperation)
                return parent;
        }

        return null;
    }
}
