using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Identify.Delivery;

namespace Identify.Package.Tests;

/// <summary>Builds the documentation site with the two commands of CONTRIBUTING.md.</summary>
public sealed partial class SiteTests
{
    private static readonly Assembly[] Libraries = [typeof(UserIdAttribute).Assembly, typeof(IdentifyClient).Assembly, typeof(SqliteOutbox).Assembly];
    private static readonly string[] Markdown = ["CHANGELOG.md", "CONTRIBUTING.md", "README.md", "SECURITY.md"];

    [Fact]
    public async Task The_site_has_every_page_and_no_broken_link()
    {
        (await Tool.RunAsync(Tool.DotNet, Repository.Root, "tool", "restore")).Successful();
        var build = (await Tool.RunAsync(Tool.DotNet, Repository.Root, "docfx")).Successful();

        Assert.DoesNotContain(build.Output.Split('\n'), IsWarning);

        var site = Repository.PathOf("artifacts", "site");
        var pages = Directory.EnumerateFiles(site, "*.html", SearchOption.AllDirectories).ToDictionary(page => page, File.ReadAllText);

        Assert.Contains(Path.Combine(site, "index.html"), pages.Keys);
        Assert.All(GetMarkdown(), document => Assert.Contains(Path.Combine(site, Path.ChangeExtension(document, ".html")), pages.Keys));
        Assert.All(
            Libraries.SelectMany(library => library.GetExportedTypes()).Where(type => !IsForGeneratedCode(type)),
            type => Assert.Contains(Path.Combine(site, "api", type.FullName!.Replace('`', '-').Replace('+', '.') + ".html"), pages.Keys));
        Assert.All(pages, page => Assert.Empty(FindBrokenLinks(page.Key, page.Value, pages)));
    }

    /// <summary>Whether a line of the output is a warning, except for parameters that have both inherited documentation and their own.</summary>
    private static bool IsWarning(string line) =>
        Warning().IsMatch(line) && !line.Contains("Duplicate parameter", StringComparison.Ordinal);

    private static IEnumerable<string> GetMarkdown() =>
        Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Where(file => file != Path.Combine("docs", "index.md"))
            .Concat(Markdown);

    private static bool IsForGeneratedCode(Type type) =>
        type.GetCustomAttributes(typeof(System.ComponentModel.EditorBrowsableAttribute), inherit: false)
            .Cast<System.ComponentModel.EditorBrowsableAttribute>()
            .Any(attribute => attribute.State == System.ComponentModel.EditorBrowsableState.Never);

    private static IEnumerable<string> FindBrokenLinks(string file, string page, Dictionary<string, string> pages)
    {
        foreach (var link in Link().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)))
        {
            if (Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
                continue;

            var parts = link.Split('#', 2);
            var target = parts[0].Length == 0 ? file : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, Uri.UnescapeDataString(parts[0])));
            if (!File.Exists(target))
                yield return link;
            else if (parts is [_, { Length: > 0 } id] && pages.TryGetValue(target, out var other) && !other.Contains($"id=\"{id}\"", StringComparison.Ordinal))
                yield return link;
        }
    }

    [GeneratedRegex(@"\bwarning( \w+)?:")]
    private static partial Regex Warning();

    [GeneratedRegex("""<(?:a|link|img|script)\b[^>]*?\b(?:href|src)="([^"]+)""")]
    private static partial Regex Link();
}
