using System.Collections.Immutable;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.Generators.Reading;

/// <summary>Reads the members of a type that are traits or identities.</summary>
internal static class MemberReader
{
    /// <summary>All members, base type first and then in the order of declaration.</summary>
    public static ImmutableArray<MemberEntry> Read(ObjectKey key, TraitReader reader)
    {
        var levels = TypeMembers.GetLevels(key.Type);
        var selections = GetSelections(levels, reader.Symbols);
        var members = ImmutableArray.CreateBuilder<MemberEntry>();
        foreach (var (member, level) in TypeMembers.Find(levels, reader.Symbols.Compilation))
        {
            if (ReadMember(member, selections[level], key, reader) is { } entry)
                members.Add(entry);
        }

        return members.ToImmutable();
    }

    /// <summary>Whether a name given to <c>[IdentifyTraits]</c> is one of the type's members.</summary>
    public static bool HasMember(INamedTypeSymbol type, string name, KnownSymbols symbols) =>
        TypeMembers.Find(TypeMembers.GetLevels(type), symbols.Compilation).Any(found => found.Member.Name == name && GetReader(found.Member) is not null);

    /// <summary>
    /// The attributes of a member, with those of its backing field, of the record parameter that declares it, and of what it overrides.
    /// </summary>
    public static ImmutableArray<AttributeData> GetAttributes(ISymbol member)
    {
        var attributes = member.GetAttributes();
        if (member is not IPropertySymbol property)
            return attributes;

        foreach (var parameter in GetRecordParameters(property))
            attributes = attributes.AddRange(parameter.GetAttributes());

        foreach (var field in property.ContainingType.GetMembers($"<{property.Name}>k__BackingField"))
            attributes = attributes.AddRange(field.GetAttributes());

        return property.OverriddenProperty is { } overridden ? attributes.AddRange(GetAttributes(overridden)) : attributes;
    }

    /// <summary>Whether generated code can read the member: it is outside the type.</summary>
    public static bool IsReachable(ISymbol member, KnownSymbols symbols) =>
        GetReader(member) is { } reader && symbols.Compilation.IsSymbolAccessibleWithin(reader, symbols.Compilation.Assembly);

    /// <summary>Whether the symbol, or a type that it needs, is obsolete as an error: the compiler refuses every use.</summary>
    public static bool IsObsoleteError(ISymbol symbol)
    {
        if (symbol is ITypeSymbol { SpecialType: not SpecialType.None })
            return false;

        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "ObsoleteAttribute", ConstructorArguments: [_, { Value: true }, ..] })
                return true;
        }

        return symbol switch
        {
            IPropertySymbol property => (property.GetMethod is { } getter && IsObsoleteError(getter)) || IsObsoleteError(property.Type),
            IFieldSymbol { HasConstantValue: false } field => IsObsoleteError(field.Type),
            IArrayTypeSymbol array => IsObsoleteError(array.ElementType),
            INamedTypeSymbol type => type.TypeArguments.Any(IsObsoleteError) || (type.ContainingType is { } outer && IsObsoleteError(outer)),
            _ => false,
        };
    }

    /// <summary>For each level, what it and the types derived from it say about its members, most derived first.</summary>
    private static ImmutableArray<MemberSelection>[] GetSelections(ImmutableArray<INamedTypeSymbol> levels, KnownSymbols symbols)
    {
        var selections = new ImmutableArray<MemberSelection>[levels.Length];
        var known = ImmutableArray<MemberSelection>.Empty;
        for (var i = levels.Length - 1; i >= 0; i--)
        {
            if (ExternalTypes.FindAnnotation(levels[i], symbols) is { NamedArguments.IsEmpty: false } annotation)
                known = known.Add(MemberSelection.From(annotation));

            selections[i] = known;
        }

        return selections;
    }

    private static MemberEntry? ReadMember(ISymbol member, ImmutableArray<MemberSelection> selections, ObjectKey key, TraitReader reader)
    {
        var attributes = GetAttributes(member);
        var choice = MemberChoice.From(member.Name, attributes, selections, reader.Symbols);
        var isId = choice.IsUserId || choice.IsAnonymousId;
        if (choice.IsIgnored || (choice.IsUnlisted && !isId) || !IsReadable(member, choice.IsChosen, reader.Symbols))
            return null;

        var hiding = attributes.AddRange(GetInterfaceAttributes(member, key.Type));
        if (hiding.Has(reader.Symbols.TraitIgnore) || (!choice.IsChosen && JsonContracts.IsHidden(hiding)))
            return null;

        var type = member.GetMemberType();
        var entries = choice.IsExtension ? reader.Types.FindEntries(type) : null;
        var shape = entries ?? reader.Types.Classify(type);
        var jsonName = attributes.Find(reader.Symbols.JsonPropertyName).GetText();
        var entry = new MemberEntry(
            member,
            shape,
            attributes,
            choice.TraitName ?? jsonName ?? TraitSpecification.NameMember(member.Name, key.Scope, key.Settings.Naming == TraitNaming.SnakeCase),
            choice.TraitName is not null ? NameSource.TraitName : jsonName is not null ? NameSource.JsonPropertyName : NameSource.Property,
            key.Scope,
            choice.Converter is null ? shape.Form : JsonForm.Any)
        {
            IsOwn = SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, reader.Symbols.Compilation.Assembly),
            IsUserId = choice.IsUserId,
            IsAnonymousId = choice.IsAnonymousId,
            IsTrait = !choice.IsUnlisted && (choice.TraitName is not null || key.Scope != TraitScope.Traits || !isId),
            WritesNull = choice.WritesNull || key.Settings.WriteNulls,
            OmitsDefault = JsonContracts.OmitsDefault(hiding) && type.IsValueType && !type.IsNullableValue(),
            IsExtension = choice.IsExtension,
            Converter = choice.Converter,
        };
        entry.Omission = FindOmission(entry, choice, hiding, key.Type, reader);
        return entry;
    }

    private static Omission FindOmission(
        MemberEntry entry, MemberChoice choice, ImmutableArray<AttributeData> attributes, INamedTypeSymbol holder, TraitReader reader)
    {
        if (TypeMembers.IsAmbiguous(entry.Symbol, holder))
            return Omission.AmbiguousMember;

        if (reader.GeneratedSource.Declares(entry.Symbol))
            return Omission.GeneratedMember;

        if (choice.Converter is null && reader.GeneratedSource.Completes(entry.Shape))
            return Omission.GeneratedType;

        if (!choice.IsChosen)
        {
            if (reader.Json.FindOmission(entry.Symbol, holder, attributes) is not Omission.None and var omission)
                return omission;

            // Nobody here can put [TraitIgnore] on it.
            if (!entry.IsOwn && SensitiveData.Find(entry) is not null)
                return Omission.Sensitive;
        }

        if (choice.Converter is { } converter)
            return Converters.CanConvert(converter, entry.Shape.Type, reader.Symbols, reader.Types.References) ? Omission.None : Omission.UnusableConverter;

        if (choice.IsExtension)
            return reader.Types.FindEntries(entry.Type) is null ? Omission.UnusableExtension : Omission.None;

        return reader.Types.IsSupported(entry.Shape) ? Omission.None : Omission.UnsupportedType;
    }

    /// <summary>The parameters whose attributes are meant for the property: those of the primary constructor.</summary>
    private static IEnumerable<IParameterSymbol> GetRecordParameters(IPropertySymbol property)
    {
        // In metadata a record struct is a plain struct, and the primary constructor is like any other.
        var isSource = property.ContainingType.DeclaringSyntaxReferences.Length > 0;
        if (isSource && !property.ContainingType.IsRecord)
            yield break;

        foreach (var constructor in property.ContainingType.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (parameter.Name == property.Name && (!isSource || IsPrimary(parameter)))
                    yield return parameter;
            }
        }
    }

    private static bool IsPrimary(IParameterSymbol parameter) =>
        parameter.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax().Parent?.Parent is TypeDeclarationSyntax;

    /// <summary>The attributes of the interface members that the member implements. Newtonsoft.Json reads them too.</summary>
    private static IEnumerable<AttributeData> GetInterfaceAttributes(ISymbol member, INamedTypeSymbol holder) => member is IPropertySymbol
        ? holder.AllInterfaces.SelectMany(implemented => implemented.GetMembers(member.Name)).SelectMany(static implemented => implemented.GetAttributes())
        : [];

    /// <summary>Of the members that generated code can reach, public properties are sent by default, and others if an attribute chooses them.</summary>
    private static bool IsReadable(ISymbol member, bool isChosen, KnownSymbols symbols)
    {
        var reader = GetReader(member);
        if (reader is null || (member is IFieldSymbol && !isChosen) || IsObsoleteError(member))
            return false;

        return (reader.DeclaredAccessibility == Accessibility.Public && member.DeclaredAccessibility == Accessibility.Public)
            || (isChosen && IsReachable(member, symbols));
    }

    /// <summary>The field, or the property's getter; an override may declare the setter alone.</summary>
    private static ISymbol? GetReader(ISymbol member) => member is IPropertySymbol property
        ? property.GetMethod ?? (property.OverriddenProperty is { } overridden ? GetReader(overridden) : null)
        : member;
}
