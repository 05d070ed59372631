using System.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Identify.Benchmarks.Generators;

/// <summary>What the catalogue adds to a build of a thousand annotated types, and to the assembly.</summary>
internal static class CatalogueTime
{
    private const int Rounds = 7;

    private static readonly OneOption Enabled = new("build_property.IdentifyCatalogue");

    public static void Print()
    {
        // The first round is for the just-in-time compiler.
        var rounds = Enumerable.Range(0, Rounds + 1).Select(_ => (Without: Measure(null), With: Measure(Enabled))).Skip(1).ToList();

        Console.WriteLine($"| {ThousandTypes.Count} annotated types | without the catalogue | with it | added |");
        Console.WriteLine("|---|---:|---:|---:|");
        PrintLine("the generator's first run", build => build.Generator, "ms");
        PrintLine("with compiling what it wrote", build => build.Total, "ms");
        PrintLine("the assembly", build => build.Size, "B");

        void PrintLine(string name, Func<Build, double> figure, string unit)
        {
            var without = Median(rounds.Select(round => figure(round.Without)));
            var with = Median(rounds.Select(round => figure(round.With)));
            Console.WriteLine($"| {name} | {without:N0} {unit} | {with:N0} {unit} | {with / without - 1:P1} |");
        }
    }

    private static Build Measure(OneOption? option)
    {
        var compilation = ThousandTypes.Identify.Compile();
        compilation = compilation.WithOptions(compilation.Options.WithConcurrentBuild(false));
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        ThousandTypes.Identify.CreateDriver(option).RunGeneratorsAndUpdateCompilation(compilation, out var complete, out _);
        var generator = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        using var assembly = new MemoryStream();
        if (!complete.Emit(assembly).Success)
            throw new InvalidOperationException("The types do not compile.");

        return new(generator, Stopwatch.GetElapsedTime(start).TotalMilliseconds, assembly.Length);
    }

    private static double Median(IEnumerable<double> figures) => figures.Order().ElementAt(Rounds / 2);

    private readonly record struct Build(double Generator, double Total, double Size);
}
