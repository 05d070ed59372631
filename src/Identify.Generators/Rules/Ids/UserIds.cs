using Identify.Generators.Reading;
using Identify.Generators.Specification;

namespace Identify.Generators.Rules.Ids;

/// <summary>What can be a user ID.</summary>
internal static class UserIds
{
    /// <summary>The member that holds the user's database ID, whether or not it is marked.</summary>
    public static MemberEntry? FindDatabaseId(TraitObject traits, MemberEntry? except = null)
    {
        NameWords type = traits.Type.Name;
        return traits.Members
            .Where(member => member != except && !member.IsAnonymousId && member.Omission == Omission.None && IsId(member))
            .Select(member => (Member: member, Rank: TraitSpecification.RankDatabaseId(member.OwnNameWords, type)))
            .Where(static found => found.Rank is not null)
            .OrderBy(static found => found.Rank)
            .FirstOrDefault().Member;
    }

    /// <summary>Whether values of the member's type tell users apart: strings, GUIDs, integers and strongly typed IDs.</summary>
    public static bool IsId(MemberEntry member) => member.Converter is null && member.Shape.Kind switch
    {
        ShapeKind.Leaf => member.Shape.Leaf!.CanIdentify,
        ShapeKind.Formattable => true,
        _ => false,
    };
}
