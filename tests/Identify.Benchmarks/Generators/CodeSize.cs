using Microsoft.CodeAnalysis;

namespace Identify.Benchmarks.Generators;

/// <summary>How much each generator adds to the assembly.</summary>
internal static class CodeSize
{
    public static void Print()
    {
        var plain = Measure(ThousandTypes.Plain);
        var identify = Measure(ThousandTypes.Identify) - plain;
        var peer = Measure(ThousandTypes.SystemTextJson) - plain;

        Console.WriteLine("| generator | bytes per type | of System.Text.Json |");
        Console.WriteLine("|---|---:|---:|");
        Console.WriteLine($"| {PeerNames.Identify} | {identify / ThousandTypes.Count:N0} | {(double)identify / peer:P1} |");
        Console.WriteLine($"| {PeerNames.SourceGenerated} | {peer / ThousandTypes.Count:N0} | |");
    }

    private static long Measure(ThousandTypes types)
    {
        types.CreateDriver().RunGeneratorsAndUpdateCompilation(types.Compile(), out var compilation, out _);
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        return result.Success
            ? assembly.Length
            : throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));
    }
}
