using Identify.Generators.Specification.Destinations;

namespace Identify.Specification;

/// <summary>A file of the repository that follows from the specification, in whole or in part.</summary>
internal sealed record DerivedFile(string FullPath, string Content)
{
    public bool IsCurrent() => File.Exists(FullPath) && File.ReadAllText(FullPath).ReplaceLineEndings("\n") == Content;
}

/// <summary>Everything that is written from the data in <c>src/Identify.Generators/Specification</c>.</summary>
internal static class DerivedFiles
{
    /// <param name="root">The directory of the solution.</param>
    public static IEnumerable<DerivedFile> Create(string root)
    {
        yield return new(Path.Combine(root, "src", "Identify", "ReservedTraits.cs"), ReservedTraitsSource.Create());

        var publicApi = Path.Combine(root, "src", "Identify", "PublicAPI");
        var unshipped = Path.Combine(publicApi, "PublicAPI.Unshipped.txt");
        yield return new(unshipped, PublicApi.Update(ReadLines(unshipped), ReadLines(Path.Combine(publicApi, "PublicAPI.Shipped.txt"))));

        foreach (var page in new[] { Path.Combine(root, "README.md"), Path.Combine(root, "docs", "reserved-traits.md") })
            yield return new(page, DocumentTables.Update(ReadLines(page), page, DocumentTables.OfSpecification));

        var destinations = DestinationTable.Parse(string.Join('\n', ReadLines(MeasuredDestinations.GetPath(root))));
        var destinationPage = Path.Combine(root, "docs", "destinations.md");
        yield return new(destinationPage, DocumentTables.Update(ReadLines(destinationPage), destinationPage, DestinationTables.Create(destinations, MeasuredDestinations.GetVersion(root))));
        foreach (var id in new[] { "IDFY0204", "IDFY0301", "IDFY0302", "IDFY0305" })
        {
            var page = Path.Combine(root, "docs", "rules", id + ".md");
            yield return new(page, DocumentTables.Update(ReadLines(page), page, RuleTables.Create(destinations)));
        }

        yield return new(Path.Combine(root, "docs", "destinations.svg"), DestinationChart.Create(destinations));
    }

    private static string[] ReadLines(string path) => File.ReadAllText(path).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
