using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Identify.Generators.Reading.Calls;

/// <summary>Follows a local variable through the method that declares it.</summary>
internal static class LocalVariable
{
    /// <summary>What the variable is declared with, if nothing else is ever assigned to it.</summary>
    public static IOperation? FindOnlyValue(ILocalReferenceOperation reference)
    {
        IOperation? value = null;
        foreach (var operation in GetRoot(reference).Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when IsSame(declarator.Symbol, reference.Local):
                    value = declarator.GetVariableInitializer()?.Value;
                    if (value is null)
                        return null;
                    break;
                case ILocalReferenceOperation other when IsSame(other.Local, reference.Local) && IsWritten(other):
                    return null;
            }
        }

        return value;
    }

    /// <summary>
    /// Whether the value is in the expression itself, or in variables that go nowhere else than into calls of SDKs. A variable that is also
    /// stored or returned gives the user a value that stays.
    /// </summary>
    public static bool StaysInCalls(IOperation expression, IOperation value, SdkIndex sdks)
    {
        if (expression.Syntax.Span.Contains(value.Syntax.Span))
            return true;

        var root = GetRoot(expression);
        var variables = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var local in expression.DescendantsAndSelf().OfType<ILocalReferenceOperation>())
            variables.Add(local.Local);
        for (var parent = value.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IVariableDeclaratorOperation declarator)
                variables.Add(declarator.Symbol);
        }

        return root.Descendants().OfType<ILocalReferenceOperation>().All(local => !variables.Contains(local.Local) || GoesIntoCall(local, sdks));
    }

    private static bool GoesIntoCall(ILocalReferenceOperation local, SdkIndex sdks)
    {
        for (var parent = local.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IVariableDeclaratorOperation || (parent is IInvocationOperation call && sdks.Find(call.TargetMethod) is not null))
                return true;
        }

        return false;
    }

    /// <summary>The body of the member that has the operation, or the initializer.</summary>
    public static IOperation GetRoot(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;

        return operation;
    }

    public static bool IsSame(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);

    private static bool IsWritten(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IIncrementOrDecrementOperation => true,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        ITupleOperation { Parent: IDeconstructionAssignmentOperation deconstruction } tuple => deconstruction.Target == tuple,
        _ => false,
    };
}
