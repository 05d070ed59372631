using System.Collections.Immutable;
using Identify.Generators.Model;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>Decides how the values of one annotated type are written, down to the last nested object.</summary>
internal sealed partial class ShapeReader(KnownSymbols symbols, CancellationToken cancellation)
{
    /// <summary>A generic type that holds itself with ever longer arguments would never end.</summary>
    private const int MaxGenericDepth = 8;

    private readonly Dictionary<(ITypeSymbol Type, TraitScope Scope, TraitSettings Settings), string> _methods = new(new KeyComparer());
    private readonly HashSet<string> _names = ["Implementation", "WriteTraits", "WriteUserId", "WriteAnonymousId", "IdentityMembers", "Utf8"];
    private readonly ImmutableArray<ShapeModel>.Builder _shapes = ImmutableArray.CreateBuilder<ShapeModel>();
    private readonly ImmutableArray<ConverterModel>.Builder _converters = ImmutableArray.CreateBuilder<ConverterModel>();
    private TraitMember? _lead;

    /// <summary>The objects, enums, arrays and maps that were met, each once.</summary>
    public EquatableArray<ShapeModel> Shapes => _shapes.ToImmutable();

    /// <summary>The converters that were met, each once.</summary>
    public EquatableArray<ConverterModel> Converters => _converters.ToImmutable();

    /// <summary>Called for each object of the call, the annotated type itself last; the rules listen here.</summary>
    public Action<TraitObject>? OnObject { get; init; }

    public ObjectShape ReadObject(INamedTypeSymbol type, string method, TraitScope scope, TraitSettings settings, ImmutableArray<TraitMember> members)
    {
        var models = ImmutableArray.CreateBuilder<MemberModel>(members.Length);
        var names = new HashSet<string>();
        var unsupported = ImmutableArray.CreateBuilder<TraitMember>();
        var lead = _lead;
        foreach (var member in members)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!member.IsTrait || member.IsExtension)
                continue;

            _lead = lead ?? member;
            if (ReadMember(member, scope, settings) is not { } model)
                unsupported.Add(member);
            else if (names.Add(member.Trait)) // a JSON object has each name once
                models.Add(model);
        }

        MemberModel? extension = null;
        foreach (var extra in members.Where(member => member.IsExtension))
        {
            _lead = lead ?? extra;
            extension ??= ReadExtension(extra, settings, models.Select(member => member.Trait).ToImmutableArray());
            if (extension?.Access != extra.Symbol.Name.ToIdentifier())
                unsupported.Add(extra); // no map, or the second
        }

        _lead = lead;
        OnObject?.Invoke(new(type, scope, settings, members, unsupported.ToImmutable(), lead));

        var copies = type.IsValueType && !type.IsReadOnly && members.Any(member =>
            member.Symbol is IPropertySymbol { GetMethod.IsReadOnly: false });
        return new(method, type.ToQualifiedName(), type.IsReferenceType, copies, models.ToImmutable(), extension);
    }

    /// <summary>How an identity is written, or nothing where it has no text form.</summary>
    public MemberModel? ReadIdentity(TraitMember? member)
    {
        if (member is null || ReadPlainValue(member.Type) is not { Kind: not (ValueKind.Json or ValueKind.Boolean) } value)
            return null;

        return new(
            member.Symbol.Name.ToIdentifier(), "", value, WritesNull: false, GetCode(member, value));
    }

    private MemberModel? ReadMember(TraitMember member, TraitScope scope, TraitSettings settings)
    {
        if (member.HasCustomJsonConverter)
            return null;

        var nested = (scope, member.Trait) switch
        {
            (TraitScope.Traits, "address") => TraitScope.Address,
            (TraitScope.Traits, "company") => TraitScope.Company,
            _ => TraitScope.Other,
        };
        var value = member.Converter is { } converter
            ? ReadConverted(member.Type, converter)
            : ReadValue(member.Type, nested, settings);

        return value is null
            ? null
            : new(member.Symbol.Name.ToIdentifier(), member.Trait, value, member.WritesNull, GetCode(member, value));
    }

    /// <summary>A dictionary or JSON object whose entries stand among the members.</summary>
    private MemberModel? ReadExtension(TraitMember member, TraitSettings settings, ImmutableArray<string> taken)
    {
        var method = GetName("WriteExtension");
        var type = member.Type.UnwrapNullable();
        if (ReadMap(type, method, settings) is not { } map)
            return null;

        _shapes.Add(map with { IsInline = true, Taken = taken });
        var value = new ValueModel(ValueKind.Shape, type.ToQualifiedName(), IsNullable(member.Type), method);
        return new(member.Symbol.Name.ToIdentifier(), member.Trait, value, WritesNull: false, GetCode(member, value));
    }

    private string? GetCode(TraitMember member, ValueModel value)
    {
        var symbol = member.Symbol;
        var type = member.Type.UnwrapNullable();
        var isPlain = symbol is IFieldSymbol || (symbol is IPropertySymbol property && property.IsAutoProperty());
        return isPlain && !RunsCode(value, type) ? null : $"{symbol.ContainingType.ToPlainName()}.{symbol.Name}";
    }

    /// <summary>Whether writing the value calls somebody else's code: formatting, a converter, an enumerator.</summary>
    private bool RunsCode(ValueModel value, ITypeSymbol type) => value.Kind switch
    {
        ValueKind.Formatted or ValueKind.Json or ValueKind.Converted => true,
        ValueKind.Shape => GetElementType(type, symbols) is not null || GetEntryType(type, symbols) is not null
            || symbols.Identify(type) == WellKnownType.Json,
        _ => false,
    };

    private ValueModel? ReadConverted(ITypeSymbol type, INamedTypeSymbol converter)
    {
        var inner = type.UnwrapNullable();
        for (var level = converter; level is not null; level = level.BaseType)
        {
            if (!SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, symbols.TraitConverterOfT))
                continue;

            // A converter of T serves T? too: null never reaches it.
            var isCreatable = !converter.IsAbstract && converter.InstanceConstructors.Any(constructor =>
                constructor.Parameters.IsEmpty && symbols.Compilation.IsSymbolAccessibleWithin(constructor, symbols.Compilation.Assembly));
            return isCreatable && SymbolEqualityComparer.Default.Equals(level.TypeArguments[0], inner)
                ? new(ValueKind.Converted, inner.ToQualifiedName(), IsNullable(type), GetConverterField(converter))
                : null;
        }

        return null;
    }

    private string GetConverterField(INamedTypeSymbol converter)
    {
        var type = converter.ToQualifiedName();
        if (_converters.FirstOrDefault(known => known.TypeName == type) is { } known)
            return known.Field;

        var field = GetName(GetSimpleName(converter));
        _converters.Add(new(field, type));
        return field;
    }

    /// <summary>The name, with a number where the generated class has it already.</summary>
    private string GetName(string name)
    {
        var unique = name;
        for (var number = 2; !_names.Add(unique); number++)
            unique = $"{name}{number}";

        return unique;
    }

    private static bool IsNullable(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private sealed class KeyComparer : IEqualityComparer<(ITypeSymbol Type, TraitScope Scope, TraitSettings Settings)>
    {
        public bool Equals((ITypeSymbol Type, TraitScope Scope, TraitSettings Settings) x, (ITypeSymbol Type, TraitScope Scope, TraitSettings Settings) y) =>
            x.Scope == y.Scope && x.Settings == y.Settings && SymbolEqualityComparer.Default.Equals(x.Type, y.Type);

        public int GetHashCode((ITypeSymbol Type, TraitScope Scope, TraitSettings Settings) key) =>
            SymbolEqualityComparer.Default.GetHashCode(key.Type);
    }
}
