using System.Text;
using Identify.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

// Collections: what they hold, and how to walk them.
internal sealed partial class ShapeReader
{
    /// <summary>The names of a type and of those around it, with its type arguments: <c>Order</c>, <c>Customer</c>.</summary>
    public static IEnumerable<string> GetNameParts(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            foreach (var part in GetNameParts(outer))
                yield return part;
        }

        yield return GetSimpleName(type);
    }

    /// <summary>A name for methods: <c>PageOfOrder</c>, <c>StringArray</c>.</summary>
    private static string GetSimpleName(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return GetSimpleName(array.ElementType) + "Array";

            case INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments } when type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T:
                return GetSimpleName(arguments[0]);

            case INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments }:
                return type.Name + "Of" + string.Join("And", arguments.Select(GetSimpleName));

            default:
                var name = new StringBuilder(type.Name);
                if (name.Length > 0)
                    name[0] = char.ToUpperInvariant(name[0]);

                return name.ToString();
        }
    }

    private static ITypeSymbol? GetElementType(ITypeSymbol type, KnownSymbols symbols)
    {
        if (type is IArrayTypeSymbol array)
            return array.Rank == 1 ? array.ElementType : null;

        if (type is not INamedTypeSymbol named || FindDictionary(named, symbols) is not null)
            return null;

        return symbols.Identify(type) is WellKnownType.Memory or WellKnownType.ArraySegment or WellKnownType.ImmutableArray
            ? named.TypeArguments[0]
            : FindOnly(named, symbols.Enumerable)?.TypeArguments[0];
    }

    /// <summary>The <c>KeyValuePair</c> of a dictionary with texts as keys.</summary>
    private static INamedTypeSymbol? GetEntryType(ITypeSymbol type, KnownSymbols symbols)
    {
        if (type is not INamedTypeSymbol named)
            return null;

        return FindDictionary(named, symbols) is { TypeArguments: [{ SpecialType: SpecialType.System_String }, _] }
            ? FindOnly(named, symbols.Enumerable)?.TypeArguments[0] as INamedTypeSymbol
            : null;
    }

    private static INamedTypeSymbol? FindDictionary(INamedTypeSymbol type, KnownSymbols symbols) =>
        FindOnly(type, symbols.ReadOnlyDictionary) ?? FindOnly(type, symbols.Dictionary);

    /// <summary>The type's one construction of a generic interface; a type with two would be ambiguous.</summary>
    private static INamedTypeSymbol? FindOnly(INamedTypeSymbol type, INamedTypeSymbol? definition)
    {
        INamedTypeSymbol? found = null;
        foreach (var candidate in type.TypeKind == TypeKind.Interface ? type.AllInterfaces.Add(type) : type.AllInterfaces)
        {
            if (!SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, definition))
                continue;

            if (found is not null)
                return null;

            found = candidate;
        }

        return found;
    }

    private LoopKind GetLoop(ITypeSymbol type, ITypeSymbol element)
    {
        switch (symbols.Identify(type))
        {
            case WellKnownType.Memory:
                return LoopKind.Span;

            case WellKnownType.ArraySegment:
                return LoopKind.ArraySegment;

            case WellKnownType.ImmutableArray:
                return LoopKind.ImmutableArray;

            case WellKnownType.List:
                return LoopKind.ForEach;

            case WellKnownType.IndexedInterface:
                return LoopKind.Index;
        }

        return type is IArrayTypeSymbol || HasOwnEnumerator(type, element) ? LoopKind.ForEach : LoopKind.Interface;
    }

    /// <summary>Whether <c>foreach</c> over the type itself yields the elements; a struct enumerator allocates nothing then.</summary>
    private static bool HasOwnEnumerator(ITypeSymbol type, ITypeSymbol element)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            foreach (var member in level.GetMembers("GetEnumerator"))
            {
                if (member is IMethodSymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public, Parameters.IsEmpty: true, Arity: 0 } method)
                    return FindCurrent(method.ReturnType) is { } current && SymbolEqualityComparer.Default.Equals(current, element);
            }
        }

        return false;
    }

    private static ITypeSymbol? FindCurrent(ITypeSymbol enumerator) => enumerator
        .GetMembers("Current")
        .OfType<IPropertySymbol>()
        .FirstOrDefault(property => property.DeclaredAccessibility == Accessibility.Public)?.Type;
}
