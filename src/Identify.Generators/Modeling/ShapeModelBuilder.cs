using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Identify.Generators.Model;
using Identify.Generators.Reading;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Modeling;

/// <summary>Builds the models of objects, enums and collections, each once per compilation, however many annotated types hold them.</summary>
internal sealed class ShapeModelBuilder
{
    private static readonly ConditionalWeakTable<TraitReader, ShapeModelBuilder> Cache = new();

    /// <summary>Lazy, so that building a shape only registers those that it holds: types may be recursive, and graphs deep.</summary>
    private readonly ConcurrentDictionary<string, Lazy<ShapeModel>> _shapes = new();

    private readonly TraitReader _reader;

    private ShapeModelBuilder(TraitReader reader) => _reader = reader;

    public static ShapeModelBuilder For(TraitReader reader) => Cache.GetValue(reader, static key => new(key));

    /// <summary>Builds the annotated type itself.</summary>
    public ObjectShape BuildRoot(TraitObject root) => BuildObject(root, root.Type.ToQualifiedName() + " annotated");

    /// <summary>All that an object holds, directly or indirectly, nearest first, each once.</summary>
    public ImmutableArray<ShapeModel> BuildHeldShapes(ObjectShape root, CancellationToken cancellation) => ShapeGraph
        .Walk(root, key =>
        {
            cancellation.ThrowIfCancellationRequested();
            return _shapes[key].Value;
        })
        .ToImmutableArray();

    /// <summary>How an identity is written; null if it has no text form.</summary>
    public static MemberModel? BuildIdentity(MemberEntry? member)
    {
        if (member is null or { Omission: Omission.AmbiguousMember })
            return null;

        ValueModel? value = FindConverter(member) is { } converter ? BuildConverted(member.Type, member.Shape, converter)
            : member.Shape.Form is JsonForm.Any or JsonForm.Boolean ? null
            : BuildLeaf(member.Type, member.Shape);
        return value is null ? null : BuildMember(member, "", value);
    }

    private ObjectShape BuildObject(TraitObject traits, string key)
    {
        var members = ImmutableArray.CreateBuilder<MemberModel>(traits.Traits.Length);
        var names = new HashSet<string>();
        foreach (var member in traits.Traits)
        {
            if (names.Add(member.Name)) // a JSON object must not repeat a name
                members.Add(BuildMember(member, member.Name, BuildValue(traits, member)) with { WritesNull = member.WritesNull, OmitsDefault = member.OmitsDefault });
        }

        var extension = traits.Extension is { } extra
            ? BuildExtension(traits, extra, key, members.Select(static member => member.Trait).ToImmutableArray())
            : null;
        var type = traits.Type;
        var copies = type.IsValueType && !type.IsReadOnly && traits.Members.Any(static member =>
            member.Symbol is IPropertySymbol { GetMethod.IsReadOnly: false });
        return new(key, TypeNames.GetSimpleName(type), type.ToQualifiedName(), type.ToPlainName(), type.IsReferenceType, copies, members.ToImmutable(), extension);
    }

    private static MemberModel BuildMember(MemberEntry member, string trait, ValueModel value) =>
        new(member.Symbol.Name.ToIdentifier(), trait, value, WritesNull: false, GetFailureLabel(member));

    private ValueModel BuildValue(TraitObject holder, MemberEntry member)
    {
        if (FindConverter(member) is { } converter)
            return BuildConverted(member.Type, member.Shape, converter);

        var value = BuildValue(member.Type, member.Shape, holder.Settings, _reader.FindObject(holder, member));
        return member is { Reserved.IsDayOnly: true, Shape.Leaf.DayMethod: { } method } ? (LeafValue)value with { Method = method } : value;
    }

    private static INamedTypeSymbol? FindConverter(MemberEntry member) => member.Converter ?? member.Shape.Converter;

    /// <summary>A dictionary or JSON object whose entries are written among the members.</summary>
    private MemberModel BuildExtension(TraitObject holder, MemberEntry member, string holderKey, ImmutableArray<string> taken)
    {
        var held = _reader.FindObject(holder, member);
        var value = Register(member.Type, member.Shape, holderKey + " extension", key =>
            BuildDictionary(member.Shape, key, "Extension", holder.Settings, held) with { IsInline = true, Taken = taken });
        return BuildMember(member, member.Name, value);
    }

    private static ConvertedValue BuildConverted(ITypeSymbol declared, TypeShape shape, INamedTypeSymbol converter) =>
        new(shape.Type.ToQualifiedName(), declared.IsNullableValue(), converter.ToQualifiedName(), TypeNames.GetSimpleName(converter));

    private static LeafValue? BuildLeaf(ITypeSymbol declared, TypeShape shape) => shape.Leaf is { } leaf
        ? new(shape.Type.ToQualifiedName(), declared.IsNullableValue(), leaf.Method)
        {
            IsQuoted = leaf.IsQuoted,
            IsAlwaysWritten = leaf.IsAlwaysWritten,
            Read = leaf.Read,
            Cast = leaf.Cast,
            IdCast = leaf.IdCast,
            IdRead = leaf.IdRead,
        }
        : null;

    /// <param name="declared">The declared type.</param>
    /// <param name="shape">What it is in JSON.</param>
    /// <param name="settings">The settings of the object that holds the value.</param>
    /// <param name="held">The object that the value holds, also at the end of collections.</param>
    private ValueModel BuildValue(ITypeSymbol declared, TypeShape shape, TraitSettings settings, ObjectKey? held)
    {
        if (BuildLeaf(declared, shape) is { } leaf)
            return leaf;

        var type = shape.Type;
        switch (shape.Kind)
        {
            case ShapeKind.Converted:
                return BuildConverted(declared, shape, shape.Converter!);

            case ShapeKind.Enum:
                return Register(declared, shape, GetKey(type, TraitScope.Other, settings with { WriteNulls = false }), key => BuildEnum((INamedTypeSymbol)type, key, settings.Naming));

            case ShapeKind.Array:
                return Register(declared, shape, GetKey(type, TraitScope.Other, settings), key => BuildArray(shape, key, settings, held));

            case ShapeKind.Dictionary:
                return Register(declared, shape, GetKey(type, TraitScope.Other, settings), key =>
                    BuildDictionary(shape, key, TypeNames.GetSimpleName(shape.ElementType!) + "Map", settings, held));

            default:
                // Most reserved members are named as they would be anywhere, so the address's method also serves a billing address.
                var read = held!.Value.Scope.OverridesNaming ? held.Value : held.Value with { Scope = TraitScope.Other };
                return Register(declared, shape, GetKey(type, read.Scope, read.Settings), key => BuildObject(_reader.Read(read), key));
        }
    }

    private ShapeValue Register(ITypeSymbol declared, TypeShape shape, string key, Func<string, ShapeModel> build)
    {
        _shapes.GetOrAdd(key, new Lazy<ShapeModel>(() => build(key)));
        return new(shape.Type.ToQualifiedName(), declared.IsNullableValue(), key) { IsAlwaysWritten = shape.IsAlwaysWritten };
    }

    private static string GetKey(ITypeSymbol type, TraitScope scope, TraitSettings settings) =>
        $"{type.ToQualifiedName()} {scope.Name} {settings.Naming}{(settings.WriteNulls ? " with nulls" : "")}";

    private EnumShape BuildEnum(INamedTypeSymbol type, string key, TraitNaming naming)
    {
        var isUnsigned = type.EnumUnderlyingType is { SpecialType: SpecialType.System_UInt64 };
        var cases = EnumNames.Get(type, naming, _reader.Symbols).Select(static member => new EnumCase(GetEnumValue(member.Field), member.Name)).ToImmutableArray();
        return new(key, TypeNames.GetSimpleName(type), type.ToQualifiedName(), isUnsigned ? "ulong" : "long", cases);
    }

    private static string GetEnumValue(IFieldSymbol field)
    {
        var type = field.ContainingType.ToQualifiedName();
        return MemberReader.IsObsoleteError(field)
            ? FormattableString.Invariant($"({type})({field.ConstantValue})")
            : $"{type}.{field.Name.ToIdentifier()}";
    }

    private ArrayShape BuildArray(TypeShape shape, string key, TraitSettings settings, ObjectKey? held) => new(
        key,
        TypeNames.GetSimpleName(shape.ItemType!) + "Array",
        shape.Type.ToQualifiedName(),
        shape.Type.IsReferenceType,
        shape.Loop,
        shape.ElementType!.ToQualifiedName(),
        BuildElement(shape, settings, held));

    private MapShape BuildDictionary(TypeShape shape, string key, string name, TraitSettings settings, ObjectKey? held) => new(
        key,
        name,
        shape.Type.ToQualifiedName(),
        shape.Type.IsReferenceType,
        shape.Loop,
        shape.Loop == LoopKind.JsonProperties ? "global::System.Text.Json.JsonProperty" : shape.ItemType!.ToQualifiedName(),
        shape.Key,
        BuildElement(shape, settings, held));

    private ValueModel BuildElement(TypeShape collection, TraitSettings settings, ObjectKey? held) =>
        BuildValue(collection.ElementType!, _reader.Types.Classify(collection.ElementType!), settings, held);

    /// <summary>The <c>Type.Member</c> to name if reading or writing the member throws; null if that runs no user code.</summary>
    private static string? GetFailureLabel(MemberEntry member)
    {
        var isPlain = member.Symbol is IFieldSymbol || (member.Symbol is IPropertySymbol property && property.IsAutoProperty());
        return isPlain && !RunsUserCode(member) ? null : $"{member.Symbol.ContainingType.ToPlainName()}.{member.Symbol.Name}";
    }

    /// <summary>Whether writing the value runs user code: formatting, a converter, an enumerator.</summary>
    private static bool RunsUserCode(MemberEntry member) =>
        FindConverter(member) is not null || (member.Shape.Leaf?.CanThrow ?? member.Shape.Kind is ShapeKind.Array or ShapeKind.Dictionary);
}
