using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Identify.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Identify.Benchmarks.Generators;

/// <summary>What a tracking plan of a thousand traits adds to a build.</summary>
internal static class PlanTime
{
    private const int Rounds = 5;

    /// <summary>Half of the traits are members of the annotated type, the others of objects that it holds.</summary>
    private const int TraitCount = 1000;
    private const int ObjectCount = 50;
    private const int TraitsOfObject = TraitCount / 2 / ObjectCount;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules = ReferencePack.LoadAnalyzers(typeof(IdentifyGenerator).Assembly);
    private static readonly SyntaxTree Customer = ThousandTypes.Parse(WriteType());
    private static readonly string Plan = WritePlan();
    private static readonly AnalyzerOptions PlanOptions = new([new PlanFile(Plan)], new OneOption("build_metadata.AdditionalFiles.IdentifyTrackingPlan"));

    public static void Print()
    {
        // The first round is for the just-in-time compiler.
        var rounds = Enumerable.Range(0, Rounds + 1).Select(_ => Measure()).Skip(1).ToList();
        var compile = Median(rounds.Select(times => times.Compile));
        var added = Median(rounds.Select(times => times.WithPlan - times.WithoutPlan));

        Console.WriteLine($"| {OrdinaryTypes.Count} classes, one annotated, a plan of {TraitCount} traits ({Plan.Length / 1024} KB) | time | of the compilation |");
        Console.WriteLine("|---|---:|---:|");
        Console.WriteLine($"| compiling them, without any analyzer | {compile:N1} ms | |");
        Console.WriteLine($"| inside the rules, without a plan | {Median(rounds.Select(times => times.WithoutPlan)):N1} ms | |");
        Console.WriteLine($"| added by the plan | {added:N1} ms | {added / compile:P1} |");
    }

    private static (double Compile, double WithoutPlan, double WithPlan) Measure()
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        if (!Compile().Emit(Stream.Null).Success)
            throw new InvalidOperationException("The classes do not compile.");

        var compile = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return (compile, Analyze(new([])), Analyze(PlanOptions));
    }

    private static double Analyze(AnalyzerOptions files)
    {
        var (inside, diagnostics) = RuleTime.Analyze(Compile(), Rules, files);
        if (diagnostics.Any(static diagnostic => diagnostic.Id.StartsWith("IDFY07", StringComparison.Ordinal)))
            throw new InvalidOperationException("The type does not keep to the plan: " + diagnostics[0]);

        return inside.TotalMilliseconds;
    }

    private static CSharpCompilation Compile()
    {
        var compilation = OrdinaryTypes.Compile().AddSyntaxTrees(Customer);
        return compilation.WithOptions(compilation.Options.WithConcurrentBuild(false));
    }

    private static string WriteType()
    {
        var members = Enumerable.Range(0, TraitCount / 2).Select(number => $"public {GetCode(number)} Trait{number} {{ get; set; }}");
        var held = Enumerable.Range(0, ObjectCount).Select(number => $"public Held{number}? Held{number} {{ get; set; }}");
        var types = Enumerable.Range(0, ObjectCount).Select(number =>
            $"public class Held{number} {{ {string.Join(' ', Enumerable.Range(0, TraitsOfObject).Select(trait => $"public {GetCode(trait)} Trait{trait} {{ get; set; }}"))} }}");
        return $"using System; namespace Shop; public enum Level {{ Low, High }} [Identify.IdentifyTraits] public class Planned {{ {string.Join('\n', members)} {string.Join('\n', held)} }} {string.Join('\n', types)}";
    }

    private static string WritePlan()
    {
        var properties = WriteProperties(TraitCount / 2);
        for (var number = 0; number < ObjectCount; number++)
            properties[$"held{number}"] = new JsonObject { ["type"] = "object", ["properties"] = WriteProperties(TraitsOfObject) };

        return new JsonObject
        {
            ["rules"] = new JsonArray(new JsonObject
            {
                ["type"] = "IDENTIFY",
                ["jsonSchema"] = new JsonObject { ["properties"] = new JsonObject { ["traits"] = new JsonObject { ["type"] = "object", ["properties"] = properties } } },
            }),
        }.ToJsonString(new() { WriteIndented = true });
    }

    private static JsonObject WriteProperties(int count) =>
        new(Enumerable.Range(0, count).Select(number => KeyValuePair.Create($"trait{number}", JsonNode.Parse(GetSchema(number)))));

    private static string GetCode(int number) => (number % 5) switch { 0 => "string?", 1 => "int", 2 => "DateTimeOffset?", 3 => "Level", _ => "string[]?" };

    private static string GetSchema(int number) => (number % 5) switch
    {
        0 => """{ "type": "string", "description": "What it is, and where it comes from." }""",
        1 => """{ "type": "integer", "minimum": 0 }""",
        2 => """{ "type": "string", "format": "date-time" }""",
        3 => """{ "type": "string", "enum": ["low", "middle", "high"] }""",
        _ => """{ "type": "array", "items": { "type": "string" } }""",
    };

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(Rounds / 2);

    private sealed class PlanFile(string text) : AdditionalText
    {
        public override string Path => "plan.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
