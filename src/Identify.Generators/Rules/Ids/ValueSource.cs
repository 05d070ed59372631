using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Identify.Generators.Rules.Ids;

/// <summary>Finds the property, field, parameter or local variable that an expression passes on unchanged.</summary>
internal static class ValueSource
{
    /// <summary>The symbol and its type for <c>email</c>, <c>user?.Email</c>, <c>Email.Trim()</c>; nothing for a computed value.</summary>
    public static (ISymbol Symbol, ITypeSymbol Type)? Find(IOperation? value) => value switch
    {
        IConversionOperation conversion => Find(conversion.Operand),
        IParenthesizedOperation parenthesized => Find(parenthesized.Operand),
        ICoalesceOperation coalesce => Find(coalesce.Value),
        IConditionalAccessOperation access => Find(access.WhenNotNull),
        IConditionalAccessInstanceOperation instance => Find(FindReceiver(instance)),
        IInvocationOperation { Instance: { } instance } call when KeepsMeaning(call.TargetMethod) => Find(instance),
        IPropertyReferenceOperation { Property.Name: "Value", Instance: { } instance } => Find(instance),
        IPropertyReferenceOperation { Property: var property } => (property, property.Type),
        IFieldReferenceOperation { Field: var field } => (field, field.Type),
        IParameterReferenceOperation { Parameter: var parameter } => (parameter, parameter.Type),
        ILocalReferenceOperation { Local: var local } => (local, local.Type),
        _ => null,
    };

    /// <summary>What stands before the <c>?.</c> that leads to the instance.</summary>
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
        nameof(ToString) => method.Parameters.IsEmpty,
        _ => method.ContainingType.SpecialType == SpecialType.System_String && TraitSpecification.PreservesMeaning(method.Name),
    };
}
