using System.Collections.Immutable;
using Identify.Generators.Model;

namespace Identify.Generators.Emitting;

/// <summary>
/// The types whose generated files or classes would have the same name: <c>Customer</c> and <c>CUSTOMER</c>, since the
/// compiler compares file names without case, or <c>Order.Customer</c> and <c>OrderCustomer</c>.
/// </summary>
internal sealed record NameClashes(EquatableArray<NameClash> Files, EquatableArray<NameClash> Classes)
{
    public static NameClashes Find(ImmutableArray<TypeModel> types) => new(
        Find(types, type => type.HintName, StringComparer.OrdinalIgnoreCase),
        Find(types, type => $"{type.Namespace}.{type.ClassName}", StringComparer.Ordinal));

    /// <summary><c>Shop.Customer.g.cs</c>, or <c>Shop.Customer.2.g.cs</c> for the second of its name.</summary>
    public string GetFileName(TypeModel type) =>
        GetNumber(Files, type) is { } number ? $"{type.HintName}.{number}.g.cs" : $"{type.HintName}.g.cs";

    /// <summary><c>CustomerTraits</c>, or <c>CustomerTraits2</c> for the second of its name.</summary>
    public string GetClassName(TypeModel type) => type.ClassName + GetNumber(Classes, type);

    private static EquatableArray<NameClash> Find(ImmutableArray<TypeModel> types, Func<TypeModel, string> getName, StringComparer comparer) => types
        .GroupBy(getName, comparer)
        .SelectMany(group => group
            .Select(type => type.TypeName)
            .OrderBy(name => name, StringComparer.Ordinal)
            .Skip(1)
            .Select((name, index) => new NameClash(name, index + 2)))
        .OrderBy(clash => clash.TypeName, StringComparer.Ordinal)
        .ToImmutableArray();

    private static int? GetNumber(EquatableArray<NameClash> clashes, TypeModel type)
    {
        foreach (var clash in clashes)
        {
            if (clash.TypeName == type.TypeName)
                return clash.Number;
        }

        return null;
    }
}

/// <param name="TypeName">The fully qualified name of a type that must not take the name.</param>
/// <param name="Number">What is put behind it instead, from 2 on.</param>
internal sealed record NameClash(string TypeName, int Number);
