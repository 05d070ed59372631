using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>What a team's own JSON serializers leave out or convert, according to their attributes.</summary>
/// <remarks>
/// Attributes are compared by full name, not as symbols: a referenced assembly may use a serializer that this project does not
/// reference, and what it hides must stay hidden all the same.
/// </remarks>
internal sealed class JsonContracts(KnownSymbols symbols, TypeClassifier types)
{
    private const string SystemTextJson = "System.Text.Json.Serialization";
    private const string Newtonsoft = "Newtonsoft.Json";
    private const string DataContracts = "System.Runtime.Serialization";

    private readonly ConcurrentDictionary<ITypeSymbol, bool> _converted = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _optIn = new(SymbolEqualityComparer.Default);

    /// <summary>Whether an attribute keeps the member out of JSON, always or when it is written.</summary>
    public static bool IsHidden(ImmutableArray<AttributeData> attributes)
    {
        if (FindCondition(attributes) is IgnoreCondition.Always or IgnoreCondition.WhenWriting)
            return true;

        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is { } type
                && (type.IsNamed("JsonIgnoreAttribute", Newtonsoft)
                    || type.IsNamed("IgnoreDataMemberAttribute", DataContracts)
                    || type.IsNamed("NonSerializedAttribute", "System")
                    || type.IsNamed("ScriptIgnoreAttribute", "System.Web.Script.Serialization")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether JSON leaves the member out if it has its type's default value.</summary>
    public static bool OmitsDefault(ImmutableArray<AttributeData> attributes) => FindCondition(attributes) == IgnoreCondition.WhenWritingDefault;

    /// <summary>Why the value may be missing from JSON, or look different there, although the member is not hidden.</summary>
    /// <param name="member">The member.</param>
    /// <param name="holder">The type that is read, which may inherit the member.</param>
    /// <param name="attributes">The member's attributes.</param>
    public Omission FindOmission(ISymbol member, INamedTypeSymbol holder, ImmutableArray<AttributeData> attributes)
    {
        var isListed = false;
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is not { } type)
                continue;

            if (type.IsNamed("JsonExtensionDataAttribute", SystemTextJson) || type.IsNamed("JsonExtensionDataAttribute", Newtonsoft))
                return Omission.JsonExtensionData;

            if (Converts(attribute))
                return Omission.JsonConverter;

            isListed |= type.IsNamed("DataMemberAttribute", DataContracts)
                || type.IsNamed("JsonPropertyAttribute", Newtonsoft)
                || type.IsNamed("JsonRequiredAttribute", Newtonsoft)
                || type.IsNamed("JsonPropertyNameAttribute", SystemTextJson)
                || type.IsNamed("JsonIncludeAttribute", SystemTextJson);
        }

        if (!isListed && _optIn.GetOrAdd(holder, static type => IsOptIn(type)))
            return Omission.OptInContract;

        return HoldsConvertedType(member.GetMemberType()) ? Omission.JsonConverter
            : HasShouldSerialize(member, holder) ? Omission.ShouldSerialize
            : Omission.None;
    }

    /// <summary>The condition of System.Text.Json's attribute; an override's own attribute comes first.</summary>
    private static IgnoreCondition FindCondition(ImmutableArray<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is { } type && type.IsNamed("JsonIgnoreAttribute", SystemTextJson))
                return attribute.GetNamed("Condition").Value is int condition ? (IgnoreCondition)condition : IgnoreCondition.Always;
        }

        return IgnoreCondition.Never;
    }

    /// <summary>Whether the type, or what it holds as a collection, has a converter.</summary>
    private bool HoldsConvertedType(ITypeSymbol type)
    {
        const int maxDepth = 32; // a collection may be its own element
        var current = type.UnwrapNullable();
        for (var depth = 0; depth < maxDepth; depth++)
        {
            if (_converted.GetOrAdd(current, IsConverted))
                return true;

            if (types.Classify(current).ElementType is not { } element)
                return false;

            current = element.UnwrapNullable();
        }

        return false;
    }

    /// <summary>
    /// Whether the type, a base, or an interface of it has a converter; Newtonsoft.Json inherits converters. An annotation
    /// asks for the members themselves.
    /// </summary>
    private bool IsConverted(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { SpecialType: SpecialType.None } named
            || types.Classify(type).Kind == ShapeKind.Converted
            || ExternalTypes.FindAnnotation(named, symbols) is not null)
            return false;

        for (var level = named; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            if (level.GetAttributes().Any(Converts))
                return true;
        }

        return named.AllInterfaces.Any(static implemented => implemented.GetAttributes().Any(Converts));
    }

    /// <summary>Whether the attribute sets a converter that may mask the value. The serializers' own converters only change its format.</summary>
    private static bool Converts(AttributeData attribute)
    {
        for (var level = attribute.AttributeClass; level is not null; level = level.BaseType)
        {
            if (level.IsNamed("JsonConverterAttribute", SystemTextJson) || level.IsNamed("JsonConverterAttribute", Newtonsoft))
                return !ChangesFormatOnly(attribute.GetTypeArgument());
        }

        return attribute.GetNamed("ItemConverterType") is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol item }
            && attribute.AttributeClass?.ContainingNamespace.ToDisplayString() == Newtonsoft
            && !ChangesFormatOnly(item);
    }

    private static bool ChangesFormatOnly(INamedTypeSymbol? converter)
    {
        for (var level = converter; level is not null; level = level.BaseType)
        {
            if (level.IsNamed("JsonStringEnumConverter", SystemTextJson) || level.IsNamed("StringEnumConverter", "Newtonsoft.Json.Converters"))
                return true;
        }

        return converter?.ContainingAssembly?.Name is "System.Text.Json" or "Newtonsoft.Json";
    }

    /// <summary>Whether only listed members are in JSON. Of the two ways to say so, Newtonsoft's own comes first, as it does there.</summary>
    private static bool IsOptIn(INamedTypeSymbol type)
    {
        const int optIn = 1;
        var isDataContract = false;
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            foreach (var attribute in level.GetAttributes())
            {
                if (attribute.AttributeClass is not { } attributeClass)
                    continue;

                if (attributeClass.IsNamed("JsonObjectAttribute", Newtonsoft))
                {
                    return attributeClass.TypeKind == TypeKind.Error // its arguments are unknown
                        || attribute.GetNamed("MemberSerialization").Value is optIn
                        || attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Enum, Value: optIn }];
                }

                isDataContract |= attributeClass.IsNamed("DataContractAttribute", DataContracts);
            }
        }

        return isDataContract;
    }

    /// <summary>Whether Newtonsoft.Json asks a method of the type for each object, which cannot be done at compile time.</summary>
    private static bool HasShouldSerialize(ISymbol member, INamedTypeSymbol holder)
    {
        var name = "ShouldSerialize" + member.Name;
        for (var level = holder; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            foreach (var candidate in level.GetMembers(name))
            {
                if (candidate is IMethodSymbol { IsStatic: false, Parameters.IsEmpty: true, ReturnType.SpecialType: SpecialType.System_Boolean })
                    return true;
            }
        }

        return false;
    }

    /// <summary>The values of System.Text.Json's <c>JsonIgnoreCondition</c>.</summary>
    private enum IgnoreCondition
    {
        Never,
        Always,
        WhenWritingDefault,
        WhenWritingNull,
        WhenWriting,
        WhenReading,
    }
}
