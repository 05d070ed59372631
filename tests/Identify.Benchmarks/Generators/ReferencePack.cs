using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Benchmarks.Generators;

/// <summary>What the SDK gives the compiler for .NET: the reference assemblies, and System.Text.Json's generator.</summary>
internal static class ReferencePack
{
    private static readonly string Root = FindRoot();

    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Root, "ref", $"net{Environment.Version.Major}.0"), "*.dll").Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(TraitsWriter).Assembly.Location),
    ];

    public static ISourceGenerator LoadJsonGenerator()
    {
        var path = Path.Combine(Root, "analyzers", "dotnet", "cs", "System.Text.Json.SourceGeneration.dll");
        return new AnalyzerFileReference(path, new Loader()).GetGenerators(LanguageNames.CSharp).Single();
    }

    public static ImmutableArray<DiagnosticAnalyzer> LoadAnalyzers(Assembly assembly) =>
        LoadReference(assembly).GetAnalyzers(LanguageNames.CSharp);

    public static AnalyzerReference LoadReference(Assembly assembly) => new AnalyzerFileReference(assembly.Location, new Loader());

    private static string FindRoot()
    {
        // dotnet/shared/Microsoft.NETCore.App/10.0.0/System.Private.CoreLib.dll
        var dotnet = new FileInfo(typeof(object).Assembly.Location).Directory!.Parent!.Parent!.Parent!;
        return Directory.GetDirectories(Path.Combine(dotnet.FullName, "packs", "Microsoft.NETCore.App.Ref"), $"{Environment.Version.Major}.*").Max()
            ?? throw new InvalidOperationException("The SDK's reference assemblies are not there.");
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
