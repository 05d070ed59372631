using System.IO.Compression;
using System.Xml.Linq;

[assembly: AssemblyFixture(typeof(Identify.Package.Tests.PackedPackages))]

namespace Identify.Package.Tests;

/// <summary>The packages, packed once for all tests into a folder that serves as a feed.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    public const string Generators = "Identify.Generators";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("identify-package-");

    /// <summary>A unique version, so that no cache can answer instead of the feed.</summary>
    public string Version { get; } = $"1.0.0-test.{Guid.NewGuid():N}";

    public string Feed => Path.Combine(_directory.FullName, "feed");

    public async ValueTask InitializeAsync()
    {
        await PackAsync();

        // New projects get the packages from the feed and everything else from this machine's package folder.
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

    /// <summary>Creates a project that references one package.</summary>
    /// <param name="name">The project's name.</param>
    /// <param name="properties">Its properties, as MSBuild XML.</param>
    /// <param name="package">The package.</param>
    internal ConsumerProject CreateProject(string name, string properties, string package = Generators)
    {
        var project = new ConsumerProject(CreateFolder(name));
        project.Write(
            name + ".csproj",
            $"""
             <Project Sdk="Microsoft.NET.Sdk">
               <PropertyGroup>
                 {properties}
                 <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
               </PropertyGroup>
               <ItemGroup>
                 <PackageReference Include="{package}" Version="{Version}" />
               </ItemGroup>
             </Project>
             """);
        return project;
    }

    /// <summary>Creates a folder in which NuGet knows the feed.</summary>
    internal DirectoryInfo CreateFolder(string name) => _directory.CreateSubdirectory(name);

    internal ZipArchive OpenPackage(string package) => Open(package, "nupkg");

    internal ZipArchive OpenSymbols(string package) => Open(package, "snupkg");

    internal XElement ReadManifest(string package)
    {
        using var archive = OpenPackage(package);
        using var manifest = archive.GetEntry(package + ".nuspec")!.Open();
        return XElement.Load(manifest);
    }

    private ZipArchive Open(string package, string extension) => ZipFile.OpenRead(Path.Combine(Feed, $"{package}.{Version}.{extension}"));

    /// <summary>Packs all projects in one build. It is the configuration of the tests, which is built already if the whole solution was.</summary>
    private async Task PackAsync()
    {
        var projects = Directory.EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
            .Where(project => File.ReadAllText(project).Contains("<IsPackable>true", StringComparison.Ordinal));
        var build = Path.Combine(_directory.FullName, "pack.proj");
        await File.WriteAllTextAsync(
            build,
            $"""<Project><Target Name="Pack"><MSBuild Projects="{string.Join(';', projects)}" Targets="Pack" BuildInParallel="true" /></Target></Project>""");
        var pack = await Tool.RunAsync(
            Tool.DotNet, _directory.FullName, "msbuild", build, "-t:Pack", "-m", "-v:q", "-nologo",
            $"-p:Configuration={Repository.Configuration}", $"-p:PackageVersion={Version}", $"-p:PackageOutputPath={Feed}");
        pack.Successful();
    }
}
