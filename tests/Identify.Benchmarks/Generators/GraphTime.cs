using System.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Identify.Benchmarks.Generators;

/// <summary>What annotated types cost that hold other types: time and size must grow with the sum of the types, not with their product.</summary>
internal static class GraphTime
{
    private const int Rounds = 3;

    public static void Print()
    {
        Console.WriteLine("| project | compiling it, nothing annotated | generator's first run | generator and compiling what it wrote | after an edit elsewhere | bytes it adds to the assembly |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var graph in TypeGraphs.All)
        {
            // The first round is for the just-in-time compiler.
            var rounds = Enumerable.Range(0, Rounds + 1).Select(_ => Measure(graph)).Skip(1).ToList();
            var plain = Median(static times => times.Plain);
            Console.WriteLine(
                $"| {graph.Name} | {plain:N0} ms | {Median(static times => times.First):N0} ms | {Median(static times => times.Build) - plain:N0} ms | {Median(static times => times.EditElsewhere):N0} ms | {rounds[0].Bytes:N0} |");

            double Median(Func<Times, double> time) => rounds.Select(time).Order().ElementAt(Rounds / 2);
        }
    }

    private static Times Measure(TypeGraphs graph)
    {
        long plainBytes = 0;
        var plain = Time(() => plainBytes = Build(graph.CompilePlain()));

        var compilation = graph.Compile();
        var driver = TypeGraphs.CreateDriver();
        var first = Time(() => driver = driver.RunGenerators(compilation));
        var editElsewhere = Time(() => driver = driver.RunGenerators(ThousandTypes.EditElsewhere(compilation)));

        long bytes = 0;
        var build = Time(() =>
        {
            TypeGraphs.CreateDriver().RunGeneratorsAndUpdateCompilation(graph.Compile(), out var complete, out _);
            bytes = Build(complete);
        });
        return new(plain, first, build, editElsewhere, bytes - plainBytes);
    }

    private static long Build(Compilation compilation)
    {
        using var assembly = new MemoryStream();
        return compilation.Emit(assembly).Success ? assembly.Length : throw new InvalidOperationException("The types do not compile.");
    }

    private static double Time(Action action)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private readonly record struct Times(double Plain, double First, double Build, double EditElsewhere, long Bytes);
}
