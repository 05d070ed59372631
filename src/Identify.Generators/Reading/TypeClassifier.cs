using System.Collections.Concurrent;
using Identify.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>Decides what types are in JSON: the wire contract's table.</summary>
internal sealed class TypeClassifier(KnownSymbols symbols)
{
    /// <summary>Limits recursion through generic types that contain themselves with ever deeper type arguments.</summary>
    private const int MaxGenericDepth = 8;

    private const int MaxCollectionDepth = 32;

    private readonly ConcurrentDictionary<ITypeSymbol, TypeShape> _shapes = new(SymbolEqualityComparer.Default);

    /// <summary>The shape of a type, or of the type inside <c>Nullable&lt;T&gt;</c>.</summary>
    public TypeShape Classify(ITypeSymbol type) => _shapes.GetOrAdd(type.UnwrapNullable(), Read);

    /// <summary>The shape of a type whose entries can be written among the traits: a dictionary or a JSON object.</summary>
    public TypeShape? FindEntries(ITypeSymbol declared)
    {
        var type = declared.UnwrapNullable();
        if (symbols.FindLeafType(type) is { Kind: ValueKind.Json } && type.IsValueType)
            return new(type, ShapeKind.Dictionary, JsonForm.Object) { ElementType = type, ItemType = type, Loop = LoopKind.JsonProperties };

        return GetEntryType(type) is { } entry
            && ReadCollection(type, ShapeKind.Dictionary, JsonForm.Object, entry.TypeArguments[1], entry) is var shape
            && IsSupported(shape)
                ? shape
                : null;
    }

    /// <summary>Whether values of the type, down to the elements of collections, can be written.</summary>
    public bool IsSupported(TypeShape shape) => FindInnermost(shape).Kind != ShapeKind.Unsupported;

    /// <summary>The object at the end of the collections, if there is one: <c>Order</c> for a list of orders.</summary>
    public INamedTypeSymbol? FindObject(TypeShape shape) =>
        FindInnermost(shape) is { Kind: ShapeKind.Object, Type: INamedTypeSymbol type } ? type : null;

    private TypeShape FindInnermost(TypeShape shape)
    {
        // A collection may be its own element; any other chain ends at the depth limit of generic types.
        for (var depth = 0; depth < MaxCollectionDepth && shape.ElementType is { } element; depth++)
            shape = Classify(element);

        return shape;
    }

    private TypeShape Read(ITypeSymbol type)
    {
        if (symbols.FindLeafType(type) is { } leaf)
        {
            return leaf.NeedsNetRuntime && !symbols.HasNetRuntime
                ? new(type, ShapeKind.Unsupported, JsonForm.Object)
                : new(type, ShapeKind.Leaf, leaf.Form) { Leaf = leaf };
        }

        if (type.TypeKind == TypeKind.Enum)
            return new(type, ShapeKind.Enum, type.GetAttributes().Has(symbols.Flags) ? JsonForm.Number : JsonForm.EnumName);

        if (IsFormattable(type))
            return new(type, ShapeKind.Formattable, JsonForm.Formatted);

        if (GetElementType(type) is { } element)
            return ReadCollection(type, ShapeKind.Array, JsonForm.Array, element, element);

        if (GetEntryType(type) is { } entry)
            return ReadCollection(type, ShapeKind.Dictionary, JsonForm.Object, entry.TypeArguments[1], entry);

        var isObject = type is INamedTypeSymbol named && GetGenericDepth(type) <= MaxGenericDepth && IsObject(named);
        return new(type, isObject ? ShapeKind.Object : ShapeKind.Unsupported, JsonForm.Object);
    }

    private TypeShape ReadCollection(ITypeSymbol type, ShapeKind kind, JsonForm form, ITypeSymbol element, ITypeSymbol item) =>
        GetGenericDepth(type) > MaxGenericDepth
            ? new(type, ShapeKind.Unsupported, form)
            : new(type, kind, form)
            {
                ElementType = element,
                ItemType = item,
                Loop = GetLoop(type, item),
            };

    private ITypeSymbol? GetElementType(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return array.Rank == 1 ? array.ElementType : null;

        if (type is not INamedTypeSymbol named || FindDictionary(named) is not null)
            return null;

        return symbols.FindLoop(type) is LoopKind.Span or LoopKind.ArraySegment or LoopKind.ImmutableArray
            ? named.TypeArguments[0]
            : FindOnly(named, symbols.Enumerable)?.TypeArguments[0];
    }

    /// <summary>The <c>KeyValuePair</c> of a dictionary with string keys.</summary>
    private INamedTypeSymbol? GetEntryType(ITypeSymbol type) =>
        type is INamedTypeSymbol named && FindDictionary(named) is { TypeArguments: [{ SpecialType: SpecialType.System_String }, _] }
            ? FindOnly(named, symbols.Enumerable)?.TypeArguments[0] as INamedTypeSymbol
            : null;

    private INamedTypeSymbol? FindDictionary(INamedTypeSymbol type) =>
        FindOnly(type, symbols.ReadOnlyDictionary) ?? FindOnly(type, symbols.Dictionary);

    /// <summary>The only construction of the generic interface that the type implements; null if there are several.</summary>
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

    private LoopKind GetLoop(ITypeSymbol type, ITypeSymbol item) =>
        symbols.FindLoop(type) ?? (type is IArrayTypeSymbol || HasOwnEnumerator(type, item) ? LoopKind.ForEach : LoopKind.Interface);

    /// <summary>Whether <c>foreach</c> over the type itself yields the items; a struct enumerator then allocates nothing.</summary>
    private static bool HasOwnEnumerator(ITypeSymbol type, ITypeSymbol item)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            foreach (var member in level.GetMembers("GetEnumerator"))
            {
                if (member is IMethodSymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public, Parameters.IsEmpty: true, Arity: 0 } method)
                    return FindCurrent(method.ReturnType) is { } current && SymbolEqualityComparer.Default.Equals(current, item);
            }
        }

        return false;
    }

    private static ITypeSymbol? FindCurrent(ITypeSymbol enumerator) => enumerator
        .GetMembers("Current")
        .OfType<IPropertySymbol>()
        .FirstOrDefault(property => property.DeclaredAccessibility == Accessibility.Public)?.Type;

    /// <summary>Formattable structs are values such as ids and amounts. Of classes, only the framework's are treated so (IPAddress).</summary>
    private bool IsFormattable(ITypeSymbol type) =>
        symbols.Formattable is { } formattable
        && symbols.FindLoop(type) is null
        && type.SpecialType == SpecialType.None
        && (type.IsValueType || IsOfFramework(type))
        && !type.IsRefLikeType
        && type.AllInterfaces.Contains(formattable, SymbolEqualityComparer.Default);

    /// <summary>Whether the type is written member by member. Framework classes are not data objects, except KeyValuePair.</summary>
    private bool IsObject(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, SpecialType: SpecialType.None, IsRefLikeType: false, IsStatic: false, IsAnonymousType: false }
        && (!IsOfFramework(type) || SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, symbols.KeyValuePair))
        && !type.AllInterfaces.Any(implemented => implemented.SpecialType == SpecialType.System_Collections_IEnumerable)
        && symbols.Compilation.IsSymbolAccessibleWithin(type, symbols.Compilation.Assembly);

    private bool IsOfFramework(ITypeSymbol type)
    {
        if (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, symbols.Compilation.Assembly) || type.ContainingNamespace is not { } level)
            return false;

        while (level.ContainingNamespace is { IsGlobalNamespace: false } outer)
            level = outer;

        return level.Name == "System";
    }

    private static int GetGenericDepth(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments } ? 1 + arguments.Max(GetGenericDepth) : 0;
}
