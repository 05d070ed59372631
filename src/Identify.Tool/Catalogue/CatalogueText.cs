namespace Identify.Tool.Catalogue;

/// <summary>Words that the formats of the catalogue share.</summary>
internal static class CatalogueText
{
    public const string Recipients = "Segment, and the destinations that are connected there";

    public static string GetTitle(UserCatalogue catalogue) => $"What {catalogue.Assembly} sends about its users";

    /// <summary>The JSON type with all that restricts it: <c>string, date-time</c>.</summary>
    public static string DescribeType(CatalogueTrait trait) =>
        trait.Type + (trait.Format is null ? "" : $", {trait.Format}") + (trait.SendsNull ? " or null" : "");

    public static string Describe(DataCategory category) => category switch
    {
        DataCategory.Sensitive => "sensitive",
        DataCategory.Personal => "personal",
        _ => "other",
    };

    /// <summary>The rows of the record of processing: for each category, the paths of the traits.</summary>
    public static IEnumerable<(DataCategory Category, IReadOnlyList<string> Paths)> GetRecord(UserCatalogue catalogue) => catalogue.Types
        .SelectMany(type => type.Traits)
        .GroupBy(trait => trait.Category)
        .OrderByDescending(group => group.Key)
        .Select(group => (group.Key, (IReadOnlyList<string>)[.. group.Select(trait => trait.Path).Distinct().Order(StringComparer.Ordinal)]));

    /// <summary>The IDs that calls are about, such as <c>Customer.Id (Guid)</c>.</summary>
    public static IReadOnlyList<string> GetIds(UserCatalogue catalogue) =>
    [
        .. catalogue.Types
            .SelectMany(type => new[] { type.UserId, type.AnonymousId })
            .OfType<CatalogueIdentity>()
            .Select(id => $"{id.Member} ({id.CSharpType})")
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];
}
