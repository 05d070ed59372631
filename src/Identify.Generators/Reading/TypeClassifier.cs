using System.Collections.Concurrent;
using Identify.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>Decides what types are in JSON: the wire contract's table.</summary>
internal sealed class TypeClassifier
{
    /// <summary>Limits recursion through generic types that contain themselves with ever deeper type arguments.</summary>
    private const int MaxGenericDepth = 8;

    private const int MaxCollectionDepth = 32;

    private readonly ConcurrentDictionary<ITypeSymbol, TypeShape> _shapes = new(SymbolEqualityComparer.Default);
    private readonly KnownSymbols _symbols;

    public TypeClassifier(KnownSymbols symbols)
    {
        _symbols = symbols;
        References = new(symbols.Compilation);
        Converters = new(symbols, References);
    }

    public TypeReferences References { get; }

    public Converters Converters { get; }

    /// <summary>The shape of a type, or of the type inside <c>Nullable&lt;T&gt;</c>.</summary>
    public TypeShape Classify(ITypeSymbol type) => _shapes.GetOrAdd(type.UnwrapNullable(), Read);

    /// <summary>The shape of a type whose entries can be written among the traits: a dictionary or a JSON object.</summary>
    public TypeShape? FindEntries(ITypeSymbol declared)
    {
        var type = declared.UnwrapNullable();
        if (_symbols.FindLeafType(type) is { Form: JsonForm.Any } && type.IsValueType)
            return new(type, ShapeKind.Dictionary, JsonForm.Object) { ElementType = type, ItemType = type, Loop = LoopKind.JsonProperties, Key = "entry.Name" };

        return GetEntryType(type) is { } entry
            && ReadCollection(type, ShapeKind.Dictionary, JsonForm.Object, entry.TypeArguments[1], entry, GetKey(entry.TypeArguments[0])!) is var shape
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
        if (Converters.Find(type) is { } converter)
            return new(type, ShapeKind.Converted, JsonForm.Any) { Converter = converter };

        if (_symbols.FindLeafType(type) is { } leaf)
        {
            return leaf.NeedsNetRuntime && !_symbols.HasNetRuntime
                ? new(type, ShapeKind.Unsupported, JsonForm.Object)
                : new(type, ShapeKind.Leaf, leaf.Form) { Leaf = leaf };
        }

        if (type.IsRefLikeType || !References.CanReferTo(type) || ServiceTypes.IsQuery(type))
            return new(type, ShapeKind.Unsupported, JsonForm.Object);

        if (type.TypeKind == TypeKind.Enum)
            return new(type, ShapeKind.Enum, type.GetAttributes().Has(_symbols.Flags) ? JsonForm.Number : JsonForm.EnumName);

        if (IsFormattable(type))
            return new(type, ShapeKind.Formattable, JsonForm.Formatted) { Leaf = LeafTypes.Formattable };

        if (GetElementType(type) is { } element)
            return ReadCollection(type, ShapeKind.Array, JsonForm.Array, element, element);

        if (GetEntryType(type) is { } entry)
            return ReadCollection(type, ShapeKind.Dictionary, JsonForm.Object, entry.TypeArguments[1], entry, GetKey(entry.TypeArguments[0])!);

        var isObject = type is INamedTypeSymbol named && GetGenericDepth(type) <= MaxGenericDepth && IsObject(named);
        return new(type, isObject ? ShapeKind.Object : ShapeKind.Unsupported, JsonForm.Object);
    }

    private TypeShape ReadCollection(ITypeSymbol type, ShapeKind kind, JsonForm form, ITypeSymbol element, ITypeSymbol item, string key = "") =>
        GetGenericDepth(type) > MaxGenericDepth
            ? new(type, ShapeKind.Unsupported, form)
            : new(type, kind, form)
            {
                ElementType = element,
                ItemType = item,
                Loop = GetLoop(type, item),
                Key = key,
            };

    private ITypeSymbol? GetElementType(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return array.Rank == 1 ? array.ElementType : null;

        if (type is not INamedTypeSymbol named || FindDictionary(named) is not null)
            return null;

        return _symbols.FindLoop(type) is LoopKind.Span or LoopKind.ArraySegment or LoopKind.ImmutableArray
            ? named.TypeArguments[0]
            : FindOnly(named, _symbols.Enumerable)?.TypeArguments[0];
    }

    /// <summary>The <c>KeyValuePair</c> of a dictionary whose keys can be names.</summary>
    private INamedTypeSymbol? GetEntryType(ITypeSymbol type) =>
        type is INamedTypeSymbol named && FindDictionary(named) is { TypeArguments: [var key, _] } && GetKey(key) is not null
            ? FindOnly(named, _symbols.Enumerable)?.TypeArguments[0] as INamedTypeSymbol
            : null;

    /// <summary>The name of an entry, as a C# expression; null if keys of the type cannot be names.</summary>
    private string? GetKey(ITypeSymbol type) => type.TypeKind == TypeKind.Enum ? "entry.Key.ToString()"
        : _symbols.FindLeafType(type) is { CanBeKey: true } leaf ? leaf.IdCast + "entry.Key"
        : null;

    private INamedTypeSymbol? FindDictionary(INamedTypeSymbol type) =>
        FindOnly(type, _symbols.ReadOnlyDictionary) ?? FindOnly(type, _symbols.Dictionary);

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
        _symbols.FindLoop(type) ?? (type is IArrayTypeSymbol || HasOwnEnumerator(type, item) ? LoopKind.ForEach : LoopKind.Interface);

    /// <summary>Whether <c>foreach</c> over the type itself yields the items; a struct enumerator then allocates nothing.</summary>
    private static bool HasOwnEnumerator(ITypeSymbol type, ITypeSymbol item)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            foreach (var member in level.GetMembers("GetEnumerator"))
            {
                if (member is IMethodSymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public, Parameters.IsEmpty: true, Arity: 0 } method)
                    return !MemberReader.IsObsoleteError(method) && FindCurrent(method.ReturnType) is { } current && SymbolEqualityComparer.Default.Equals(current, item);
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
        _symbols.Formattable is { } formattable
        && _symbols.FindLoop(type) is null
        && type.SpecialType == SpecialType.None
        && (type.IsValueType || IsOfFramework(type))
        && !type.IsRefLikeType
        && type.AllInterfaces.Contains(formattable, SymbolEqualityComparer.Default);

    /// <summary>Whether the type is written member by member. Framework classes are not data objects, except KeyValuePair.</summary>
    private bool IsObject(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, SpecialType: SpecialType.None, IsRefLikeType: false, IsStatic: false, IsAnonymousType: false }
        && (!IsOfFramework(type) || SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, _symbols.KeyValuePair))
        && !ServiceTypes.IsService(type)
        && !type.AllInterfaces.Any(implemented => implemented.SpecialType == SpecialType.System_Collections_IEnumerable)
        && !type.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "InlineArrayAttribute" }) // its elements are no members
        && _symbols.Compilation.IsSymbolAccessibleWithin(type, _symbols.Compilation.Assembly);

    private bool IsOfFramework(ITypeSymbol type)
    {
        if (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _symbols.Compilation.Assembly) || type.ContainingNamespace is not { } level)
            return false;

        while (level.ContainingNamespace is { IsGlobalNamespace: false } outer)
            level = outer;

        return level.Name == "System";
    }

    private static int GetGenericDepth(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments } ? 1 + arguments.Max(GetGenericDepth) : 0;
}
