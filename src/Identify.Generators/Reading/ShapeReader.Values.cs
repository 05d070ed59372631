using System.Collections.Immutable;
using Identify.Generators.Model;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

// From a type to the way its values are written: the wire contract's table.
internal sealed partial class ShapeReader
{
    /// <summary>Whether the type is written as a text, number or other plain value, and so has no members of its own.</summary>
    public static bool IsLeaf(ITypeSymbol type, KnownSymbols symbols) =>
        GetLeafKind(type, symbols) is not null || symbols.Identify(type) != WellKnownType.None || type.SpecialType != SpecialType.None;

    /// <summary>Whether every value of the type is written. Left out are nulls, NaN, and what is empty by default, such as a JsonElement.</summary>
    public static bool IsAlwaysWritten(ITypeSymbol type, KnownSymbols symbols)
    {
        if (!type.IsValueType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return false;

        return GetLeafKind(type, symbols) is { } kind
            ? kind is ValueKind.Text or ValueKind.Boolean or ValueKind.Number
            : symbols.Identify(type) is WellKnownType.None or WellKnownType.Memory && !IsFormattable(type, symbols);
    }

    /// <summary>What the member's value is in JSON.</summary>
    public static JsonForm GetForm(TraitMember member, KnownSymbols symbols)
    {
        if (member.Converter is not null)
            return JsonForm.Any;

        var type = member.Type.UnwrapNullable();
        return GetLeafKind(type, symbols) switch
        {
            ValueKind.Text when IsDate(type) => JsonForm.Date,
            ValueKind.Formatted => JsonForm.Formatted,
            ValueKind.Boolean => JsonForm.Boolean,
            ValueKind.Number or ValueKind.Floating => JsonForm.Number,
            ValueKind.Json => JsonForm.Any,
            { } => JsonForm.String,
            _ when type.TypeKind == TypeKind.Enum => type.GetAttributes().Has(symbols.Flags) ? JsonForm.Number : JsonForm.Enum,
            _ when GetElementType(type, symbols) is not null => JsonForm.Array,
            _ when GetEntryType(type, symbols) is not null => JsonForm.Object,
            _ => IsFormattable(type, symbols) ? JsonForm.Formatted : JsonForm.Object,
        };
    }

    private static bool IsDate(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_DateTime || type.Name is nameof(DateTimeOffset) or "DateOnly";

    /// <summary>A value that needs no method of its own.</summary>
    private ValueModel? ReadPlainValue(ITypeSymbol declared)
    {
        var type = declared.UnwrapNullable();
        var kind = GetLeafKind(type, symbols) ?? (IsFormattable(type, symbols) ? ValueKind.Formatted : null);
        return kind is { } known ? new(known, type.ToQualifiedName(), IsNullable(declared)) : null;
    }

    private ValueModel? ReadValue(ITypeSymbol declared, TraitScope scope, TraitSettings settings)
    {
        if (ReadPlainValue(declared) is { } plain)
            return plain;

        var isNullable = IsNullable(declared);
        var type = declared.UnwrapNullable();
        if (GetGenericDepth(type) > MaxGenericDepth)
            return null;

        if (type.TypeKind == TypeKind.Enum)
            return Shape(type, TraitScope.Other, settings with { WriteNulls = false }, isNullable, GetSimpleName(type), method => ReadEnum((INamedTypeSymbol)type, method, settings.Naming));

        if (GetElementType(type, symbols) is { } element)
            return Shape(type, TraitScope.Other, settings, isNullable, GetSimpleName(element) + "Array", method => ReadArray(type, element, method, settings));

        if (GetEntryType(type, symbols) is { } entry)
            return Shape(type, TraitScope.Other, settings, isNullable, GetSimpleName(entry.TypeArguments[1]) + "Map", method => ReadMap(type, method, settings));

        if (type is not INamedTypeSymbol named || !IsObject(named))
            return null;

        var own = named.GetAttributes().Find(symbols.IdentifyTraits);
        var nestedSettings = own is null ? settings : TraitSettings.From(own);
        return Shape(type, scope, nestedSettings, isNullable, GetSimpleName(type), method =>
            ReadObject(named, method, scope, nestedSettings, MemberReader.Read(named, scope, nestedSettings, symbols)));
    }

    private static ValueKind? GetLeafKind(ITypeSymbol type, KnownSymbols symbols) => type.SpecialType switch
    {
        SpecialType.System_String => ValueKind.String,
        SpecialType.System_Char or SpecialType.System_DateTime => ValueKind.Text,
        SpecialType.System_Boolean => ValueKind.Boolean,
        >= SpecialType.System_SByte and <= SpecialType.System_UInt64 or SpecialType.System_Decimal => ValueKind.Number,
        SpecialType.System_IntPtr or SpecialType.System_UIntPtr => ValueKind.Number,
        SpecialType.System_Single or SpecialType.System_Double => ValueKind.Floating,
        _ => symbols.Identify(type) switch
        {
            WellKnownType.Text => ValueKind.Text,
            WellKnownType.Uri => ValueKind.Uri,
            WellKnownType.MailAddress => ValueKind.MailAddress,
            WellKnownType.Formatted => ValueKind.Formatted,
            WellKnownType.Number => ValueKind.Number,
            WellKnownType.Json => ValueKind.Json,
            WellKnownType.NewText when symbols.WriterTakesDateOnly => ValueKind.Text,
            WellKnownType.NewNumber when symbols.WriterTakesDateOnly => ValueKind.Number,
            WellKnownType.NewFloating when symbols.WriterTakesDateOnly => ValueKind.Floating,
            _ => null,
        },
    };

    /// <summary>Gives the type a method, once; the method's body is read after its name is known, because types may hold themselves.</summary>
    private ValueModel? Shape(ITypeSymbol type, TraitScope scope, TraitSettings settings, bool isNullable, string name, Func<string, ShapeModel?> read)
    {
        // The members of an address are spelled as anywhere else; one method serves a billing address, too.
        var key = (type, scope == TraitScope.Address && OnObject is null ? TraitScope.Other : scope, settings);
        if (!_methods.TryGetValue(key, out var method))
        {
            method = GetName("Write" + name);
            _methods.Add(key, method);
            var index = _shapes.Count;
            if (read(method) is { } shape)
                _shapes.Insert(index, shape);
            else
                _methods[key] = method = "";
        }

        return method.Length == 0 ? null : new(ValueKind.Shape, type.ToQualifiedName(), isNullable, method);
    }

    private EnumShape ReadEnum(INamedTypeSymbol type, string method, TraitNaming naming)
    {
        var isUnsigned = type.EnumUnderlyingType is { SpecialType: SpecialType.System_UInt64 };
        var cases = ImmutableArray.CreateBuilder<EnumCase>();
        if (!type.GetAttributes().Has(symbols.Flags))
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
        return MemberReader.IsObsoleteError(field) ? $"({type})({field.ConstantValue})" : $"{type}.{field.Name.ToIdentifier()}";
    }

    private string GetEnumName(IFieldSymbol field, TraitNaming naming)
    {
        var attributes = field.GetAttributes();
        return attributes.Find(symbols.EnumMember).GetNamed("Value").Value as string
            ?? attributes.Find(symbols.JsonEnumMemberName).GetText()
            ?? (naming == TraitNaming.SnakeCase ? TraitNames.ToSnakeCase(field.Name) : TraitNames.ToCamelCase(field.Name));
    }

    private ArrayShape? ReadArray(ITypeSymbol type, ITypeSymbol element, string method, TraitSettings settings) =>
        ReadValue(element, TraitScope.Other, settings) is { } value
            ? new(method, type.ToQualifiedName(), type.IsReferenceType, GetLoop(type, element), element.ToQualifiedName(), value)
            : null;

    private MapShape? ReadMap(ITypeSymbol type, string method, TraitSettings settings)
    {
        if (symbols.Identify(type) == WellKnownType.Json && type.IsValueType)
            return new(method, type.ToQualifiedName(), CanBeNull: false, LoopKind.JsonProperties, "", new(ValueKind.Json, type.ToQualifiedName(), IsNullable: false));

        return GetEntryType(type, symbols) is { } entry && ReadValue(entry.TypeArguments[1], TraitScope.Other, settings) is { } value
            ? new(method, type.ToQualifiedName(), type.IsReferenceType, GetLoop(type, entry), entry.ToQualifiedName(), value)
            : null;
    }

    /// <summary>Formattable structs are ids, amounts and the like; a formattable class of the framework has no members worth sending.</summary>
    private static bool IsFormattable(ITypeSymbol type, KnownSymbols symbols) =>
        symbols.Formattable is { } formattable
        && type.TypeKind != TypeKind.Enum
        && symbols.Identify(type) == WellKnownType.None // to the runtime for older frameworks, DateOnly and its like are nothing
        && (type.IsValueType || IsOfFramework(type, symbols))
        && !type.IsRefLikeType
        && type.AllInterfaces.Contains(formattable, SymbolEqualityComparer.Default);

    /// <summary>Whether the type is written member by member. The framework's own classes are machinery, save a pair.</summary>
    private bool IsObject(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, SpecialType: SpecialType.None, IsRefLikeType: false, IsStatic: false, IsAnonymousType: false }
        && (!IsOfFramework(type, symbols) || SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, symbols.KeyValuePair))
        && !type.AllInterfaces.Any(implemented => implemented.SpecialType == SpecialType.System_Collections_IEnumerable)
        && symbols.Compilation.IsSymbolAccessibleWithin(type, symbols.Compilation.Assembly);

    private static bool IsOfFramework(ITypeSymbol type, KnownSymbols symbols)
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
