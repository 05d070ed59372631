using System.Collections.Immutable;
using System.Globalization;
using Identify.Generators.Model;
using Identify.Generators.Reading;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Modeling;

/// <summary>Builds the models of everything that one annotated type holds, down to the last nested object.</summary>
internal sealed class ShapeModelBuilder(TraitReader reader, CancellationToken cancellation)
{
    private readonly Dictionary<(ITypeSymbol Type, TraitScope Scope, TraitSettings Settings), string> _methods = new(new KeyComparer());
    private readonly HashSet<string> _names = ["Implementation", "WriteTraits", "WriteUserId", "WriteAnonymousId", "IdentityMembers", "Utf8"];
    private readonly Queue<Func<ShapeModel>> _pending = new();
    private readonly ImmutableArray<ShapeModel>.Builder _shapes = ImmutableArray.CreateBuilder<ShapeModel>();
    private readonly ImmutableArray<ConverterModel>.Builder _converters = ImmutableArray.CreateBuilder<ConverterModel>();

    /// <summary>The objects, enums, arrays and dictionaries that were met, each once.</summary>
    public EquatableArray<ShapeModel> Shapes => _shapes.ToImmutable();

    /// <summary>The converters that were met, each once.</summary>
    public EquatableArray<ConverterModel> Converters => _converters.ToImmutable();

    /// <summary>Builds the annotated type itself, and then all that it holds.</summary>
    public ObjectShape BuildRoot(TraitObject root)
    {
        var model = BuildObject(root, "WriteTraits");
        while (_pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            _shapes.Add(_pending.Dequeue()());
        }

        return model;
    }

    /// <summary>How an identity is written, or nothing if it has no text form.</summary>
    public static MemberModel? BuildIdentity(MemberEntry? member)
    {
        if (member is null || BuildPlainValue(member.Type, member.Shape) is not { Kind: not (ValueKind.Json or ValueKind.Boolean) } value)
            return null;

        return new(member.Symbol.Name.ToIdentifier(), "", value, WritesNull: false, GetFailureLabel(member));
    }

    private ObjectShape BuildObject(TraitObject traits, string method)
    {
        var members = ImmutableArray.CreateBuilder<MemberModel>(traits.Traits.Length);
        var names = new HashSet<string>();
        foreach (var member in traits.Traits)
        {
            if (names.Add(member.Name)) // a JSON object must not repeat a name
                members.Add(new(member.Symbol.Name.ToIdentifier(), member.Name, BuildMember(traits, member), member.WritesNull, GetFailureLabel(member)));
        }

        var extension = traits.Extension is { } extra
            ? BuildExtension(traits, extra, members.Select(static member => member.Trait).ToImmutableArray())
            : null;
        var type = traits.Type;
        var copies = type.IsValueType && !type.IsReadOnly && traits.Members.Any(static member =>
            member.Symbol is IPropertySymbol { GetMethod.IsReadOnly: false });
        return new(method, type.ToQualifiedName(), type.IsReferenceType, copies, members.ToImmutable(), extension);
    }

    private ValueModel BuildMember(TraitObject holder, MemberEntry member)
    {
        if (member.Converter is { } converter)
            return new(ValueKind.Converted, member.Shape.Type.ToQualifiedName(), member.Type.IsNullableValue()) { Target = GetConverterField(converter) };

        return BuildValue(member.Type, member.Shape, holder.Settings, reader.FindObject(holder, member));
    }

    /// <summary>A dictionary or JSON object whose entries are written among the members.</summary>
    private MemberModel BuildExtension(TraitObject holder, MemberEntry member, ImmutableArray<string> taken)
    {
        var method = GetFreeName("WriteExtension");
        var key = reader.FindObject(holder, member);
        _pending.Enqueue(() => BuildDictionary(member.Shape, method, holder.Settings, key) with { IsInline = true, Taken = taken });
        var value = new ValueModel(ValueKind.Shape, member.Shape.Type.ToQualifiedName(), member.Type.IsNullableValue()) { Target = method };
        return new(member.Symbol.Name.ToIdentifier(), member.Name, value, WritesNull: false, GetFailureLabel(member));
    }

    private static ValueModel? BuildPlainValue(ITypeSymbol declared, TypeShape shape) => shape.Kind switch
    {
        ShapeKind.Leaf => new(shape.Leaf!.Kind, shape.Type.ToQualifiedName(), declared.IsNullableValue())
        {
            Read = shape.Leaf.Read,
            Cast = shape.Leaf.Cast,
            IdCast = shape.Leaf.IdCast,
        },
        ShapeKind.Formattable => new(ValueKind.Formatted, shape.Type.ToQualifiedName(), declared.IsNullableValue()),
        _ => null,
    };

    /// <param name="declared">The declared type.</param>
    /// <param name="shape">What it is in JSON.</param>
    /// <param name="settings">The settings of the object that holds the value.</param>
    /// <param name="held">The object that the value holds, also at the end of collections.</param>
    private ValueModel BuildValue(ITypeSymbol declared, TypeShape shape, TraitSettings settings, ObjectKey? held)
    {
        if (BuildPlainValue(declared, shape) is { } plain)
            return plain;

        var type = shape.Type;
        var method = shape.Kind switch
        {
            ShapeKind.Enum => GetMethod(type, TraitScope.Other, settings with { WriteNulls = false }, TypeNames.GetSimpleName(type), name => BuildEnum((INamedTypeSymbol)type, name, settings.Naming)),
            ShapeKind.Array => GetMethod(type, TraitScope.Other, settings, TypeNames.GetSimpleName(shape.ItemType!) + "Array", name => BuildArray(shape, name, settings, held)),
            ShapeKind.Dictionary => GetMethod(type, TraitScope.Other, settings, TypeNames.GetSimpleName(shape.ElementType!) + "Map", name => BuildDictionary(shape, name, settings, held)),
            _ => GetMethod(type, held!.Value.Scope, held.Value.Settings, TypeNames.GetSimpleName(type), name => BuildObject(reader.Read(held.Value), name)),
        };
        return new(ValueKind.Shape, type.ToQualifiedName(), declared.IsNullableValue()) { Target = method };
    }

    /// <summary>Assigns the type its method; the body is built later, so that recursive and deep types end.</summary>
    private string GetMethod(ITypeSymbol type, TraitScope scope, TraitSettings settings, string name, Func<string, ShapeModel> build)
    {
        // Address members are spelled the same everywhere, so one method also serves a billing address.
        var key = (type, scope == TraitScope.Address ? TraitScope.Other : scope, settings);
        if (!_methods.TryGetValue(key, out var method))
        {
            method = GetFreeName("Write" + name);
            _methods.Add(key, method);
            _pending.Enqueue(() => build(method));
        }

        return method;
    }

    private EnumShape BuildEnum(INamedTypeSymbol type, string method, TraitNaming naming)
    {
        var isUnsigned = type.EnumUnderlyingType is { SpecialType: SpecialType.System_UInt64 };
        var cases = ImmutableArray.CreateBuilder<EnumCase>();
        if (!type.GetAttributes().Has(reader.Symbols.Flags))
        {
            var values = new HashSet<object>();
            foreach (var field in type.GetMembers().OfType<IFieldSymbol>())
            {
                if (field.ConstantValue is { } value && values.Add(value))
                    cases.Add(new(GetEnumValue(field), GetEnumName(field, naming)));
            }
        }

        return new(method, type.ToQualifiedName(), isUnsigned ? "ulong" : "long", cases.ToImmutable());
    }

    private static string GetEnumValue(IFieldSymbol field)
    {
        var type = field.ContainingType.ToQualifiedName();
        return MemberReader.IsObsoleteError(field)
            ? string.Format(CultureInfo.InvariantCulture, "({0})({1})", type, field.ConstantValue)
            : $"{type}.{field.Name.ToIdentifier()}";
    }

    private string GetEnumName(IFieldSymbol field, TraitNaming naming)
    {
        var attributes = field.GetAttributes();
        return attributes.Find(reader.Symbols.EnumMember).GetNamed("Value").Value as string
            ?? attributes.Find(reader.Symbols.JsonEnumMemberName).GetText()
            ?? (naming == TraitNaming.SnakeCase ? TraitNames.ToSnakeCase(field.Name) : TraitNames.ToCamelCase(field.Name));
    }

    private ArrayShape BuildArray(TypeShape shape, string method, TraitSettings settings, ObjectKey? held) => new(
        method,
        shape.Type.ToQualifiedName(),
        shape.Type.IsReferenceType,
        shape.Loop,
        shape.ElementType!.ToQualifiedName(),
        BuildValue(shape.ElementType!, reader.Types.Classify(shape.ElementType!), settings, held));

    private MapShape BuildDictionary(TypeShape shape, string method, TraitSettings settings, ObjectKey? held) => new(
        method,
        shape.Type.ToQualifiedName(),
        shape.Type.IsReferenceType,
        shape.Loop,
        shape.ItemType!.ToQualifiedName(),
        BuildValue(shape.ElementType!, reader.Types.Classify(shape.ElementType!), settings, held));

    private string GetConverterField(INamedTypeSymbol converter)
    {
        var type = converter.ToQualifiedName();
        if (_converters.FirstOrDefault(known => known.TypeName == type) is { } known)
            return known.Field;

        var field = GetFreeName(TypeNames.GetSimpleName(converter));
        _converters.Add(new(field, type));
        return field;
    }

    /// <summary>The <c>Type.Member</c> to name if reading or writing the member throws; null if that runs no user code.</summary>
    private static string? GetFailureLabel(MemberEntry member)
    {
        var isPlain = member.Symbol is IFieldSymbol || (member.Symbol is IPropertySymbol property && property.IsAutoProperty());
        return isPlain && !RunsUserCode(member) ? null : $"{member.Symbol.ContainingType.ToPlainName()}.{member.Symbol.Name}";
    }

    /// <summary>Whether writing the value runs user code: formatting, a converter, an enumerator.</summary>
    private static bool RunsUserCode(MemberEntry member) => member.Converter is not null || member.Shape.Kind switch
    {
        ShapeKind.Leaf => member.Shape.Leaf!.Kind is ValueKind.Formatted or ValueKind.Json,
        ShapeKind.Formattable or ShapeKind.Array or ShapeKind.Dictionary => true,
        _ => false,
    };

    /// <summary>The name, with a number if the generated class has it already.</summary>
    private string GetFreeName(string name)
    {
        var free = name;
        for (var number = 2; !_names.Add(free); number++)
            free = $"{name}{number}";

        return free;
    }

    private sealed class KeyComparer : IEqualityComparer<(ITypeSymbol Type, TraitScope Scope, TraitSettings Settings)>
    {
        public bool Equals((ITypeSymbol Type, TraitScope Scope, TraitSettings Settings) x, (ITypeSymbol Type, TraitScope Scope, TraitSettings Settings) y) =>
            x.Scope == y.Scope && x.Settings == y.Settings && SymbolEqualityComparer.Default.Equals(x.Type, y.Type);

        public int GetHashCode((ITypeSymbol Type, TraitScope Scope, TraitSettings Settings) key) =>
            SymbolEqualityComparer.Default.GetHashCode(key.Type);
    }
}
