using System.Collections.Immutable;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Identify.Generators.Reading.Calls;

/// <summary>Reads the entries of the dictionaries and objects that a call sends. What was built elsewhere has no entries here.</summary>
internal sealed class BagReader(TraitReader reader, SdkIndex sdks)
{
    private const int MaxDepth = 8;

    public ImmutableArray<CallBag> Read(SdkCall call)
    {
        var bags = ImmutableArray.CreateBuilder<CallBag>();
        foreach (var argument in call.Arguments)
        {
            if (argument.Role is ParameterRole.Entries or ParameterRole.Traits or ParameterRole.TraitsOnce)
                ReadBag(call, argument.Parameter, GetScope(call, argument.Role), argument.Role, argument.Value, bags, depth: 0);
        }

        if (call.FindArgument(ParameterRole.Key) is { } key && call.FindArgument(ParameterRole.Value) is { } value)
        {
            var entries = CreateList(call, call.Sdk.Traits);
            entries.Add(key, value, call.Operation);
            if (entries.Count > 0)
                bags.Add(new(call.Method.Name, call.Sdk.Traits, ParameterRole.Value, call.Operation, entries.ToImmutable()));
        }

        return bags.ToImmutable();
    }

    private EntryList CreateList(SdkCall call, TraitScope scope) => new(call.Sdk, scope, reader.Types, reader.Symbols.Compilation.Assembly);

    private static TraitScope GetScope(SdkCall call, ParameterRole role) =>
        call.Kind == CallKind.Identify || role != ParameterRole.Entries ? call.Sdk.Traits : TraitScope.Unspecified;

    private void ReadBag(
        SdkCall call, string name, TraitScope scope, ParameterRole role, IOperation value, ImmutableArray<CallBag>.Builder bags, int depth)
    {
        var entries = CreateList(call, scope);
        Collect(call, value, entries);
        if (entries.Count == 0)
            return;

        var bag = new CallBag(name, scope, role, value, entries.ToImmutable());
        bags.Add(bag);
        foreach (var entry in bag.Members)
        {
            if (depth < MaxDepth && IsBuiltHere(entry.Value))
            {
                if (call.Kind == CallKind.Event && call.Sdk.NestedTraits.TryGetValue(entry.Name, out var traits))
                    ReadBag(call, entry.Name, call.Sdk.Traits, traits, entry.Value, bags, depth + 1);
                else
                    ReadBag(call, entry.Name, GetNestedScope(scope, entry), role, entry.Value, bags, depth + 1);
            }
        }
    }

    private static TraitScope GetNestedScope(TraitScope scope, CallEntry entry) =>
        entry.Reserved is { Type: TraitType.Object } reserved ? reserved.MemberScope
        : scope.IsOfSpecification ? TraitScope.Other
        : TraitScope.Unspecified;

    private static bool IsBuiltHere(IOperation value) => ValueSource.Unwrap(value) is
        IObjectCreationOperation or IAnonymousObjectCreationOperation or IInvocationOperation or ILocalReferenceOperation or IDelegateCreationOperation;

    private void Collect(SdkCall call, IOperation value, EntryList entries)
    {
        switch (ValueSource.Unwrap(value))
        {
            case { Type: { } type } when call.Sdk.ReadsObjects && ReflectedProperties.Has(type, reader.Symbols):
                entries.AddProperties(type);
                break;

            case IObjectCreationOperation creation:
                CollectInitializer(creation.Initializer, entries);
                break;

            case IAnonymousObjectCreationOperation anonymous when call.Sdk.ReadsObjects || call.Sdk.Traits.IsOfSpecification:
                foreach (var assignment in anonymous.Initializers.OfType<ISimpleAssignmentOperation>())
                    entries.Add(assignment);
                break;

            case IInvocationOperation addition when BagAddition.From(addition) is { } added:
                Collect(call, added.Bag, entries);
                entries.Add(added.Key, added.Value, addition);
                break;

            case IInvocationOperation { Arguments: [.., { Value: var last }] } building when building.Arguments.Length <= 2:
                if (ValueSource.Unwrap(last) is IDelegateCreationOperation)
                    Collect(call, last, entries);
                break;

            case IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Symbol.Parameters: [var builder] } lambda }:
                CollectAdditions(lambda.Body, entries, root => root is IParameterReferenceOperation parameter && LocalVariable.IsSame(parameter.Parameter, builder));
                break;

            case ILocalReferenceOperation local when LocalVariable.FindOnlyValue(local) is { } initial && !IsSentBefore(call, local):
                Collect(call, initial, entries);
                CollectAdditions(
                    LocalVariable.GetRoot(local),
                    entries,
                    root => root is ILocalReferenceOperation other && LocalVariable.IsSame(other.Local, local.Local) && other.Syntax.SpanStart < local.Syntax.SpanStart);
                break;
        }
    }

    private static void CollectInitializer(IObjectOrCollectionInitializerOperation? initializer, EntryList entries)
    {
        if (initializer is null)
            return;

        foreach (var operation in initializer.Initializers)
        {
            if (operation is IInvocationOperation invocation && BagAddition.From(invocation) is { } added)
                entries.Add(added.Key, added.Value, operation);
            else if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var key] } } assignment)
                entries.Add(key.Value, assignment.Value, operation);
        }
    }

    /// <summary>Collects what statements add to the variable or builder. Of names that several branches add, the first counts.</summary>
    private static void CollectAdditions(IOperation body, EntryList entries, Func<IOperation, bool> isBag)
    {
        var additions = new List<BagAddition>();
        foreach (var operation in body.Descendants())
        {
            if (BagAddition.From(operation) is { } added && isBag(added.Root))
                additions.Add(added);
        }

        foreach (var added in additions.OrderBy(static added => added.Key.Syntax.SpanStart))
            entries.AddNew(added.Key, added.Value, added.Operation);
    }

    /// <summary>Whether an earlier call of the same kind has sent the variable, so that its entries have been judged there.</summary>
    private bool IsSentBefore(SdkCall call, ILocalReferenceOperation local)
    {
        foreach (var operation in LocalVariable.GetRoot(local).Descendants())
        {
            if (operation is IInvocationOperation invocation
                && invocation.Syntax.SpanStart < call.Operation.Syntax.SpanStart
                && invocation.Arguments.Any(argument => ValueSource.Unwrap(argument.Value) is ILocalReferenceOperation other && LocalVariable.IsSame(other.Local, local.Local))
                && sdks.Find(invocation.TargetMethod) is var (_, method)
                && method.Kind == call.Kind)
            {
                return true;
            }
        }

        return false;
    }
}
