using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Identify.Generators.Tests.Infrastructure;
using Identify.Generators.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Identify.CodeFixes.Tests;

/// <summary>Half-typed code: tokens of every test source are deleted, doubled and swapped.</summary>
public partial class FuzzTests
{
    private const int Analyzed = 20_000;
    private const int Fixed = 5_000;
    private const int Called = 3_000;
    private const int FixedCalls = 300;
    private const int MutantsPerCompilation = 250;
    private const int MutantsPerSolution = 25;

    /// <summary>The calls of SDKs in the tests, each in a method that has the client.</summary>
    private static readonly Lazy<ImmutableArray<string>> Calls = new(() => [.. ReadCalls().Distinct()]);

    private static readonly Lazy<ImmutableArray<string>> Sources = new(() => [.. ReadTestSources().Distinct()]);

    [Fact]
    public void There_are_sources_to_mutate() => Assert.True(Sources.Value.Length > 600, $"{Sources.Value.Length} sources");

    [Fact]
    public Task Nothing_throws_and_generated_code_has_no_error_of_its_own() => RunAsync(Analyzed, MutantsPerCompilation, async (mutants, stop) =>
    {
        var generated = Analysis.Generate(Analysis.Compile(mutants));
        AssertOwnErrorsOnly(await Analysis.RunRulesAsync(generated, (rules, stop) => rules.GetAllDiagnosticsAsync(stop), stop), generated, mutants);
    });

    [Fact]
    public void There_are_calls_to_mutate() => Assert.True(Calls.Value.Length > 300, $"{Calls.Value.Length} calls");

    [Fact]
    public Task No_call_of_an_SDK_stops_a_rule() => RunAsync(
        Called,
        MutantsPerCompilation,
        async (mutants, stop) => await Analysis.RunRulesAsync(
            Analysis.Compile(mutants).AddReferences(Sdks).AddReferences(Sdk.SegmentCSharp.Reference), stop),
        Calls.Value);

    [Fact]
    public Task No_fix_of_a_call_throws() => RunAsync(
        FixedCalls,
        MutantsPerSolution,
        (mutants, stop) => CodeFixVerifier.ApplyEverythingAsync(new CodeFixVerifier { Sdk = Sdk.SegmentCSharp, OtherReferences = Sdks }.CreateSolution([[Usings, .. mutants]])),
        Calls.Value);

    [Fact]
    public Task No_fix_throws() => RunAsync(Fixed, MutantsPerSolution, (mutants, stop) =>
        CodeFixVerifier.ApplyEverythingAsync(new CodeFixVerifier().CreateSolution([[Usings, .. mutants]])));

    /// <summary>So many mutants, and so many at a time: the machine's processors share them.</summary>
    private static Task RunAsync(int total, int size, Func<List<string>, CancellationToken, Task> test, ImmutableArray<string> sources = default) => Parallel.ForEachAsync(
        Enumerable.Range(0, total / size),
        new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = TestContext.Current.CancellationToken },
        async (batch, stop) =>
        {
            var random = new Random(batch);
            await test([.. Enumerable.Range(0, size).Select(number => Mutate(number, random, sources.IsDefault ? Sources.Value : sources))], stop);
        });

    /// <summary>The SDKs next to Segment.Analytics.CSharp. A namespace of that one has the name of a type of Analytics.NET.</summary>
    private static readonly MetadataReference[] Sdks = [Sdk.AnalyticsNet.Reference.WithAliases(["Old"]), Sdk.RudderStack.Reference, Sdk.PostHog.Reference, Sdk.Mixpanel.Reference];

    private const string Usings = "global using System; global using System.Collections.Generic; global using Identify;";

    /// <summary>A source with one to three faults, in a namespace of its own so that many fit into one compilation.</summary>
    private static string Mutate(int number, Random random, ImmutableArray<string> sources)
    {
        var source = sources[random.Next(sources.Length)];
        for (var faults = random.Next(1, 4); faults > 0; faults--)
        {
            var tokens = SyntaxFactory.ParseTokens(source).Where(token => !token.Span.IsEmpty).ToList();
            if (tokens.Count < 2)
                break;

            var at = random.Next(tokens.Count - 1);
            var token = tokens[at];
            source = random.Next(3) switch
            {
                0 => source.Remove(token.SpanStart, token.Span.Length),
                1 => source.Insert(token.Span.End, " " + token.Text),
                _ => source[..token.SpanStart] + tokens[at + 1].Text + source[token.Span.End..tokens[at + 1].SpanStart] + token.Text + source[tokens[at + 1].Span.End..],
            };
        }

        // What is said of the assembly stands before everything else.
        var start = CSharpSyntaxTree.ParseText(source, Analysis.Latest).GetCompilationUnitRoot().AttributeLists.LastOrDefault()?.FullSpan.End ?? 0;
        return source.Insert(start, $"\nnamespace Mutant{number};\n");
    }

    /// <summary>Where the user's file compiles, so does the file that was generated for it.</summary>
    private static void AssertOwnErrorsOnly(IEnumerable<Diagnostic> diagnostics, Compilation generated, List<string> mutants)
    {
        var errors = GetErrors(diagnostics);
        for (var number = 0; number < mutants.Count; number++)
        {
            if (FindFault(generated, errors, number, $"Source{number + 1}.cs") is null)
                continue;

            // It may hold a type that fell out of another mutant's namespace. Alone it has its own faults only.
            var alone = Analysis.Generate(Analysis.Compile(mutants[number]));
            var fault = FindFault(alone, GetErrors(alone.GetDiagnostics(TestContext.Current.CancellationToken)), number, "Source1.cs");
            Assert.True(fault is null, $"{mutants[number]}\n\n{fault}");
        }
    }

    /// <summary>An error in a generated file, unless there is one in the mutant itself.</summary>
    private static Diagnostic? FindFault(Compilation generated, ILookup<SyntaxTree?, Diagnostic> errors, int number, string file) =>
        errors[generated.SyntaxTrees.Single(tree => tree.FilePath == file)].Any()
            ? null
            : generated.SyntaxTrees
                .Where(tree => tree.FilePath.Contains($"Mutant{number}.", StringComparison.Ordinal))
                .SelectMany(tree => errors[tree])
                .FirstOrDefault();

    /// <summary>The compiler's errors by file; a rule may report some as well.</summary>
    private static ILookup<SyntaxTree?, Diagnostic> GetErrors(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .Where(fault => fault.Severity == DiagnosticSeverity.Error && fault.Id.StartsWith("CS", StringComparison.Ordinal))
        .ToLookup(fault => fault.Location.SourceTree);

    private static IEnumerable<string> ReadCalls()
    {
        foreach (var literal in ReadLiterals(static name => name.StartsWith("tests/Rules/Calls/", StringComparison.Ordinal)))
        {
            var text = Marks().Replace(literal, "").Replace("|}", "", StringComparison.Ordinal);
            if (text.Contains("client.People", StringComparison.Ordinal) || text.Contains("client.TrackAsync", StringComparison.Ordinal))
            {
                yield return Write("Mixpanel.IMixpanelClient", text);
            }
            else if (text.Contains("Async(", StringComparison.Ordinal) || text.Contains("client.Capture", StringComparison.Ordinal))
            {
                yield return Write("PostHog.IPostHogClient", text);
            }
            else if (text.Contains("client.", StringComparison.Ordinal))
            {
                yield return Write("RudderStack.IRudderAnalyticsClient", text.Replace("Segment.Model", "RudderStack.Model", StringComparison.Ordinal));
                yield return "extern alias Old;" + Write("Old::Segment.IAnalyticsClient", text.Replace("Segment.Model", "Old::Segment.Model", StringComparison.Ordinal));
            }
            else if (text.Contains("analytics.", StringComparison.Ordinal))
            {
                yield return Write("Segment.Analytics.Analytics", text);
            }
        }

        static string Write(string client, string text) =>
            $"using Segment.Serialization; public class Caller {{ public async System.Threading.Tasks.Task CallAsync({client} client, Segment.Analytics.Analytics analytics, string id, string key) {{ {text} }} }}";
    }

    /// <summary>The texts in these tests and in those of the generator that annotate something, without the holes in them.</summary>
    private static IEnumerable<string> ReadTestSources()
    {
        foreach (var literal in ReadLiterals(static name => name.StartsWith("tests/", StringComparison.Ordinal)))
        {
            var text = literal.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
            if (text.Contains("IdentifyTraits", StringComparison.Ordinal))
                yield return text;
            else if (text.StartsWith("public ", StringComparison.Ordinal) || text.StartsWith('['))
                yield return $"[IdentifyTraits] public class Customer {{ {text} }}";
        }
    }

    private static IEnumerable<string> ReadLiterals(Func<string, bool> isMeant)
    {
        var assembly = typeof(FuzzTests).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(isMeant))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            foreach (var node in CSharpSyntaxTree.ParseText(reader.ReadToEnd(), Analysis.Latest).GetRoot().DescendantNodes())
                yield return GetText(node);
        }

        static string GetText(SyntaxNode node) => node switch
        {
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal => literal.Token.ValueText,
            InterpolatedStringExpressionSyntax interpolated => string.Concat(interpolated.Contents.OfType<InterpolatedStringTextSyntax>().Select(text => text.TextToken.ValueText)),
            _ => "",
        };
    }

    /// <summary>The start of a mark: the numbers of the rules.</summary>
    [GeneratedRegex(@"\{\|[\d,]+:")]
    private static partial Regex Marks();
}
