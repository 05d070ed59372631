using System.IO.Compression;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Identify.Package.Tests;

/// <summary>The package's files and metadata.</summary>
public sealed partial class PackageContentTests(PackedPackage package)
{
    private const string RepositoryUrl = "https://github.com/identify-generators/identify-generators";

    private static string Version => typeof(UserIdAttribute).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    [Fact]
    public void The_package_has_these_files_and_no_other()
    {
        using var archive = package.OpenPackage();
        Assert.Equal(
            [
                "Identify.Generators.nuspec",
                "README.md",
                "analyzers/dotnet/cs/Identify.CodeFixes.dll",
                "analyzers/dotnet/cs/Identify.Generators.dll",
                "build/Identify.Generators.targets",
                "lib/net10.0/Identify.dll",
                "lib/net10.0/Identify.xml",
                "lib/net8.0/Identify.dll",
                "lib/net8.0/Identify.xml",
                "lib/netstandard2.0/Identify.dll",
                "lib/netstandard2.0/Identify.xml",
            ],
            GetFiles(archive));
    }

    [Fact]
    public void The_README_starts_with_the_installation_and_links_to_files_of_this_version()
    {
        using var archive = package.OpenPackage();
        using var reader = new StreamReader(archive.GetEntry("README.md")!.Open());
        var readme = reader.ReadToEnd();

        Assert.StartsWith("dotnet add package Identify.Generators", Command().Match(readme).Groups["command"].Value, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", readme, StringComparison.Ordinal);
        Assert.DoesNotContain("![", readme, StringComparison.Ordinal);

        var links = Link().Matches(readme).Select(link => link.Groups["target"].Value).ToList();
        Assert.All(links, link => Assert.StartsWith("https://", link, StringComparison.Ordinal));
        var files = links.Where(link => link.StartsWith(RepositoryUrl, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.StartsWith($"{RepositoryUrl}/blob/v{Version}/", file, StringComparison.Ordinal));
    }

    [Fact]
    public void The_symbol_package_has_the_symbols_of_each_runtime_assembly()
    {
        using var archive = package.OpenSymbols();
        Assert.Equal(
            ["Identify.Generators.nuspec", "lib/net10.0/Identify.pdb", "lib/net8.0/Identify.pdb", "lib/netstandard2.0/Identify.pdb"],
            GetFiles(archive));
    }

    [Fact]
    public void Only_netstandard_needs_packages_for_JSON_and_the_clock()
    {
        var groups = package.ReadManifest().Descendants()
            .Where(element => element.Name.LocalName == "group")
            .Select(group => $"{group.Attribute("targetFramework")!.Value}: {string.Join(", ", group.Elements().Select(dependency => dependency.Attribute("id")!.Value))}")
            .Order(StringComparer.Ordinal);
        Assert.Equal([".NETStandard2.0: Microsoft.Bcl.TimeProvider, System.Text.Json", "net10.0: ", "net8.0: "], groups);
    }

    [Theory]
    [InlineData("id", "Identify.Generators")]
    [InlineData("license", "MIT")]
    [InlineData("readme", "README.md")]
    [InlineData("developmentDependency", null)]
    public void The_manifest_says(string name, string? value)
    {
        var element = package.ReadManifest().Descendants().SingleOrDefault(element => element.Name.LocalName == name);
        Assert.Equal(value, element?.Value);
    }

    /// <summary>The files, without those that are part of the package format.</summary>
    private static IEnumerable<string> GetFiles(ZipArchive archive) =>
        archive.Entries
            .Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal)
                && !name.StartsWith("package/", StringComparison.Ordinal)
                && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"```sh\n(?<command>.*)")]
    private static partial Regex Command();

    [GeneratedRegex(@"\]\((?<target>[^)]+)\)")]
    private static partial Regex Link();
}
