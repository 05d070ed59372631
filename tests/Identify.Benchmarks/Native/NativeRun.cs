using System.Diagnostics;
using System.Globalization;

namespace Identify.Benchmarks.Native;

/// <summary>Publishes the sample and its peer as native code, and compares their sizes and how soon they have a payload.</summary>
internal static class NativeRun
{
    private const int Runs = 101;

    public static void Print()
    {
        var artifacts = Directory.CreateTempSubdirectory("identify-aot-");
        try
        {
            string[] programs = [Publish("samples/Aot", "Aot", artifacts), Publish("tests/Identify.Aot.Peer", "Identify.Aot.Peer", artifacts)];
            var first = programs.Select(_ => new List<double>()).ToArray();
            var whole = programs.Select(_ => new List<double>()).ToArray();
            for (var run = 0; run < Runs; run++)
            {
                for (var i = 0; i < programs.Length; i++)
                {
                    var start = Stopwatch.GetTimestamp();
                    first[i].Add(double.Parse(Run(programs[i], "--time"), CultureInfo.InvariantCulture));
                    whole[i].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }

            Console.WriteLine("| native program on | size | first payload, from Main | whole process |");
            Console.WriteLine("|---|---:|---:|---:|");
            string[] names = [PeerNames.Identify, PeerNames.SourceGenerated];
            for (var i = 0; i < programs.Length; i++)
                Console.WriteLine($"| {names[i]} | {new FileInfo(programs[i]).Length:N0} B | {Median(first[i]):N0} µs | {Median(whole[i]):N2} ms |");
        }
        finally
        {
            artifacts.Delete(recursive: true);
        }
    }

    private static string Publish(string project, string program, DirectoryInfo artifacts)
    {
        var output = Path.Combine(artifacts.FullName, program);
        Run("dotnet", "publish", project, "--artifacts-path", Path.Combine(artifacts.FullName, "build"), "--output", output);
        return Path.Combine(output, program);
    }

    private static string Run(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(output);
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
