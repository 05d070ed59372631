using Identify.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>What a C# type is in JSON. Of an object only the type is known here; its members are read by <see cref="TraitReader"/>.</summary>
/// <param name="Type">The type, without <c>Nullable&lt;T&gt;</c>.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="Form">What its values are in JSON.</param>
internal sealed record TypeShape(ITypeSymbol Type, ShapeKind Kind, JsonForm Form)
{
    /// <summary>The row in the table of leaf types, for <see cref="ShapeKind.Leaf"/> and <see cref="ShapeKind.Formattable"/>.</summary>
    public LeafType? Leaf { get; init; }

    /// <summary>The converter that the assembly assigns to the type, for <see cref="ShapeKind.Converted"/>.</summary>
    public INamedTypeSymbol? Converter { get; init; }

    /// <summary>The declared type of an array's elements or of a dictionary's values.</summary>
    public ITypeSymbol? ElementType { get; init; }

    /// <summary>The type that is enumerated: an array's element, a dictionary's <c>KeyValuePair</c>.</summary>
    public ITypeSymbol? ItemType { get; init; }

    /// <summary>The name of a dictionary's entry, as a C# expression.</summary>
    public string Key { get; init; } = "";

    /// <summary>How a collection is enumerated.</summary>
    public LoopKind Loop { get; init; }

    /// <summary>The type of a collection's elements as it was declared: types that differ only in nullable annotations share a shape.</summary>
    public ITypeSymbol? FindElementType(ITypeSymbol declared) => declared.UnwrapNullable() switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol type => type.TypeArguments.LastOrDefault(argument => SymbolEqualityComparer.Default.Equals(argument, ElementType)) ?? ElementType,
        _ => ElementType,
    };

    /// <summary>Whether every value is written, unlike null, NaN, or a JsonElement without a value.</summary>
    public bool IsAlwaysWritten => Type.IsValueType && Kind switch
    {
        ShapeKind.Leaf => Leaf!.IsAlwaysWritten,
        ShapeKind.Enum or ShapeKind.Object => true,
        ShapeKind.Array => Loop == LoopKind.Span,
        _ => false,
    };
}

internal enum ShapeKind
{
    Unsupported,

    /// <summary>A type of the table of leaf types.</summary>
    Leaf,

    /// <summary>A type that is written by its <see cref="IFormattable"/> implementation.</summary>
    Formattable,

    /// <summary>A type that a converter of the assembly writes.</summary>
    Converted,
    Enum,
    Array,

    /// <summary>A dictionary whose keys can be names.</summary>
    Dictionary,

    /// <summary>A class, struct, record or interface that is written member by member.</summary>
    Object,
}
