using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading.Calls;

/// <summary>Reads what an SDK finds by reflection in an object of a named type.</summary>
internal static class ReflectedProperties
{
    /// <summary>Whether the SDK looks for properties: the type is no dictionary, no value of its own, and not the framework's.</summary>
    public static bool Has(ITypeSymbol? type, KnownSymbols symbols) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAnonymousType: false, SpecialType: SpecialType.None } named
        && !CallShape.IsBag(type, symbols)
        && !named.AllInterfaces.Any(static implemented => implemented.SpecialType == SpecialType.System_Collections_IEnumerable)
        && !named.GetAttributes().Has(symbols.IdentifyTraits)
        && !IsOfFramework(named)
        && symbols.FindLeafType(named) is null;

    /// <summary>The properties of the type and of those that it is derived from.</summary>
    public static IEnumerable<TraitEntry> Read(ITypeSymbol type, TraitScope scope, TypeClassifier types, IAssemblySymbol assembly)
    {
        var isContract = HasAttribute(type, "DataContractAttribute");
        var names = new HashSet<string>();
        for (var level = type; level is { SpecialType: not SpecialType.System_Object }; level = level.BaseType)
        {
            foreach (var property in level.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null }
                    && names.Add(property.Name)
                    && FindName(property, isContract) is { } name)
                {
                    yield return new(name, property.Name, NameSource.Key, scope, CallValue.GetForm(property.Type, types), property.Type)
                    {
                        IsOwn = SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, assembly),
                    };
                }
            }
        }
    }

    /// <summary>The name that the property is sent under, if it is sent.</summary>
    private static string? FindName(IPropertySymbol property, bool isContract)
    {
        if (HasAttribute(property, "IgnoreDataMemberAttribute") || (isContract && !HasAttribute(property, "DataMemberAttribute")))
            return null;

        foreach (var attribute in property.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "MixpanelNameAttribute", ConstructorArguments: [{ Value: string { Length: > 0 } own }] })
                return own;
            if (isContract && attribute.AttributeClass?.Name == "DataMemberAttribute" && attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "Name") is { Value.Value: string { Length: > 0 } contract })
                return contract;
        }

        return property.Name;
    }

    private static bool HasAttribute(ISymbol symbol, string name) => symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == name);

    private static bool IsOfFramework(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;

        return space is { Name: "System" or "Microsoft" };
    }
}
