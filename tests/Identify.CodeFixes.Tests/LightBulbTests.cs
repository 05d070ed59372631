using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Identify.CodeFixes.Tests;

public class LightBulbTests
{
    private static int _compiled;

    [Theory]
    [InlineData("IDFY0201", "[IdentifyTraits] public class Customer { public string? CreatedAt { get; set; } }")]
    [InlineData("IDFY0305", "[IdentifyTraits] public class Customer { public string? City { get; set; } }")]
    [InlineData("IDFY0401", "public class Shop { [IdentifyTraits] private class Customer { public string? Email { get; set; } } }")]
    [InlineData("IDFY0402", "[IdentifyTraits] public class Customer { public int Age { get; set; } public object? Tag { get; set; } }")]
    public async Task Opening_it_compiles_nothing(string id, string source)
    {
        var solution = new CodeFixVerifier().CreateSolution(["using Identify; " + source]);
        solution = solution.AddAnalyzerReference(solution.ProjectIds[0], new CountingReference());
        var diagnostic = Assert.Single(await CodeFixVerifier.FindDiagnosticsAsync(solution, id));
        var before = Volatile.Read(ref _compiled);
        Assert.True(before > 0);

        Assert.NotEmpty(await CodeFixVerifier.FindFixesAsync(solution, diagnostic));

        Assert.Equal(before, Volatile.Read(ref _compiled));
    }

    /// <summary>Counts the compilations of a workspace: a generator runs in each.</summary>
#pragma warning disable RS1042, RS1036, RS1041 // no compiler is to find it
    private sealed class CountingGenerator : ISourceGenerator
    {
        public void Initialize(GeneratorInitializationContext context)
        {
        }

        public void Execute(GeneratorExecutionContext context) => Interlocked.Increment(ref _compiled);
    }
#pragma warning restore RS1042, RS1036, RS1041

    private sealed class CountingReference : AnalyzerReference
    {
        public override string FullPath => "Counting.dll";

        public override object Id => FullPath;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => [new CountingGenerator()];

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => [new CountingGenerator()];
    }
}
