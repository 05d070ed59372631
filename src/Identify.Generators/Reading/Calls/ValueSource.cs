using System.Collections.Immutable;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Identify.Generators.Reading.Calls;

/// <summary>Finds the expressions that a value comes from unchanged.</summary>
internal static class ValueSource
{
    private const int MaxDepth = 32;

    /// <summary>
    /// Each expression that may give the whole value: both sides of <c>??</c> and <c>?:</c>, what a local variable was declared with, and what
    /// is trimmed or converted. For <c>user?.Email.Trim() ?? "none"</c> these are the property and the literal.
    /// </summary>
    public static ImmutableArray<IOperation> FindAlternatives(IOperation? value) => Find(value, withParts: false);

    /// <summary>The same, and the parts of concatenated and interpolated strings.</summary>
    public static ImmutableArray<IOperation> FindAll(IOperation? value) => Find(value, withParts: true);

    /// <summary>The value without conversions and parentheses around it.</summary>
    public static IOperation Unwrap(IOperation value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    break;
                default:
                    return value;
            }
        }
    }

    /// <summary>The value without what the compiler adds to pass it: boxing, and operators that make an SDK's own JSON of it. A cast stays.</summary>
    public static IOperation UnwrapSent(IOperation value)
    {
        while (value is IParenthesizedOperation or IConversionOperation)
        {
            if (value is IParenthesizedOperation parenthesized)
                value = parenthesized.Operand;
            else if (value is IConversionOperation conversion && (conversion.IsImplicit || conversion.OperatorMethod is not null || conversion.Type is { SpecialType: SpecialType.System_Object }))
                value = conversion.Operand;
            else
                break;
        }

        return value;
    }

    /// <summary>The property, field, parameter or local variable that the expression reads.</summary>
    public static ISymbol? GetSymbol(IOperation source) => source switch
    {
        IPropertyReferenceOperation { Property: var property } => property,
        IFieldReferenceOperation { Field: var field } => field,
        IParameterReferenceOperation { Parameter: var parameter } => parameter,
        ILocalReferenceOperation { Local: var local } => local,
        _ => null,
    };

    private static ImmutableArray<IOperation> Find(IOperation? value, bool withParts)
    {
        var sources = ImmutableArray.CreateBuilder<IOperation>(1);
        Add(value, depth: 0);
        return sources.ToImmutable();

        void Add(IOperation? value, int depth)
        {
            if (value is null)
                return;

            if (depth++ > MaxDepth)
            {
                sources.Add(value);
                return;
            }

            switch (value)
            {
                case IConversionOperation or IParenthesizedOperation:
                    Add(Unwrap(value), depth);
                    break;
                case ICoalesceOperation coalesce:
                    Add(coalesce.Value, depth);
                    Add(coalesce.WhenNull, depth);
                    break;
                case IConditionalOperation { WhenFalse: { } otherwise } conditional:
                    Add(conditional.WhenTrue, depth);
                    Add(otherwise, depth);
                    break;
                case ISwitchExpressionOperation choice:
                    foreach (var arm in choice.Arms)
                        Add(arm.Value, depth);
                    break;
                case IConditionalAccessOperation access:
                    Add(access.WhenNotNull, depth);
                    break;
                case IConditionalAccessInstanceOperation instance:
                    Add(FindReceiver(instance), depth);
                    break;
                case IInvocationOperation { Instance: { } instance } call when KeepsMeaning(call.TargetMethod):
                    Add(instance, depth);
                    break;
                case IPropertyReferenceOperation { Property.Name: "Value", Instance: { } instance }:
                    Add(instance, depth);
                    break;
                case ILocalReferenceOperation local when LocalVariable.FindOnlyValue(local) is { } initial:
                    Add(initial, depth);
                    break;
                case IInterpolatedStringOperation text when withParts:
                    foreach (var part in text.Parts)
                        Add((part as IInterpolationOperation)?.Expression, depth);
                    break;
                case IInvocationOperation { TargetMethod: { Name: nameof(string.Concat) or nameof(string.Format), ContainingType.SpecialType: SpecialType.System_String } } text when withParts:
                    foreach (var argument in text.Arguments)
                    {
                        foreach (var part in argument.Value is IArrayCreationOperation { Initializer: { } array } ? array.ElementValues : ImmutableArray.Create(argument.Value))
                            Add(part, depth);
                    }

                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum when withParts:
                    Add(sum.LeftOperand, depth);
                    Add(sum.RightOperand, depth);
                    break;
                default:
                    sources.Add(value);
                    break;
            }
        }
    }

    /// <summary>What is before the <c>?.</c> that leads to the instance.</summary>
    private static IOperation? FindReceiver(IConditionalAccessInstanceOperation instance)
    {
        IOperation child = instance;
        for (var parent = instance.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
                return access.Operation;
        }

        return null;
    }

    private static bool KeepsMeaning(IMethodSymbol method) => method.Name switch
    {
        nameof(ToString) => method.Parameters.IsEmpty || method.ContainingType.SpecialType == SpecialType.System_String || method.Parameters.All(IsFormat),
        _ => method.ContainingType.SpecialType == SpecialType.System_String && TraitSpecification.PreservesMeaning(method.Name),
    };

    /// <summary>Whether the parameter tells how a GUID or a number is written.</summary>
    private static bool IsFormat(IParameterSymbol parameter) => parameter.Type is { SpecialType: SpecialType.System_String } or { Name: nameof(IFormatProvider) };
}
