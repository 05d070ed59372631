using System.Collections.Immutable;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>One name in a JSON object of traits, and what is sent under it. The rules are functions over entries.</summary>
/// <param name="name">The name in JSON.</param>
/// <param name="ownName">The name in C#: the property's, also of one whose value is sent under a key.</param>
/// <param name="nameSource">Where the JSON name comes from.</param>
/// <param name="scope">The object that contains the entry.</param>
/// <param name="form">What the value is in JSON.</param>
/// <param name="type">The C# type of the value, if it is known.</param>
internal class TraitEntry(string name, string ownName, NameSource nameSource, TraitScope scope, JsonForm form, ITypeSymbol? type)
{
    public string Name { get; } = name;

    public NameWords NameWords { get; } = name;

    public string OwnName { get; } = ownName;

    public NameWords OwnNameWords { get; } = ownName;

    public NameSource NameSource { get; } = nameSource;

    public TraitScope Scope { get; } = scope;

    public JsonForm Form { get; } = form;

    public ITypeSymbol? Type { get; } = type;

    /// <summary>How diagnostics name the entry.</summary>
    public virtual string DisplayName => Name;

    /// <summary>Whether the source of this compilation declares the entry, so that it can be changed.</summary>
    public bool IsOwn { get; init; } = true;

    /// <summary>Whether the name in C# is that of something about the user. The <c>Name</c> of a plan or a job is not.</summary>
    public virtual bool IsOfUser => true;

    /// <summary>The text of the value, if it is a constant.</summary>
    public virtual string? ConstantText => null;

    /// <summary>The reserved trait of exactly this name.</summary>
    public ReservedTrait? Reserved { get; } = TraitSpecification.FindExact(name, scope);
}

/// <summary>A property or field of an annotated type or of a type that it holds. Identities are members too.</summary>
internal sealed class MemberEntry(
    ISymbol symbol, TypeShape shape, ImmutableArray<AttributeData> attributes, string name, NameSource nameSource, TraitScope scope, JsonForm form)
    : TraitEntry(name, symbol.Name, nameSource, scope, form, symbol.GetMemberType())
{
    /// <summary>The property or field.</summary>
    public ISymbol Symbol { get; } = symbol;

    /// <summary>What its type is in JSON, apart from any converter.</summary>
    public TypeShape Shape { get; } = shape;

    public new ITypeSymbol Type => base.Type!;

    public override string DisplayName => Symbol.ToPlainName();

    /// <summary>Its attributes, with those of the record parameter and of overridden members.</summary>
    public ImmutableArray<AttributeData> Attributes { get; } = attributes;

    public bool IsUserId { get; init; }

    public bool IsAnonymousId { get; init; }

    /// <summary>Whether it is written among the traits. Identities are not, unless they have an explicit trait name.</summary>
    public bool IsTrait { get; init; }

    /// <summary>Whether <c>null</c> is written if the value is null.</summary>
    public bool WritesNull { get; init; }

    /// <summary>Whether its entries are written among the traits.</summary>
    public bool IsExtension { get; init; }

    /// <summary>The converter that writes it.</summary>
    public INamedTypeSymbol? Converter { get; init; }

    /// <summary>Whether the default value of its type is left out.</summary>
    public bool OmitsDefault { get; init; }

    /// <summary>Why the member is not sent, if it is not.</summary>
    public Omission Omission { get; set; }

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

    /// <summary>The key of a dictionary at a call.</summary>
    Key,
}
