using Identify.Generators.Reading;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules.Ids;

/// <summary>What can be a user id.</summary>
internal static class UserIds
{
    /// <summary>The member of the annotated type that holds the user's database id, were it marked or not.</summary>
    public static TraitMember? FindDatabaseId(IdentifyCall call, TraitMember? except = null) => call.Root.Members.FirstOrDefault(member =>
        !ReferenceEquals(member, except)
        && !member.IsAnonymousId
        && !member.HasCustomJsonConverter
        && TraitSpecification.IsDatabaseId(member.Symbol.Name, call.Root.Type.Name)
        && IsId(member, call));

    /// <summary>Whether values of the member's type tell users apart: texts, GUIDs, integers and strongly typed ids.</summary>
    public static bool IsId(TraitMember member, IdentifyCall call)
    {
        var type = member.Type.UnwrapNullable();
        return call.GetForm(member) switch
        {
            // Dates and times are texts in JSON as well, and a char is too short.
            JsonForm.String => type.SpecialType != SpecialType.System_Char && type.Name is not (nameof(TimeSpan) or "TimeOnly"),
            JsonForm.Formatted => true,
            JsonForm.Number => type.TypeKind != TypeKind.Enum && type.SpecialType is not (SpecialType.System_Single or SpecialType.System_Double) && type.Name != "Half",
            _ => false,
        };
    }
}
