using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>What this library's attributes say about one member: its own, and those that name it on types.</summary>
internal sealed record MemberChoice
{
    /// <summary>Whether the member is left out on purpose.</summary>
    public bool IsIgnored { get; init; }

    /// <summary>Whether an <c>[IdentifyTraits(Only = …)]</c> does not name the member; it may still be an ID.</summary>
    public bool IsUnlisted { get; init; }

    /// <summary>Whether the member is asked for, so that what hides it from JSON does not count.</summary>
    public bool IsChosen { get; init; }

    public bool IsUserId { get; init; }

    public bool IsAnonymousId { get; init; }

    /// <summary>The explicit name.</summary>
    public string? TraitName { get; init; }

    public INamedTypeSymbol? Converter { get; init; }

    public bool IsExtension { get; init; }

    public bool WritesNull { get; init; }

    /// <param name="member">The member's name.</param>
    /// <param name="attributes">The member's attributes.</param>
    /// <param name="selections">The selections of the types that have the member, most derived first.</param>
    /// <param name="symbols">The compilation's known types.</param>
    public static MemberChoice From(string member, ImmutableArray<AttributeData> attributes, ImmutableArray<MemberSelection> selections, KnownSymbols symbols)
    {
        var listing = selections.Select(selection => selection.Find(member)).FirstOrDefault(static found => found != MemberListing.None);
        var text = attributes.Find(symbols.TraitName).GetText();
        var choice = new MemberChoice
        {
            IsIgnored = listing == MemberListing.Ignored || attributes.Has(symbols.TraitIgnore),
            IsUnlisted = listing == MemberListing.Unlisted,
            IsUserId = IsId(selections.Select(static selection => selection.UserId), symbols.UserId),
            IsAnonymousId = IsId(selections.Select(static selection => selection.AnonymousId), symbols.AnonymousId),
            TraitName = string.IsNullOrWhiteSpace(text) ? null : text,
            Converter = attributes.Find(symbols.TraitConverter).GetTypeArgument(),
            IsExtension = attributes.Has(symbols.TraitExtension),
            WritesNull = attributes.Has(symbols.TraitNull),
        };
        var isChosen = listing == MemberListing.Listed || choice.TraitName is not null || choice.Converter is not null
            || choice.IsUserId || choice.IsAnonymousId || choice.IsExtension || choice.WritesNull;
        return choice with { IsChosen = isChosen };

        bool IsId(IEnumerable<string?> names, INamedTypeSymbol? attribute) =>
            names.FirstOrDefault(static name => name is not null) is { } named ? named == member : attributes.Has(attribute);
    }
}
