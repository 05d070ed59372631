using System.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Identify.Benchmarks.Generators;

/// <summary>How long each generator takes: for a project that it sees for the first time, after an edit, and as a part of the build.</summary>
internal static class GeneratorTime
{
    private const int Rounds = 9;

    public static void Print()
    {
        // The first round is for the just-in-time compiler.
        var identify = new List<Times>();
        var peer = new List<Times>();
        var floor = new List<Times>();
        var plain = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            plain.Add(Time(() => Build(ThousandTypes.Plain.Compile())));
            identify.Add(Measure(ThousandTypes.Identify));
            peer.Add(Measure(ThousandTypes.SystemTextJson));
            floor.Add(Measure(ThousandTypes.Looked));
        }

        Console.WriteLine($"| {ThousandTypes.Count} types | {PeerNames.Identify} | {PeerNames.SourceGenerated} | ratio | a generator that only looks at the properties |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        PrintLine("first run", times => times.First);
        PrintLine("after an edit of one type", times => times.Edit);
        PrintLine("after an edit elsewhere", times => times.EditElsewhere);
        var ordinary = Median(plain.Skip(1));
        PrintLine($"first run and compiling what it wrote, beside {ordinary:N0} ms for the types", times => times.Build - ordinary);

        void PrintLine(string name, Func<Times, double> time)
        {
            var own = Median(identify.Skip(1).Select(time));
            var other = Median(peer.Skip(1).Select(time));
            var least = Median(floor.Skip(1).Select(time));
            Console.WriteLine($"| {name} | {own:N0} ms | {other:N0} ms | {own / other:F2} | {least:N0} ms |");
        }
    }

    private static Times Measure(ThousandTypes types)
    {
        var compilation = types.Compile();
        var driver = types.CreateDriver();
        var first = Time(() => driver = driver.RunGenerators(compilation));
        var edited = types.EditClass(compilation);
        var edit = Time(() => driver = driver.RunGenerators(edited));
        var editElsewhere = Time(() => driver = driver.RunGenerators(ThousandTypes.EditElsewhere(edited)));
        var build = Time(() =>
        {
            types.CreateDriver().RunGeneratorsAndUpdateCompilation(types.Compile(), out var complete, out _);
            Build(complete);
        });
        return new(first, edit, editElsewhere, build);
    }

    private static void Build(Compilation compilation)
    {
        if (!compilation.Emit(Stream.Null).Success)
            throw new InvalidOperationException("The types do not compile.");
    }

    private static double Time(Action action)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(Rounds / 2);

    private readonly record struct Times(double First, double Edit, double EditElsewhere, double Build);
}
