using Identify.Generators.Reading;
using Identify.Generators.Specification;

namespace Identify.Generators.Rules.Ids;

/// <summary>What can be a user id.</summary>
internal static class UserIds
{
    /// <summary>The member of the annotated type that holds the user's database id, whether or not it is marked.</summary>
    public static MemberEntry? FindDatabaseId(AnnotatedTypeGraph call, MemberEntry? except = null)
    {
        NameWords type = call.Root.Type.Name;
        return call.Root.Members
            .Where(member => !ReferenceEquals(member, except) && !member.IsAnonymousId && member.Omission == Omission.None && IsId(member))
            .Select(member => (Member: member, Rank: TraitSpecification.RankDatabaseId(member.OwnNameWords, type)))
            .Where(static entry => entry.Rank is not null)
            .OrderBy(static entry => entry.Rank)
            .FirstOrDefault().Member;
    }

    /// <summary>Whether values of the member's type tell users apart: strings, GUIDs, integers and strongly typed ids.</summary>
    public static bool IsId(MemberEntry member) => member.Converter is null && member.Shape.Kind switch
    {
        ShapeKind.Leaf => member.Shape.Leaf!.CanIdentify,
        ShapeKind.Formattable => true,
        _ => false,
    };
}
