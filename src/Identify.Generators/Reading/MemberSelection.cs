using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>The members that an <c>[IdentifyTraits]</c> attribute names.</summary>
/// <param name="UserId">The name of the user ID, or null.</param>
/// <param name="AnonymousId">The name of the anonymous ID, or null.</param>
/// <param name="Ignore">The members to leave out.</param>
/// <param name="Only">The members to send, or the default if the attribute does not restrict them.</param>
internal sealed record MemberSelection(string? UserId, string? AnonymousId, ImmutableArray<string> Ignore, ImmutableArray<string> Only)
{
    public static MemberSelection From(AttributeData attribute) => new(
        attribute.GetNamed(nameof(UserId)).Value as string,
        attribute.GetNamed(nameof(AnonymousId)).Value as string,
        GetNames(attribute.GetNamed(nameof(Ignore))) is { IsDefault: false } ignored ? ignored : ImmutableArray<string>.Empty,
        GetNames(attribute.GetNamed(nameof(Only))));

    /// <summary>Every name, with the attribute's property that it is given to.</summary>
    public IEnumerable<(string Property, string Name)> Names
    {
        get
        {
            if (UserId is not null)
                yield return (nameof(UserId), UserId);

            if (AnonymousId is not null)
                yield return (nameof(AnonymousId), AnonymousId);

            foreach (var name in Ignore)
                yield return (nameof(Ignore), name);

            foreach (var name in Only.IsDefault ? ImmutableArray<string>.Empty : Only)
                yield return (nameof(Only), name);
        }
    }

    /// <summary>What the attribute says about the member.</summary>
    public MemberListing Find(string member) => Ignore.Contains(member) ? MemberListing.Ignored
        : Only.IsDefault ? MemberListing.None
        : Only.Contains(member) ? MemberListing.Listed
        : MemberListing.Unlisted;

    private static ImmutableArray<string> GetNames(TypedConstant constant) => constant is { Kind: TypedConstantKind.Array, IsNull: false }
        ? constant.Values.Select(static value => value.Value as string).OfType<string>().ToImmutableArray()
        : default;
}

/// <summary>What an <c>[IdentifyTraits]</c> attribute says about a member.</summary>
internal enum MemberListing
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary><c>Ignore</c> names it.</summary>
    Ignored,

    /// <summary><c>Only</c> names it.</summary>
    Listed,

    /// <summary><c>Only</c> names others, so it is not a trait.</summary>
    Unlisted,
}
