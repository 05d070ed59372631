using System.IO.Compression;
using System.Xml.Linq;

[assembly: AssemblyFixture(typeof(Identify.Package.Tests.PackedPackage))]

namespace Identify.Package.Tests;

/// <summary>The package, packed once for all tests into a folder that serves as a feed.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("identify-package-");

    /// <summary>A unique version, so that no cache can answer instead of the feed.</summary>
    public string Version { get; } = $"1.0.0-test.{Guid.NewGuid():N}";

    public string Feed => Path.Combine(_directory.FullName, "feed");

    public async ValueTask InitializeAsync()
    {
        var pack = await Tool.RunAsync(
            Tool.DotNet, Repository.Root, "pack", Repository.PathOf("src", "Identify"), "--no-restore", "-c", "Release", "-v", "q",
            "-o", Feed, $"-p:PackageVersion={Version}");
        pack.Successful();

        // New projects get the package from the feed and everything else from this machine's package folder.
        var shared = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        await File.WriteAllTextAsync(
            Path.Combine(_directory.FullName, "nuget.config"),
            $"""
             <configuration>
               <config><add key="globalPackagesFolder" value="packages" /></config>
               <packageSources><add key="packed" value="feed" /></packageSources>
               <fallbackPackageFolders><add key="shared" value="{shared}" /></fallbackPackageFolders>
             </configuration>
             """);
    }

    public ValueTask DisposeAsync()
    {
        _directory.Delete(recursive: true);
        return default;
    }

    /// <summary>Creates a project that references only the package.</summary>
    /// <param name="name">The project's name.</param>
    /// <param name="properties">Its properties, as MSBuild XML.</param>
    internal ConsumerProject CreateProject(string name, string properties)
    {
        var project = new ConsumerProject(_directory.CreateSubdirectory(name));
        project.Write(
            name + ".csproj",
            $"""
             <Project Sdk="Microsoft.NET.Sdk">
               <PropertyGroup>
                 {properties}
                 <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
               </PropertyGroup>
               <ItemGroup>
                 <PackageReference Include="Identify.Generators" Version="{Version}" />
               </ItemGroup>
             </Project>
             """);
        return project;
    }

    internal ZipArchive OpenPackage() => Open("nupkg");

    internal ZipArchive OpenSymbols() => Open("snupkg");

    internal XElement ReadManifest()
    {
        using var package = OpenPackage();
        using var manifest = package.GetEntry("Identify.Generators.nuspec")!.Open();
        return XElement.Load(manifest);
    }

    private ZipArchive Open(string extension) => ZipFile.OpenRead(Path.Combine(Feed, $"Identify.Generators.{Version}.{extension}"));
}
