using System.IO.Compression;

namespace Identify.Package.Tests;

/// <summary>What is in the package, and what it asks of those who install it.</summary>
public sealed class PackageContentTests(PackedPackage package)
{
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
    public void The_symbol_package_has_the_symbols_of_each_runtime_assembly()
    {
        using var archive = package.OpenSymbols();
        Assert.Equal(
            ["Identify.Generators.nuspec", "lib/net10.0/Identify.pdb", "lib/net8.0/Identify.pdb", "lib/netstandard2.0/Identify.pdb"],
            GetFiles(archive));
    }

    [Fact]
    public void Only_netstandard_needs_a_package_and_that_is_the_JSON_library()
    {
        var groups = package.ReadManifest().Descendants()
            .Where(element => element.Name.LocalName == "group")
            .Select(group => $"{group.Attribute("targetFramework")!.Value}: {string.Join(", ", group.Elements().Select(dependency => dependency.Attribute("id")!.Value))}")
            .Order(StringComparer.Ordinal);
        Assert.Equal([".NETStandard2.0: System.Text.Json", "net10.0: ", "net8.0: "], groups);
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

    /// <summary>The files, without those that every package has for the archive's own sake.</summary>
    private static IEnumerable<string> GetFiles(ZipArchive archive) =>
        archive.Entries
            .Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal)
                && !name.StartsWith("package/", StringComparison.Ordinal)
                && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal);
}
