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
    private const int Rounds = 3;
    private const int Files = 1000;
    private const int CallsOfFile = 20;
    private const int FilesForOneCall = 1000;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules = ReferencePack.LoadAnalyzers(typeof(IdentifyGenerator).Assembly);
    private static readonly List<SyntaxTree> Trees = [ThousandTypes.Parse(Sdk), .. Enumerable.Range(0, Files).Select(number => ThousandTypes.Parse(WriteFile(number)))];

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
        // The first round is for the just-in-time compiler.
        var rounds = Enumerable.Range(0, Rounds + 1).Select(_ => Measure()).Skip(1).ToList();
        var compile = rounds.Select(times => times.Compile).Order().ElementAt(Rounds / 2);
        var rules = rounds.Select(times => times.Rules).Order().ElementAt(Rounds / 2);

        Console.WriteLine($"| {Files} files, {Files * CallsOfFile} calls, and {Files / FilesForOneCall} that identify | time | of the compilation |");
        Console.WriteLine("|---|---:|---:|");
        Console.WriteLine($"| compiling them, without any analyzer | {compile:N1} ms | |");
        Console.WriteLine($"| inside the rules | {rules:N1} ms | {rules / compile:P1} |");
    }

    private static (double Compile, double Rules) Measure()
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        if (!Compile().Emit(Stream.Null).Success)
            throw new InvalidOperationException("The files do not compile.");

        var compile = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var (rules, diagnostics) = RuleTime.Analyze(Compile(), Rules, new([]));
        if (diagnostics.Length != Files / FilesForOneCall)
            throw new InvalidOperationException("The rules do not find the calls.");

        return (compile, rules.TotalMilliseconds);
    }

    private static CSharpCompilation Compile()
    {
        var compilation = ThousandTypes.Compile(Trees);
        return compilation.WithOptions(compilation.Options.WithConcurrentBuild(false));
    }

    private static string WriteFile(int number)
    {
        // Each line has two calls.
        var lines = Enumerable.Range(0, CallsOfFile / 2).Select(call => $"Add(text.Substring({call}), count);");
        var sent = number % FilesForOneCall == 0
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
