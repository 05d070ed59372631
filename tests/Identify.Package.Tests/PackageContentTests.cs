using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Identify.Package.Tests;

/// <summary>The packages' files and metadata.</summary>
public sealed partial class PackageContentTests(PackedPackages packages)
{
    private const string RepositoryUrl = "https://github.com/identify-generators/identify-generators";
    private const string Delivery = "Identify.Delivery";
    private const string Sqlite = "Identify.Delivery.Sqlite";
    private const string CommandLine = "Identify.Tool";

    private static readonly string[] Frameworks = ["net10.0", "net8.0", "netstandard2.0"];

    private static string Version => typeof(UserIdAttribute).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static TheoryData<string> Packages => [PackedPackages.Generators, Delivery, Sqlite, CommandLine];

    public static TheoryData<string, string> Libraries => new()
    {
        { PackedPackages.Generators, "Identify" },
        { Delivery, Delivery },
        { Sqlite, Sqlite },
    };

    [Fact]
    public void Nothing_else_is_packed() => Assert.Equal(
        Packages.Select(package => $"{package.Data}.{packages.Version}.nupkg").Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(packages.Feed, "*.nupkg").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_has_these_files_and_no_other(string package, string assembly)
    {
        string[] compilerFiles = package == PackedPackages.Generators
            ? ["analyzers/dotnet/cs/Identify.CodeFixes.dll", "analyzers/dotnet/cs/Identify.Generators.dll", "build/Identify.Generators.targets"]
            : [];
        using var archive = packages.OpenPackage(package);

        Assert.Equal(
            [
                $"{package}.nuspec",
                "README.md",
                .. compilerFiles,
                .. Frameworks.SelectMany(framework => new[] { $"lib/{framework}/{assembly}.dll", $"lib/{framework}/{assembly}.xml" }),
            ],
            GetFiles(archive));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void The_symbol_package_has_the_symbols_of_each_assembly(string package, string assembly)
    {
        using var archive = packages.OpenSymbols(package);

        Assert.Equal([$"{package}.nuspec", .. Frameworks.Select(framework => $"lib/{framework}/{assembly}.pdb")], GetFiles(archive));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Each_assembly_has_the_strong_name(string package, string assembly)
    {
        using var archive = packages.OpenPackage(package);
        foreach (var framework in Frameworks)
        {
            using var reader = new PEReader(ReadEntry(archive, $"lib/{framework}/{assembly}.dll"));
            var metadata = reader.GetMetadataReader();

            Assert.Equal(
                typeof(UserIdAttribute).Assembly.GetName().GetPublicKey(),
                metadata.GetBlobBytes(metadata.GetAssemblyDefinition().PublicKey));
            Assert.True((reader.PEHeaders.CorHeader!.Flags & CorFlags.StrongNameSigned) != 0, $"The assembly for {framework} is not signed.");
        }
    }

    [Fact]
    public void The_tool_runs_on_each_runtime_and_on_later_ones()
    {
        using var archive = packages.OpenPackage(CommandLine);
        foreach (var framework in new[] { "net10.0", "net8.0" })
        {
            using var configuration = JsonDocument.Parse(ReadEntry(archive, $"tools/{framework}/any/Identify.Tool.runtimeconfig.json"));

            Assert.Equal("Major", configuration.RootElement.GetProperty("runtimeOptions").GetProperty("rollForward").GetString());
        }
    }

    [Fact]
    public void The_README_starts_with_the_installation_and_links_to_files_of_this_version()
    {
        using var archive = packages.OpenPackage(PackedPackages.Generators);
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

    [Theory]
    [InlineData(PackedPackages.Generators, ".NETStandard2.0: Microsoft.Bcl.TimeProvider, System.Text.Json", "net10.0: ", "net8.0: ")]
    [InlineData(Sqlite, ".NETStandard2.0: Identify.Delivery, Microsoft.Data.Sqlite", "net10.0: Identify.Delivery, Microsoft.Data.Sqlite", "net8.0: Identify.Delivery, Microsoft.Data.Sqlite")]
    public void A_library_needs_these_packages(string package, params string[] dependencies) => Assert.Equal(
        dependencies,
        ReadDependencyGroups(package).Select(group => $"{group.Attribute("targetFramework")!.Value}: {string.Join(", ", group.Elements().Select(GetId))}"));

    /// <summary>Otherwise a project that installs the package has no generator, no rules and no tracking plans.</summary>
    [Theory]
    [InlineData(Delivery, PackedPackages.Generators)]
    [InlineData(Sqlite, Delivery)]
    public void A_library_hands_on_what_the_compiler_needs(string package, string dependency)
    {
        var dependencies = ReadDependencyGroups(package).SelectMany(group => group.Elements()).Where(element => GetId(element) == dependency).ToList();

        Assert.Equal(Frameworks.Length, dependencies.Count);
        Assert.All(dependencies, element => Assert.Equal((packages.Version, "All", null), ((string?)element.Attribute("version"), (string?)element.Attribute("include"), (string?)element.Attribute("exclude"))));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_manifest_is_complete(string package)
    {
        var manifest = packages.ReadManifest(package);

        Assert.Equal(package, Find("id"));
        Assert.Equal("MIT", Find("license"));
        Assert.Equal("README.md", Find("readme"));
        Assert.Equal(RepositoryUrl, Find("projectUrl"));
        Assert.NotEmpty(Find("description")!);
        Assert.Null(Find("developmentDependency"));

        string? Find(string name) => manifest.Descendants().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
    }

    private IEnumerable<XElement> ReadDependencyGroups(string package) => packages.ReadManifest(package).Descendants()
        .Where(element => element.Name.LocalName == "group" && element.Parent!.Name.LocalName == "dependencies")
        .OrderBy(group => group.Attribute("targetFramework")!.Value, StringComparer.Ordinal);

    private static string GetId(XElement dependency) => dependency.Attribute("id")!.Value;

    /// <summary>The file in memory, since entries of archives cannot be searched.</summary>
    private static MemoryStream ReadEntry(ZipArchive archive, string name)
    {
        using var entry = archive.GetEntry(name)!.Open();
        var content = new MemoryStream();
        entry.CopyTo(content);
        content.Position = 0;
        return content;
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
