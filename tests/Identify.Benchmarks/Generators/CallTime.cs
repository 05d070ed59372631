using System.Collections.Immutable;
using System.Diagnostics;
using Identify.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Benchmarks.Generators;

/// <summary>What the rules cost a build of a project that references an SDK: many files and calls, of which few are the SDK's.</summary>
internal static class CallTime
{
    private const int Rounds = 7;
    private const int Files = 1000;
    private const int CallsOfFile = 20;
    private static readonly int[] CallsOfSdk = [10, 100];
    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules = ReferencePack.LoadAnalyzers(typeof(IdentifyGenerator).Assembly);

    private const string Sdk = """
        using System.Collections.Generic;

        namespace Segment;

        public interface IAnalyticsClient
        {
            void Identify(string userId, IDictionary<string, object> traits);
            void Track(string userId, string eventName);
        }
        """;

    public static void Print()
    {
        Console.WriteLine($"| of {Files * CallsOfFile} calls in {Files} files, those of the SDK | compiling them, without any analyzer | inside the rules | after other analyzers have bound all methods |");
        Console.WriteLine("|---:|---:|---:|---:|");
        foreach (var count in CallsOfSdk)
        {
            // The first round is for the just-in-time compiler.
            var rounds = Enumerable.Range(0, Rounds + 1).Select(_ => Measure(count)).Skip(1).ToList();
            var compile = Median(rounds.Select(times => times.Compile));
            var alone = Median(rounds.Select(times => times.Alone));
            var afterOthers = Median(rounds.Select(times => times.AfterOthers));
            Console.WriteLine($"| {count} | {compile:N1} ms | {alone:N1} ms ({alone / compile:P1}) | {afterOthers:N1} ms ({afterOthers / compile:P1}) |");
        }
    }

    private static (double Compile, double Alone, double AfterOthers) Measure(int callsOfSdk)
    {
        var compilation = Compile(callsOfSdk);
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        if (!compilation.Emit(Stream.Null).Success)
            throw new InvalidOperationException("The files do not compile.");

        var compile = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return (compile, Analyze(callsOfSdk, bindsMethods: false), Analyze(callsOfSdk, bindsMethods: true));
    }

    private static double Analyze(int callsOfSdk, bool bindsMethods)
    {
        var (rules, diagnostics) = RuleTime.Analyze(Compile(callsOfSdk), Rules, new([]), bindsMethods);
        if (diagnostics.Length != callsOfSdk)
            throw new InvalidOperationException("The rules do not find the calls.");

        return rules.TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(Rounds / 2);

    /// <summary>A compilation of new trees, as every build has them: what the rules remember about a tree must not help.</summary>
    private static CSharpCompilation Compile(int callsOfSdk)
    {
        var compilation = ThousandTypes.Compile([ThousandTypes.Parse(Sdk), .. Enumerable.Range(0, Files).Select(number => ThousandTypes.Parse(WriteFile(number, number < callsOfSdk)))]);
        return compilation.WithOptions(compilation.Options.WithConcurrentBuild(false));
    }

    private static string WriteFile(int number, bool isIdentifying)
    {
        // Each line has two calls.
        var lines = Enumerable.Range(0, CallsOfFile / 2).Select(call => $"Add(text.Substring({call}), count);");
        var sent = isIdentifying
            ? "analytics.Identify(email, new Dictionary<string, object> { [\"email\"] = email, [\"plan\"] = count });"
            : "_ = analytics;";
        return $$"""
            using System;
            using System.Collections.Generic;

            namespace Shop;

            public sealed class Service{{number}}
            {
                private readonly List<string> _lines = [];

                public void Run(Segment.IAnalyticsClient analytics, string text, int count, string email)
                {
                    {{string.Join("\n        ", lines)}}
                    {{sent}}
                }

                private void Add(string text, int count) => _lines.Add(text + count);
            }
            """;
    }
}
