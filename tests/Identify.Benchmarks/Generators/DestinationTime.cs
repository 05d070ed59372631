using System.Collections.Immutable;
using System.Diagnostics;
using Identify.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Benchmarks.Generators;

/// <summary>What a list of ten destinations adds to a build of a thousand annotated types.</summary>
/// <remarks>All on one thread, so that the time inside the analyzers is a part of the whole.</remarks>
internal static class DestinationTime
{
    private const int Rounds = 7;
    private const string List =
        """[assembly: Identify.IdentifyDestinations("Airship", "Amplitude", "Attentive", "Braze", "Customer.io", "HubSpot", "Intercom", "Klaviyo", "Mixpanel", "Salesforce")]""";

    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules = ReferencePack.LoadAnalyzers(typeof(IdentifyGenerator).Assembly);

    public static void Print()
    {
        // The first round is for the just-in-time compiler.
        var rounds = Enumerable.Range(0, Rounds + 1).Select(_ => Measure()).Skip(1).ToList();
        var compile = Median(rounds.Select(times => times.Compile));
        var without = Median(rounds.Select(times => times.Without));
        var with = Median(rounds.Select(times => times.With));
        Console.WriteLine($"| {ThousandTypes.Count} annotated types | time | of the compilation |");
        Console.WriteLine("|---|---:|---:|");
        Console.WriteLine($"| compiling them with the generated code, without any analyzer | {compile:N1} ms | |");
        Console.WriteLine($"| inside all rules, without a list | {without:N1} ms | {without / compile:P1} |");
        Console.WriteLine($"| inside all rules, with ten destinations | {with:N1} ms | {with / compile:P1} |");
    }

    private static (double Compile, double Without, double With) Measure()
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        if (!Generate("").Emit(Stream.Null).Success)
            throw new InvalidOperationException("The classes do not compile.");

        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, Analyze(Generate("")), Analyze(Generate(List)));
    }

    private static Compilation Generate(string list)
    {
        var compilation = ThousandTypes.Identify.Compile().AddSyntaxTrees(ThousandTypes.Parse(list));
        ThousandTypes.Identify.CreateDriver()
            .RunGeneratorsAndUpdateCompilation(compilation.WithOptions(compilation.Options.WithConcurrentBuild(false)), out var generated, out _);
        return generated;
    }

    private static double Analyze(Compilation compilation) => RuleTime.Analyze(compilation, Rules, new([])).Inside.TotalMilliseconds;

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(Rounds / 2);
}
