using System.Reflection;
using System.Text.RegularExpressions;

namespace Identify.Package.Tests;

/// <summary>Tables and links in the documentation are correct.</summary>
[Collection(nameof(Document))]
public sealed partial class DocumentationTests
{
    private static readonly string[] RuleFiles = ["AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md"];
    private static readonly string[] Folders = [".github", "docs"];
    private static readonly string[] Groups = ["IDs", "Types", "Names", "Shape", "Privacy", "Calls", "Tracking plans", "Destinations"];
    private static readonly Document Readme = new("README.md");

    [Fact]
    public void The_README_has_every_rule()
    {
        var rules =
            from file in RuleFiles
            from rule in Rule().Matches(File.ReadAllText(Repository.PathOf("src", "Identify.Generators", file)))
            let id = rule.Groups["id"].Value
            orderby id
            select $"| [{id}](docs/rules/{id}.md) | {rule.Groups["severity"].Value} | {rule.Groups["title"].Value} |";

        Readme.AssertTable("Rules", string.Join('\n', rules));
    }

    [Fact]
    public void The_README_has_every_reserved_trait()
    {
        var names = typeof(ReservedTraits).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"`{field.GetRawConstantValue()}`");

        Assert.Equal(names.Order(StringComparer.Ordinal), Readme.GetTable("Reserved traits").Select(row => row[0]));
    }

    [Fact]
    public void Each_rule_page_links_to_the_source_of_the_rule_and_of_its_fix()
    {
        var overview = new Document("docs", "rules", "README.md");
        var rows = Groups.SelectMany(overview.GetTable).ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            var (id, hasFix) = (RuleId().Match(row[0]).Value, row[3].Length > 0);
            var source = File.ReadLines(Repository.PathOf("docs", "rules", id + ".md")).ElementAt(4);

            Assert.Contains($"]({Repository.FileUrl}src/Identify.Generators/Rules/", source, StringComparison.Ordinal);
            Assert.Equal(hasFix, source.Contains($"]({Repository.FileUrl}src/Identify.CodeFixes/", StringComparison.Ordinal));
        });
    }

    public static TheoryData<string> Documents() =>
        [.. Folders
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Repository.Root, "*.md"))
            .Select(file => Path.GetRelativePath(Repository.Root, file))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void No_link_leads_nowhere(string document)
    {
        var file = Repository.PathOf(document);
        var targets = Link().Matches(File.ReadAllText(file))
            .Select(link => link.Groups["target"].Value)
            .Where(target => target.StartsWith(Repository.FileUrl, StringComparison.Ordinal) || !target.Contains(':', StringComparison.Ordinal))
            .Select(target => target.StartsWith(Repository.FileUrl, StringComparison.Ordinal)
                ? Repository.PathOf(target[Repository.FileUrl.Length..])
                : Path.Combine(Path.GetDirectoryName(file)!, target));

        Assert.All(targets, target => Assert.True(Path.Exists(target), $"{document} links to {target}."));
    }

    [GeneratedRegex(@"IDFY\d{4}")]
    private static partial Regex RuleId();

    [GeneratedRegex(@"^(?<id>IDFY\d{4}) \| [^|]+ \| (?<severity>\w+) \| (?<title>.+?)\s*$", RegexOptions.Multiline)]
    private static partial Regex Rule();

    [GeneratedRegex(@"\]\((?<target>[^)#]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
