using System.Collections.Immutable;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Identify.Generators.Reading.Calls;

/// <summary>The entries of one dictionary or object. Those whose key is not a constant are left out.</summary>
internal sealed class EntryList(Sdk sdk, TraitScope scope, TypeClassifier types, IAssemblySymbol assembly)
{
    private readonly ImmutableArray<TraitEntry>.Builder _entries = ImmutableArray.CreateBuilder<TraitEntry>();

    public int Count => _entries.Count;

    public void Add(IOperation key, IOperation value, IOperation addition)
    {
        if (GetText(ValueSource.Unwrap(key)) is { } name)
            Add(name, value, key.Syntax.GetLocation(), addition);
    }

    /// <summary>Adds the entry unless there is one of its name.</summary>
    public void AddNew(IOperation key, IOperation value, IOperation addition)
    {
        if (GetText(ValueSource.Unwrap(key)) is { } name && _entries.All(entry => entry.Name != name))
            Add(name, value, key.Syntax.GetLocation(), addition);
    }

    /// <summary>Adds a property of an anonymous object.</summary>
    public void Add(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is IPropertyReferenceOperation { Property: var property })
            Add(property.Name, assignment.Value, assignment.Target.Syntax.GetLocation(), assignment);
    }

    /// <summary>Adds the properties of an object that was made elsewhere.</summary>
    public void AddProperties(ITypeSymbol type) => _entries.AddRange(ReflectedProperties.Read(type, scope, types, assembly));

    public ImmutableArray<TraitEntry> ToImmutable() => _entries.ToImmutable();

    private void Add(string name, IOperation value, Location location, IOperation addition)
    {
        var reserved = TraitSpecification.FindExact(name, scope);
        var form = CallValue.GetForm(value, types);
        if (form == JsonForm.String && reserved is { Type: TraitType.Date } && sdk.TakesDatesAsText && !CallValue.IsOtherDateText(value))
            form = JsonForm.Any;

        _entries.Add(new CallEntry(name, GetValueName(value) ?? name, scope, form, value, location) { Addition = addition, IsOwn = IsDeclaredHere(value) });
    }

    /// <summary>Whether the type of the value can be changed where it comes from.</summary>
    private bool IsDeclaredHere(IOperation value) => ValueSource.FindAlternatives(value) is not [var source, ..] || (source switch
    {
        IMemberReferenceOperation { Member: var member } => member,
        IInvocationOperation { TargetMethod: var method } => method,
        IObjectCreationOperation { Constructor: var constructor } => constructor,
        _ => null,
    }) is not { } symbol || SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, assembly);

    /// <summary>The name of the property or field that is sent.</summary>
    private static string? GetValueName(IOperation value) =>
        ValueSource.FindAlternatives(value) is [IMemberReferenceOperation { Member: var member }, ..] ? member.Name : null;

    /// <summary>The text of a constant, or of an enum's member.</summary>
    private static string? GetText(IOperation key) => key switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        IInvocationOperation { TargetMethod: { Name: nameof(ToString), Parameters.IsEmpty: true }, Instance: IFieldReferenceOperation { Field: { HasConstantValue: true, ContainingType.TypeKind: TypeKind.Enum } field } } =>
            field.Name,
        _ => null,
    };
}
