using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Identify.Generators.Rules;
using Identify.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Identify.Generators.Tests.Rules;

/// <summary>Compiles sources and runs the generator and all rules over them.</summary>
internal static class Analysis
{
    private static readonly TestProject Project = TestProject.Default with
    {
        Language = LanguageVersion.Preview,
        Documentation = DocumentationMode.Parse,
        WarningLevel = 4,
        GlobalUsings = "global using System; global using System.Collections.Generic; global using System.ComponentModel.DataAnnotations; global using Identify;",
    };

    public static readonly ImmutableArray<MetadataReference> References = Project.References;

    /// <summary>The analyzers of the package.</summary>
    public static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(TraitAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The descriptors of all rules, in the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> Descriptors =
        [.. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    public static readonly CSharpParseOptions Latest = Project.ParseOptions;

    public static readonly CSharpCompilationOptions Options = Project.Options;

    public static CSharpCompilation Compile(params IEnumerable<string> sources) => Project.Compile(sources);

    /// <summary>The compilation with the generated files in it.</summary>
    public static Compilation Generate(Compilation compilation)
    {
        var options = (CSharpParseOptions)(compilation.SyntaxTrees.FirstOrDefault()?.Options ?? Latest);
        CSharpGeneratorDriver.Create([new IdentifyGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var diagnostics);

        // A generator that throws is reported as a warning.
        return diagnostics.IsEmpty ? generated : throw new InvalidOperationException(string.Join('\n', diagnostics));
    }

    /// <summary>What the rules report, in the order of the source. An analyzer that throws fails the test.</summary>
    public static Task<ImmutableArray<Diagnostic>> RunRulesAsync(Compilation compilation, CancellationToken cancellation = default) =>
        RunRulesAsync(compilation, (rules, stop) => rules.GetAnalyzerDiagnosticsAsync(stop), cancellation);

    /// <summary>What an editor is told that asks for this file alone, in the order of the source.</summary>
    public static Task<ImmutableArray<Diagnostic>> RunRulesAsync(Compilation compilation, SyntaxTree file, CancellationToken cancellation = default) =>
        RunRulesAsync(compilation, (rules, stop) => rules.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(file), null, stop), cancellation);

    /// <summary>What the rules report with these settings in <c>.editorconfig</c>.</summary>
    public static Task<ImmutableArray<Diagnostic>> RunRulesAsync(Compilation compilation, Dictionary<string, string> settings, CancellationToken cancellation) =>
        RunRulesAsync(compilation, new AnalyzerOptions([], new Settings(settings)), (rules, stop) => rules.GetAnalyzerDiagnosticsAsync(stop), cancellation);

    /// <summary>What is asked for, in the order of the source.</summary>
    public static Task<ImmutableArray<Diagnostic>> RunRulesAsync(
        Compilation compilation, Func<CompilationWithAnalyzers, CancellationToken, Task<ImmutableArray<Diagnostic>>> run, CancellationToken cancellation) =>
        RunRulesAsync(compilation, new([]), run, cancellation);

    /// <summary>What is asked for in a project with additional files, in the order of the source.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunRulesAsync(
        Compilation compilation, AnalyzerOptions files, Func<CompilationWithAnalyzers, CancellationToken, Task<ImmutableArray<Diagnostic>>> run, CancellationToken cancellation)
    {
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            files,
            onAnalyzerException: (exception, _, _) => thrown = exception,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var diagnostics = await run(compilation.WithAnalyzers(Analyzers, options), cancellation);
        return thrown is null
            ? [.. diagnostics
                .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)]
            : throw new InvalidOperationException("A rule threw.", thrown);
    }

    private sealed class Settings(Dictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(values);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
    }

    /// <summary>Takes the marks <c>[|</c> and <c>|]</c> out of a source.</summary>
    public static (string Source, ImmutableArray<TextSpan> Marked) Unmark(string marked)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        while (marked.IndexOf("[|", StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = marked.IndexOf("|]", start, StringComparison.Ordinal) - 2;
            marked = marked.Remove(end + 2, 2).Remove(start, 2);
            spans.Add(TextSpan.FromBounds(start, end));
        }

        return (marked, spans.ToImmutable());
    }

    /// <summary>Errors and warnings of the compiler, in any file.</summary>
    public static ImmutableArray<Diagnostic> GetFaults(Compilation compilation) =>
        [.. Generate(compilation).GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
}
