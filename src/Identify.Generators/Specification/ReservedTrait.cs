using System.Collections.Immutable;

namespace Identify.Generators.Specification;

/// <summary>The JSON type that the specification gives a reserved trait.</summary>
internal enum TraitType
{
    String,
    Number,

    /// <summary>A string that holds an ISO-8601 date.</summary>
    Date,
    Object,
    StringOrNumber,
}

/// <summary>The object that a member stands in.</summary>
internal enum TraitScope
{
    /// <summary>The traits object itself.</summary>
    Traits,

    /// <summary>The object under <c>address</c>.</summary>
    Address,

    /// <summary>The object under <c>company</c>.</summary>
    Company,

    /// <summary>Any other nested object. It has no reserved members.</summary>
    Other,
}

/// <summary>A name that the specification gives a meaning.</summary>
/// <param name="Name">The spelling among camelCase names.</param>
/// <param name="SnakeName">The spelling among snake_case names.</param>
/// <param name="Scope">The object that the trait stands in.</param>
/// <param name="Type">Its JSON type.</param>
/// <param name="Description">What it means, as a noun phrase.</param>
/// <param name="Aliases">Names in camelCase that are sent by mistake for it.</param>
internal sealed record ReservedTrait(
    string Name,
    string SnakeName,
    TraitScope Scope,
    TraitType Type,
    string Description,
    ImmutableArray<string> Aliases)
{
    /// <summary>Where it stands in the traits, as in <c>email</c> or <c>address.city</c>.</summary>
    public string Path => Scope switch
    {
        TraitScope.Address => "address." + Name,
        TraitScope.Company => "company." + Name,
        _ => Name,
    };
}

/// <summary>A name at the top level for what belongs into <c>address</c> or <c>company</c>.</summary>
/// <param name="Name">The name in camelCase.</param>
/// <param name="Trait">The nested trait that it means.</param>
/// <param name="IsAmbiguous">
/// Whether the name is as common with another meaning (<c>state</c>, <c>region</c>).
/// It then says something only beside an unambiguous part of the same object.
/// </param>
internal sealed record FlatPart(string Name, ReservedTrait Trait, bool IsAmbiguous);

/// <summary>What changes in a user's life, and so is no user id.</summary>
/// <param name="Meaning">What it is, with its article.</param>
/// <param name="Trait">The name of the reserved trait to send it as, if there is one.</param>
/// <param name="Names">Names for it in camelCase, beside the trait's own and its aliases.</param>
internal sealed record ChangingName(string Meaning, string? Trait, ImmutableArray<string> Names);

/// <summary>What should not leave for an analytics platform.</summary>
/// <param name="Meaning">What it is, as a noun phrase.</param>
/// <param name="IsFact">
/// Whether knowing that it is so already tells too much: <c>HasDisability</c> does, <c>HasPassword</c> does not.
/// </param>
/// <param name="Phrases">Names for it in camelCase.</param>
/// <param name="NotAfter">Words that make another thing of the phrase when they stand before it.</param>
internal sealed record SensitiveName(
    string Meaning,
    bool IsFact,
    ImmutableArray<string> Phrases,
    ImmutableArray<string> NotAfter);
