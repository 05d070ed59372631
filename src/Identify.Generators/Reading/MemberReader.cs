using System.Collections.Immutable;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>Finds the members of a type that are traits or identities, and what they are called.</summary>
internal static class MemberReader
{
    /// <summary>All members, base type first and then in the order of declaration.</summary>
    /// <param name="type">An annotated type, or one that it holds.</param>
    /// <param name="scope">What the type stands for, which decides the reserved names.</param>
    /// <param name="settings">The naming policy and what happens to nulls.</param>
    /// <param name="symbols">The compilation's known types.</param>
    /// <param name="types">What types are in JSON.</param>
    public static ImmutableArray<MemberEntry> Read(INamedTypeSymbol type, TraitScope scope, TraitSettings settings, KnownSymbols symbols, TypeClassifier types)
    {
        // An override stands where the member that it overrides was declared first, and a member that hides another one
        // where it stands itself.
        var levels = GetLevels(type);
        var visible = GetVisibleMembers(levels, symbols);
        var members = ImmutableArray.CreateBuilder<MemberEntry>(visible.Count);
        foreach (var level in levels)
        {
            foreach (var declared in level.GetMembers())
            {
                if (visible.TryGetValue(declared.Name, out var symbol)
                    && IsCandidate(symbol)
                    && SymbolEqualityComparer.Default.Equals(GetFirstDeclaration(symbol), declared)
                    && ReadMember(symbol, scope, settings, symbols, types) is { } member)
                {
                    members.Add(member);
                }
            }
        }

        return members.ToImmutable();
    }

    /// <summary>The attributes of a member, with those of the record parameter it comes from and of what it overrides.</summary>
    public static ImmutableArray<AttributeData> GetAttributes(ISymbol member)
    {
        var attributes = member.GetAttributes();
        if (member is IPropertySymbol { ContainingType.IsRecord: true })
        {
            foreach (var constructor in member.ContainingType.InstanceConstructors)
            {
                foreach (var parameter in constructor.Parameters)
                {
                    if (parameter.Name == member.Name)
                        attributes = attributes.AddRange(parameter.GetAttributes());
                }
            }
        }

        return member is IPropertySymbol { OverriddenProperty: { } overridden }
            ? attributes.AddRange(GetAttributes(overridden))
            : attributes;
    }

    /// <summary>Whether generated code can read the member: it stands beside the type, not inside of it.</summary>
    public static bool IsReachable(ISymbol member, KnownSymbols symbols) =>
        GetReader(member) is { } reader && symbols.Compilation.IsSymbolAccessibleWithin(reader, symbols.Compilation.Assembly);

    /// <summary>What each name means to code in the project: the most derived declaration that it can reach, be it a trait or not.</summary>
    private static Dictionary<string, ISymbol> GetVisibleMembers(ImmutableArray<INamedTypeSymbol> levels, KnownSymbols symbols)
    {
        var visible = new Dictionary<string, ISymbol>();
        var ambiguous = new HashSet<string>();
        for (var i = levels.Length - 1; i >= 0; i--)
        {
            var level = levels[i];
            foreach (var member in level.GetMembers())
            {
                if (!member.CanBeReferencedByName || !IsAccessible(member, symbols.Compilation))
                    continue;

                if (!visible.TryGetValue(member.Name, out var hiding))
                    visible.Add(member.Name, member);
                else if (level.TypeKind == TypeKind.Interface && !IsSameOrInherits(hiding.ContainingType, level))
                    ambiguous.Add(member.Name);
            }
        }

        foreach (var name in ambiguous)
            visible.Remove(name);

        return visible;
    }

    /// <summary>Whether generated code can name a member of a type that it can name. For public ones there is nothing to look up.</summary>
    private static bool IsAccessible(ISymbol member, Compilation compilation) =>
        member.DeclaredAccessibility == Accessibility.Public || compilation.IsSymbolAccessibleWithin(member, compilation.Assembly);

    private static bool IsSameOrInherits(INamedTypeSymbol type, INamedTypeSymbol inherited) =>
        SymbolEqualityComparer.Default.Equals(type, inherited) || type.AllInterfaces.Contains(inherited, SymbolEqualityComparer.Default);

    private static bool IsCandidate(ISymbol member) =>
        !member.IsStatic && member is IPropertySymbol { IsIndexer: false } or IFieldSymbol { IsImplicitlyDeclared: false };

    private static ISymbol GetFirstDeclaration(ISymbol member)
    {
        while (member is IPropertySymbol { OverriddenProperty: { } overridden })
            member = overridden;

        return member;
    }

    /// <summary>The type and those it inherits from, base first.</summary>
    private static ImmutableArray<INamedTypeSymbol> GetLevels(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface)
            return type.Interfaces.SelectMany(inherited => GetLevels(inherited)).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).Append(type).ToImmutableArray();

        var levels = new Stack<INamedTypeSymbol>();
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
            levels.Push(level);

        return levels.ToImmutableArray();
    }

    private static MemberEntry? ReadMember(ISymbol symbol, TraitScope scope, TraitSettings settings, KnownSymbols symbols, TypeClassifier types)
    {
        var attributes = GetAttributes(symbol);
        if (attributes.Has(symbols.TraitIgnore))
            return null;

        var explicitName = attributes.Find(symbols.TraitName).GetText() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
        var isUserId = attributes.Has(symbols.UserId);
        var isAnonymousId = attributes.Has(symbols.AnonymousId);
        var converter = attributes.Find(symbols.TraitConverter).GetTypeArgument();
        var isExtension = attributes.Has(symbols.TraitExtension);
        var writesNull = attributes.Has(symbols.TraitNull);
        var isChosen = explicitName is not null || isUserId || isAnonymousId || converter is not null || isExtension || writesNull;
        if (!IsReadable(symbol, isChosen, symbols) || (!isChosen && IsHiddenFromJson(attributes, symbols)))
            return null;

        var jsonName = attributes.Find(symbols.JsonPropertyName).GetText();
        var entries = isExtension ? types.FindEntries(symbol.GetMemberType()) : null;
        var shape = entries ?? types.Classify(symbol.GetMemberType());
        var hasCustomJsonConverter = !isChosen && attributes.Any(attribute => ConvertsJson(attribute, symbols));
        return new(
            symbol,
            shape,
            attributes,
            explicitName ?? jsonName ?? GetName(symbol.Name, scope, settings.Naming),
            explicitName is not null ? NameSource.TraitName : jsonName is not null ? NameSource.JsonPropertyName : NameSource.Property,
            scope,
            converter is null ? shape.Form : JsonForm.Any)
        {
            IsUserId = isUserId,
            IsAnonymousId = isAnonymousId,
            IsTrait = explicitName is not null || scope != TraitScope.Traits || !(isUserId || isAnonymousId),
            WritesNull = writesNull || settings.WriteNulls,
            IsExtension = isExtension,
            Converter = converter,
            HasCustomJsonConverter = hasCustomJsonConverter,
            IsSupported = !hasCustomJsonConverter && (converter is null
                ? isExtension ? entries is not null : types.IsSupported(shape)
                : CanConvert(converter, shape.Type, symbols)),
        };
    }

    /// <summary>Whether generated code can create the converter, and its type is the member's. A converter of T serves T? too: null never reaches it.</summary>
    private static bool CanConvert(INamedTypeSymbol converter, ITypeSymbol type, KnownSymbols symbols)
    {
        for (var level = converter; level is not null; level = level.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, symbols.TraitConverterOfT))
            {
                return !converter.IsAbstract
                    && converter.InstanceConstructors.Any(constructor =>
                        constructor.Parameters.IsEmpty && symbols.Compilation.IsSymbolAccessibleWithin(constructor, symbols.Compilation.Assembly))
                    && SymbolEqualityComparer.Default.Equals(level.TypeArguments[0], type);
            }
        }

        return false;
    }

    /// <summary>The property's name in the policy, or the specification's spelling of it.</summary>
    private static string GetName(string name, TraitScope scope, TraitNaming naming)
    {
        var camel = TraitNames.ToCamelCase(name);
        var converted = naming == TraitNaming.SnakeCase ? TraitNames.ToSnakeCase(name) : camel;
        var reserved = TraitSpecification.FindExact(converted, scope) ?? TraitSpecification.FindExact(TraitNames.ToSnakeCase(name), scope);
        return reserved is null ? converted : naming == TraitNaming.SnakeCase ? reserved.SnakeName : reserved.Name;
    }

    /// <summary>Of the members that generated code can reach, public ones count by themselves, and others when an attribute chooses them.</summary>
    private static bool IsReadable(ISymbol symbol, bool isChosen, KnownSymbols symbols)
    {
        var reader = GetReader(symbol);
        if (reader is null || (symbol is IFieldSymbol && !isChosen) || IsObsoleteError(symbol))
            return false;

        return (reader.DeclaredAccessibility == Accessibility.Public && symbol.DeclaredAccessibility == Accessibility.Public)
            || (isChosen && IsReachable(symbol, symbols));
    }

    /// <summary>The field, or the property's getter; an override may declare the setter alone.</summary>
    private static ISymbol? GetReader(ISymbol member) => member is IPropertySymbol property
        ? property.GetMethod ?? (property.OverriddenProperty is { } overridden ? GetReader(overridden) : null)
        : member;

    /// <summary>The compiler refuses every use of what is obsolete as an error, and so of a member of such a type.</summary>
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
            IPropertySymbol property => IsObsoleteError(property.Type),
            IFieldSymbol { HasConstantValue: false } field => IsObsoleteError(field.Type),
            IArrayTypeSymbol array => IsObsoleteError(array.ElementType),
            INamedTypeSymbol type => type.TypeArguments.Any(IsObsoleteError) || (type.ContainingType is { } outer && IsObsoleteError(outer)),
            _ => false,
        };
    }

    /// <summary>What a team already keeps out of its JSON must not leak into analytics.</summary>
    private static bool IsHiddenFromJson(ImmutableArray<AttributeData> attributes, KnownSymbols symbols)
    {
        const int always = 1;
        const int whenWriting = 4;
        return (attributes.Find(symbols.JsonIgnore) is { } ignore && ignore.GetNamed("Condition").Value is null or always or whenWriting)
            || attributes.Has(symbols.NewtonsoftJsonIgnore)
            || attributes.Has(symbols.IgnoreDataMember);
    }

    /// <summary>
    /// Whether a converter that cannot be asked here changes the value in the team's JSON: it may well mask or encrypt it.
    /// Those for enums as texts mean what is done anyway.
    /// </summary>
    private static bool ConvertsJson(AttributeData attribute, KnownSymbols symbols)
    {
        if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, symbols.NewtonsoftJsonConverter))
            return symbols.NewtonsoftJsonConverter is not null && !IsConverter(symbols.NewtonsoftEnumConverter);

        for (var level = attribute.AttributeClass; level is not null && symbols.JsonConverter is not null; level = level.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(level, symbols.JsonConverter))
                return !IsConverter(symbols.JsonEnumConverter) && !IsConverter(symbols.JsonEnumConverterOfT);
        }

        return false;

        bool IsConverter(INamedTypeSymbol? converter) =>
            converter is not null && SymbolEqualityComparer.Default.Equals(attribute.GetTypeArgument()?.OriginalDefinition, converter);
    }
}
