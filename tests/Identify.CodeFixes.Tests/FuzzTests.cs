using System.Collections.Immutable;
using Identify.Generators.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Identify.CodeFixes.Tests;

/// <summary>Half-typed code: tokens of every test source are deleted, doubled and swapped.</summary>
public class FuzzTests
{
    private const int MutantsPerRun = 2_500;
    private const int MutantsPerCompilation = 250;

    private static readonly Lazy<ImmutableArray<string>> Sources = new(() => [.. ReadTestSources().Distinct()]);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    [Fact]
    public void There_are_sources_to_mutate() => Assert.True(Sources.Value.Length > 150, $"{Sources.Value.Length} sources");

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Nothing_throws_and_generated_code_has_no_error_of_its_own(int seed)
    {
        var random = new Random(seed);
        for (var made = 0; made < MutantsPerRun; made += MutantsPerCompilation)
        {
            var mutants = Enumerable.Range(0, MutantsPerCompilation).Select(number => Mutate(number, random)).ToList();
            var compilation = Analysis.Compile(mutants);

            var generated = Analysis.Generate(compilation);
            AssertOwnErrorsOnly(generated, mutants);
            await Analysis.RunRulesAsync(generated, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task No_repair_throws()
    {
        var random = new Random(0);
        for (var number = 0; number < 250; number++)
            await Repairing.RepairEverythingAsync(new Repairing().CreateSolution([Usings, Mutate(number, random)]));
    }

    private const string Usings = "global using System; global using System.Collections.Generic; global using Identify;";

    /// <summary>A source with one to three faults, in a namespace of its own so that many fit into one compilation.</summary>
    private static string Mutate(int number, Random random)
    {
        var source = Sources.Value[random.Next(Sources.Value.Length)];
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

        return $"namespace Mutant{number};\n{source}";
    }

    /// <summary>Where the user's file compiles, so does the file that was generated for it.</summary>
    private static void AssertOwnErrorsOnly(Compilation generated, List<string> mutants)
    {
        var errors = GetErrors(generated);
        for (var number = 0; number < mutants.Count; number++)
        {
            if (FindFault(generated, errors, number, $"Source{number + 1}.cs") is null)
                continue;

            // It may hold a type that fell out of another mutant's namespace. Alone it has its own faults only.
            var alone = Analysis.Generate(Analysis.Compile(mutants[number]));
            var fault = FindFault(alone, GetErrors(alone), number, "Source1.cs");
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

    private static ILookup<SyntaxTree?, Diagnostic> GetErrors(Compilation generated) => generated
        .GetDiagnostics(TestContext.Current.CancellationToken)
        .Where(fault => fault.Severity == DiagnosticSeverity.Error)
        .ToLookup(fault => fault.Location.SourceTree);

    /// <summary>The texts in these tests and in those of the rules that annotate something.</summary>
    private static IEnumerable<string> ReadTestSources()
    {
        var assembly = typeof(FuzzTests).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("tests/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var root = CSharpSyntaxTree.ParseText(reader.ReadToEnd(), Analysis.Latest).GetRoot();
            foreach (var literal in root.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression)))
            {
                var (text, _) = Analysis.Unmark(literal.Token.ValueText);
                if (text.Contains("IdentifyTraits", StringComparison.Ordinal))
                    yield return text;
                else if (text.StartsWith("public ", StringComparison.Ordinal) || text.StartsWith('['))
                    yield return $"[IdentifyTraits] public class Customer {{ {text} }}";
            }
        }
    }
}
