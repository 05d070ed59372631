using System.Collections.Immutable;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>A member of an annotated type, or of one that it holds, with all that the attributes say of it.</summary>
/// <param name="Symbol">The property or field.</param>
/// <param name="Attributes">Its attributes, with those of the record parameter and of overridden members.</param>
/// <param name="Trait">The name in JSON.</param>
/// <param name="NameSource">Where that name comes from.</param>
/// <param name="Reserved">The reserved trait that the name is, if it is one.</param>
/// <param name="IsUserId">Whether it is the call's <c>userId</c>.</param>
/// <param name="IsAnonymousId">Whether it is the call's <c>anonymousId</c>.</param>
/// <param name="IsTrait">Whether it is written among the traits: identities are not, unless they carry a name for it.</param>
/// <param name="WritesNull">Whether <c>null</c> is written where the value is null.</param>
/// <param name="IsExtension">Whether its entries stand among the traits.</param>
/// <param name="Converter">The converter that writes it.</param>
/// <param name="HasCustomJsonConverter">Whether a converter of somebody else's changes the value in JSON, and nothing asks for the value as it is.</param>
internal sealed record TraitMember(
    ISymbol Symbol,
    ImmutableArray<AttributeData> Attributes,
    string Trait,
    NameSource NameSource,
    ReservedTrait? Reserved,
    bool IsUserId,
    bool IsAnonymousId,
    bool IsTrait,
    bool WritesNull,
    bool IsExtension,
    INamedTypeSymbol? Converter,
    bool HasCustomJsonConverter)
{
    public ITypeSymbol Type => Symbol is IPropertySymbol property ? property.Type : ((IFieldSymbol)Symbol).Type;

    /// <summary>The attribute of the given class, if the member has it.</summary>
    public AttributeData? FindAttribute(INamedTypeSymbol? attributeClass) => Attributes.Find(attributeClass);
}

/// <summary>Where a trait's name comes from.</summary>
internal enum NameSource
{
    /// <summary>The property's own name, in the naming policy.</summary>
    Property,

    /// <summary><c>[TraitName]</c>.</summary>
    TraitName,

    /// <summary><c>[JsonPropertyName]</c>.</summary>
    JsonPropertyName,
}
