using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Tests.Infrastructure;

/// <summary>The reference assemblies of the framework that the tests run on.</summary>
internal static class Framework
{
    public static readonly ImmutableArray<MetadataReference> References = Read();

    private static ImmutableArray<MetadataReference> Read()
    {
        var pack = typeof(Framework).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "ReferencePack").Value!;
        return [.. Directory.EnumerateFiles(Path.Combine(pack, "ref"), "*.dll", SearchOption.AllDirectories).Select(path => MetadataReference.CreateFromFile(path))];
    }
}
