using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>Types that do something rather than hold data: reading their members runs queries, or is meaningless.</summary>
internal static class ServiceTypes
{
    /// <summary>Namespaces of frameworks that contain, or whose base types mark, services such as a DbContext or a logger.</summary>
    private static readonly string[] Namespaces = ["Microsoft.EntityFrameworkCore", "Microsoft.Extensions", "System.Data.Entity"];

    /// <summary>Whether the type, or one that it inherits from, belongs to such a framework.</summary>
    public static bool IsService(INamedTypeSymbol type)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            if (IsOfFramework(level))
                return true;
        }

        return type.AllInterfaces.Any(IsOfFramework);
    }

    /// <summary>Whether enumerating the type runs a query against a data store.</summary>
    public static bool IsQuery(ITypeSymbol type) => IsQueryable(type) || type.AllInterfaces.Any(IsQueryable);

    private static bool IsQueryable(ITypeSymbol type) =>
        type is { TypeKind: TypeKind.Interface, Name: "IQueryable" } && type.ContainingNamespace.ToDisplayString() == "System.Linq";

    private static bool IsOfFramework(INamedTypeSymbol type)
    {
        if (type.ContainingNamespace is not { IsGlobalNamespace: false } space || type.SpecialType != SpecialType.None)
            return false;

        var name = space.ToDisplayString();
        return Array.Exists(Namespaces, known => name == known || name.StartsWith(known + ".", StringComparison.Ordinal));
    }
}
