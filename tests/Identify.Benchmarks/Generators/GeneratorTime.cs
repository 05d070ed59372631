using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Identify.Benchmarks.Generators;

/// <summary>How long each generator takes: for a project that it sees for the first time, and after an edit.</summary>
internal static class GeneratorTime
{
    private const int Rounds = 15;

    public static void Print()
    {
        // The first round is for the just-in-time compiler.
        var identify = new List<Times>();
        var peer = new List<Times>();
        for (var round = 0; round <= Rounds; round++)
        {
            identify.Add(Measure(ThousandTypes.Identify));
            peer.Add(Measure(ThousandTypes.SystemTextJson));
        }

        Console.WriteLine($"| {ThousandTypes.Count} types | {PeerNames.Identify} | {PeerNames.SourceGenerated} | ratio |");
        Console.WriteLine("|---|---:|---:|---:|");
        PrintLine("first run", times => times.First);
        PrintLine("after an edit of one type", times => times.Edit);
        PrintLine("after an edit elsewhere", times => times.EditElsewhere);

        void PrintLine(string name, Func<Times, double> time)
        {
            var own = Median(identify.Skip(1).Select(time));
            var other = Median(peer.Skip(1).Select(time));
            Console.WriteLine($"| {name} | {own:N1} ms | {other:N1} ms | {own / other:F2} |");
        }
    }

    private static Times Measure(ThousandTypes types)
    {
        var compilation = types.Compile();
        var driver = types.CreateDriver();
        var first = Time(ref driver, compilation);
        var edited = types.EditClass(compilation);
        return new(first, Time(ref driver, edited), Time(ref driver, ThousandTypes.EditElsewhere(edited)));
    }

    private static double Time(ref GeneratorDriver driver, CSharpCompilation compilation)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        driver = driver.RunGenerators(compilation);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(Rounds / 2);

    private readonly record struct Times(double First, double Edit, double EditElsewhere);
}
