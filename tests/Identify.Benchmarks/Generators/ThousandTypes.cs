using Identify.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Benchmarks.Generators;

/// <summary>A project of a thousand classes of ten ordinary properties, as it is for each generator.</summary>
internal sealed class ThousandTypes
{
    public const int Count = 1000;

    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp13);

    private static readonly CSharpCompilationOptions CompilationOptions =
        new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable);

    private readonly ISourceGenerator? _generator;
    private readonly List<SyntaxTree> _trees;
    private readonly Func<int, string> _write;

    private ThousandTypes(ISourceGenerator? generator, Func<int, string> write, string common)
    {
        _generator = generator;
        _write = write;
        _trees = [.. Enumerable.Range(0, Count).Select(number => Parse(write(number))), Parse(common)];
    }

    public static ThousandTypes Plain { get; } = new(null, number => WriteClass(number, ""), "");

    public static ThousandTypes Identify { get; } =
        new(new IdentifyGenerator().AsSourceGenerator(), number => WriteClass(number, "[Identify.IdentifyTraits]"), "");

    /// <summary>The same for a generator that asks for the properties' types and writes nothing: what the compiler takes for any.</summary>
    public static ThousandTypes Looked { get; } =
        new(new LookingGenerator().AsSourceGenerator(), number => WriteClass(number, "[Identify.IdentifyTraits]"), "");

    public static ThousandTypes SystemTextJson { get; } =
        new(ReferencePack.LoadJsonGenerator(), number => WriteClass(number, ""), WriteJsonContext());

    /// <summary>A new compilation, in which nothing is bound yet.</summary>
    public CSharpCompilation Compile() => Compile(_trees);

    public static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees) =>
        CSharpCompilation.Create("Shop", trees, ReferencePack.References, CompilationOptions);

    public static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, ParseOptions);

    public GeneratorDriver CreateDriver(AnalyzerConfigOptionsProvider? options = null) =>
        CSharpGeneratorDriver.Create(_generator is null ? [] : [_generator], parseOptions: ParseOptions, optionsProvider: options);

    /// <summary>The compilation after somebody renamed a property of one class.</summary>
    public CSharpCompilation EditClass(CSharpCompilation compilation) =>
        compilation.ReplaceSyntaxTree(_trees[0], Parse(_write(0).Replace("Score", "Rating", StringComparison.Ordinal)));

    /// <summary>The compilation after somebody typed in a file that has nothing to do with it all.</summary>
    public static CSharpCompilation EditElsewhere(CSharpCompilation compilation) =>
        compilation.AddSyntaxTrees(Parse("internal static class Elsewhere;"));

    private static string WriteClass(int number, string attribute) =>
        $$"""
        using System;

        namespace Shop;

        {{attribute}}
        public sealed class Customer{{number:D4}}
        {
            public string? Name { get; set; }
            public string? Email { get; set; }
            public string? Phone { get; set; }
            public string? Plan { get; set; }
            public int Age { get; set; }
            public int Logins { get; set; }
            public DateTimeOffset CreatedAt { get; set; }
            public DateTimeOffset LastSeenAt { get; set; }
            public bool IsActive { get; set; }
            public double Score { get; set; }
        }
        """;

    private static string WriteJsonContext()
    {
        var attributes = Enumerable.Range(0, Count).Select(number => $"[System.Text.Json.Serialization.JsonSerializable(typeof(Customer{number:D4}))]");
        return $$"""
            namespace Shop;

            {{string.Join('\n', attributes)}}
            internal sealed partial class JsonContext : System.Text.Json.Serialization.JsonSerializerContext;
            """;
    }
}
