using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>The <c>TraitConverter&lt;T&gt;</c> classes of the project, and the types that assembly attributes assign them to.</summary>
internal sealed class Converters(KnownSymbols symbols, TypeReferences references)
{
    private static readonly SymbolDisplayFormat ModifiersFormat = new(memberOptions: SymbolDisplayMemberOptions.IncludeModifiers);

    private readonly Lazy<ImmutableDictionary<ITypeSymbol, INamedTypeSymbol>> _byType = new(() => ReadAssemblyAttributes(symbols, references));

    /// <summary>The converter that an assembly attribute assigns to the type.</summary>
    public INamedTypeSymbol? Find(ITypeSymbol type) => _byType.Value.TryGetValue(type, out var converter) ? converter : null;

    /// <summary>Whether generated code can create the converter, and it converts the type. One of T also serves T?, as null never reaches it.</summary>
    public static bool CanConvert(INamedTypeSymbol converter, ITypeSymbol type, KnownSymbols symbols, TypeReferences references) =>
        SymbolEqualityComparer.Default.Equals(FindConvertedType(converter, symbols), type) && CanCreate(converter, symbols, references);

    private static ImmutableDictionary<ITypeSymbol, INamedTypeSymbol> ReadAssemblyAttributes(KnownSymbols symbols, TypeReferences references)
    {
        var converters = ImmutableDictionary.CreateBuilder<ITypeSymbol, INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var attribute in symbols.Compilation.Assembly.GetAttributes())
        {
            if (symbols.TraitConverter is not null
                && SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, symbols.TraitConverter)
                && attribute.GetTypeArgument() is { } converter
                && FindConvertedType(converter, symbols) is { } type
                && !converters.ContainsKey(type)
                && CanCreate(converter, symbols, references))
            {
                converters.Add(type, converter);
            }
        }

        return converters.ToImmutable();
    }

    public static ITypeSymbol? FindConvertedType(INamedTypeSymbol converter, KnownSymbols symbols)
    {
        for (var level = converter; level is not null; level = level.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, symbols.TraitConverterOfT))
                return level.TypeArguments[0];
        }

        return null;
    }

    private static bool CanCreate(INamedTypeSymbol converter, KnownSymbols symbols, TypeReferences references) =>
        !converter.IsAbstract
        && !converter.IsUnboundGenericType
        && !converter.IsFileLocal()
        && !MemberReader.IsObsoleteError(converter)
        && references.CanReferTo(converter)
        && converter.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty
            && symbols.Compilation.IsSymbolAccessibleWithin(constructor, symbols.Compilation.Assembly)
            && !MemberReader.IsObsoleteError(constructor)
            && (SetsRequiredMembers(constructor) || !HasRequiredMembers(converter)));

    private static bool HasRequiredMembers(INamedTypeSymbol type)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            // Roslyn 4.3 has no IsRequired.
            if (level.GetMembers().Any(static member => member is IPropertySymbol or IFieldSymbol && member.ToDisplayParts(ModifiersFormat).Any(static part => part.ToString() == "required")))
                return true;
        }

        return false;
    }

    private static bool SetsRequiredMembers(IMethodSymbol constructor) =>
        constructor.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "SetsRequiredMembersAttribute" });
}
