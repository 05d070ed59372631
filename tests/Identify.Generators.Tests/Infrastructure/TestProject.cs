using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Identify.Generators.Tests.Infrastructure;

/// <summary>A project as a user would have it, in memory: language, references, and sources added by <see cref="Compile"/>.</summary>
internal sealed record TestProject
{
    /// <summary>The runtime that the tests themselves use, so that what they compile can be loaded beside it.</summary>
    public static readonly MetadataReference Runtime = MetadataReference.CreateFromFile(typeof(TraitsSerializer<>).Assembly.Location);

    /// <summary>The runtime as projects on .NET Framework have it.</summary>
    public static MetadataReference NetStandardRuntime => MetadataReference.CreateFromFile(NetStandardRuntimePath);

    public static string NetStandardRuntimePath => Path.Combine(AppContext.BaseDirectory, "netstandard2.0", "Identify.dll");

    public static readonly TestProject Default = new();

    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>Whether documentation comments are checked, as in a project with a documentation file.</summary>
    public DocumentationMode Documentation { get; init; } = DocumentationMode.Diagnose;

    public int WarningLevel { get; init; } = 9999;

    /// <summary>Global usings, in a file of their own.</summary>
    public string? GlobalUsings { get; init; }

    public ImmutableArray<MetadataReference> References { get; init; } = [.. Framework.References, Runtime];

    /// <summary>The same project with the runtime for older frameworks.</summary>
    public TestProject OnNetStandard() => this with { References = References.Replace(Runtime, NetStandardRuntime) };

    public CSharpParseOptions ParseOptions => new(Language, Documentation);

    public CSharpCompilationOptions Options => new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: Nullable, warningLevel: WarningLevel);

    public CSharpCompilation Compile(params IEnumerable<string> sources) => CSharpCompilation.Create(
        $"Test{Guid.NewGuid():N}",
        (GlobalUsings is null ? sources : sources.Prepend(GlobalUsings)).Select((source, index) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"Source{index}.cs")),
        References,
        Options);
}
