using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Identify.Generators.Reading.Calls;

/// <summary>What the context of a feature flag is about.</summary>
internal static class KindOfContext
{
    /// <summary>Whether it is a user, as far as can be seen.</summary>
    public static bool IsUser(IOperation kind) => ValueSource.Unwrap(kind) switch
    {
        IPropertyReferenceOperation { Property.Name: "Default" } => true,
        IInvocationOperation { Arguments: [{ Value.ConstantValue: { HasValue: true, Value: "user" } }] } => true,
        { ConstantValue: { HasValue: true, Value: "user" } } => true,
        _ => false,
    };
}
