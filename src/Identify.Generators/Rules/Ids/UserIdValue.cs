using System.Collections.Concurrent;
using System.Collections.Immutable;
using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Identify.Generators.Rules.Ids;

/// <summary>
/// IDFY0101 and IDFY0102 where code sets a user ID: by assignment, in an initializer, as constructor argument, or as what the marked
/// property returns.
/// </summary>
internal sealed class UserIdValue
{
    private readonly AnnotatedTypeIndex _index;
    private readonly ConcurrentDictionary<ISymbol, bool> _marks = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ISymbol?> _userIds = new(SymbolEqualityComparer.Default);

    private UserIdValue(AnnotatedTypeIndex index) => _index = index;

    private KnownSymbols Symbols => _index.Symbols;

    public static void Register(CompilationStartAnalysisContext context, AnnotatedTypeIndex index)
    {
        if (!index.MayAssignUserIds(context.CancellationToken))
            return;

        var rule = new UserIdValue(index);
        context.RegisterOperationAction(rule.CheckAssignment, OperationKind.SimpleAssignment);
        context.RegisterOperationAction(rule.CheckDeconstruction, OperationKind.DeconstructionAssignment);
        context.RegisterOperationAction(rule.CheckInitializer, OperationKind.PropertyInitializer, OperationKind.FieldInitializer);
        context.RegisterOperationAction(rule.CheckArguments, OperationKind.ObjectCreation, OperationKind.Invocation);
        context.RegisterOperationAction(rule.CheckReturn, OperationKind.Return);
    }

    private void CheckAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        Check(context, assignment.Target, assignment.Value);
    }

    private void CheckDeconstruction(OperationAnalysisContext context)
    {
        var assignment = (IDeconstructionAssignmentOperation)context.Operation;
        var value = assignment.Value is IConversionOperation conversion ? conversion.Operand : assignment.Value;
        if (assignment.Target is not ITupleOperation targets || value is not ITupleOperation values)
            return;

        for (var i = 0; i < targets.Elements.Length && i < values.Elements.Length; i++)
            Check(context, targets.Elements[i], values.Elements[i]);
    }

    private void CheckInitializer(OperationAnalysisContext context)
    {
        var initializer = (ISymbolInitializerOperation)context.Operation;
        var members = initializer is IPropertyInitializerOperation properties
            ? properties.InitializedProperties.CastArray<ISymbol>()
            : ((IFieldInitializerOperation)initializer).InitializedFields.CastArray<ISymbol>();
        foreach (var member in members)
            Check(context, member, initializer.Value);
    }

    private void CheckArguments(OperationAnalysisContext context)
    {
        var (method, arguments) = context.Operation is IObjectCreationOperation creation
            ? (creation.Constructor, creation.Arguments)
            : (((IInvocationOperation)context.Operation).TargetMethod, ((IInvocationOperation)context.Operation).Arguments);
        if (method is null || arguments.IsEmpty)
            return;

        if (method.MethodKind == MethodKind.Constructor && FindUserId(method.ContainingType) is { } userId)
        {
            // By convention, and always in positional records, a parameter has the name of the property that it sets.
            foreach (var argument in arguments)
            {
                if (string.Equals(argument.Parameter?.Name, userId.Name, StringComparison.OrdinalIgnoreCase))
                    Check(context, userId, argument.Value);
            }
        }
    }

    /// <summary>Checks a property that does nothing but return another value: <c>[UserId] public string UserId => Email;</c>.</summary>
    private void CheckReturn(OperationAnalysisContext context)
    {
        var value = ((IReturnOperation)context.Operation).ReturnedValue!;
        if (context.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol property }
            || context.Operation.Parent is not IBlockOperation { Operations.Length: 1 }
            || !IsUserId(property)
            || _index.FindGraphs(property.ContainingType, context.CancellationToken) is not [{ Root: { } root }, ..]
            || root.Members.FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(member.Symbol.OriginalDefinition, property)) is not { } entry
            || ChangingValue.Find(entry, Symbols) is not null)
        {
            return;
        }

        var (properties, remedy) = ChangingUserId.GetRemedy(root, entry);
        Report(context, value, remedy, properties);
    }

    private void Check(OperationAnalysisContext context, IOperation target, IOperation value)
    {
        if (target is IMemberReferenceOperation { Member: (IPropertySymbol or IFieldSymbol) and var member })
            Check(context, member, value);
    }

    private void Check(OperationAnalysisContext context, ISymbol member, IOperation value)
    {
        if (IsUserId(member) && ChangingValue.Find(member, member.GetMemberType(), Symbols) is null)
            Report(context, value, $"set '{member.ToPlainName()}' to the user's database ID", DiagnosticProperties.None);
    }

    private void Report(OperationAnalysisContext context, IOperation value, string remedy, ImmutableDictionary<string, string?> properties)
    {
        if (ChangingValue.FindIn(value, Symbols) is not var (name, changing))
            return;

        context.ReportDiagnostic(TraitFinding.CreateDiagnostic(
            ChangingValue.GetDescriptor(changing), value.Syntax.GetLocation(), properties, name, remedy, changing.Meaning));
    }

    private bool IsUserId(ISymbol member) => _index.MayUseAttributes(member.ContainingAssembly)
        && _marks.GetOrAdd(member.OriginalDefinition, definition => MemberReader.GetAttributes(definition).Has(Symbols.UserId));

    /// <summary>The member of the type that is marked as user ID.</summary>
    private ISymbol? FindUserId(INamedTypeSymbol type) => _index.MayUseAttributes(type.ContainingAssembly)
        ? _userIds.GetOrAdd(type.OriginalDefinition, definition => GetMembers(definition).FirstOrDefault(IsUserId))
        : null;

    private static IEnumerable<ISymbol> GetMembers(INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            foreach (var member in level.GetMembers())
            {
                if (member is IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false })
                    yield return member;
            }
        }
    }
}
