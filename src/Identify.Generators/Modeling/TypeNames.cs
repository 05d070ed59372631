using System.Text;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Modeling;

/// <summary>Names for generated classes and methods, made from the names of types.</summary>
internal static class TypeNames
{
    /// <summary>The names of a type and of those around it, with its type arguments: <c>Order</c>, <c>Customer</c>.</summary>
    public static IEnumerable<string> GetParts(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            foreach (var part in GetParts(outer))
                yield return part;
        }

        yield return GetSimpleName(type);
    }

    /// <summary>A name for methods: <c>PageOfOrder</c>, <c>StringArray</c>.</summary>
    public static string GetSimpleName(ITypeSymbol type)
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
}
