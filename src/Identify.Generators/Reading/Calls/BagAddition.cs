using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Identify.Generators.Reading.Calls;

/// <summary>An operation that puts one entry into a dictionary, a JSON object or a builder.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Bag">What the entry is put into: <c>traits</c>, or another addition in a chain of them.</param>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
internal readonly record struct BagAddition(IOperation Operation, IOperation Bag, IOperation Key, IOperation Value)
{
    /// <summary>The variable or creation at the start of the chain.</summary>
    public IOperation Root
    {
        get
        {
            var root = ValueSource.Unwrap(Bag);
            while (From(root) is { } inner)
                root = ValueSource.Unwrap(inner.Bag);

            return root;
        }
    }

    /// <summary>The addition that the operation is: <c>Add(key, value)</c> and its like, or an assignment to an indexer.</summary>
    public static BagAddition? From(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd" or "Put" or "PutJsonObject" or "PutJsonArray" } invocation => From(invocation),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } bag, Arguments: [var key] } } assignment when IsText(key) =>
            new(assignment, bag, key.Value, assignment.Value),
        _ => null,
    };

    private static BagAddition? From(IInvocationOperation invocation) => (invocation.Instance, invocation.Arguments) switch
    {
        ({ } bag, [var key, var value]) when IsText(key) => new(invocation, bag, key.Value, value.Value),
        (null, [var bag, var key, var value]) when invocation.TargetMethod.IsExtensionMethod && IsText(key) => new(invocation, bag.Value, key.Value, value.Value),
        _ => null,
    };

    private static bool IsText(IArgumentOperation argument) => argument.Parameter?.Type.SpecialType == SpecialType.System_String;
}
