using Microsoft.CodeAnalysis;
using Xunit;

namespace Identify.Generators.Tests.Rules;

/// <summary>States where a rule fires. The places are marked in the source: <c>string [|Email|]</c>.</summary>
internal static class Expect
{
    /// <summary>
    /// The rule fires at every mark and nowhere else, be all files asked for or one after the other, and the source compiles.
    /// Other rules may say what they like.
    /// </summary>
    /// <returns>The messages.</returns>
    public static async Task<IReadOnlyList<string>> FiresAsync(string id, params string[] marked)
    {
        var messages = await RunAsync(id, marked);
        Assert.NotEmpty(messages);
        return messages;
    }

    /// <summary>The rule stays silent, and the source compiles.</summary>
    public static async Task SilentAsync(string id, params string[] sources) => Assert.Empty(await RunAsync(id, sources));

    private static async Task<IReadOnlyList<string>> RunAsync(string id, string[] marked)
    {
        var sources = marked.Select(Analysis.Unmark).ToList();
        var compilation = Analysis.Compile(sources.Select(source => source.Source));
        Assert.Empty(Analysis.GetFaults(compilation).Where(fault => fault.Severity == DiagnosticSeverity.Error));

        // The tests of the rules need no generated code, and the compiler's own warnings are not theirs.
        var found = (await Analysis.RunRulesAsync(compilation, TestContext.Current.CancellationToken)).Where(fault => fault.Id == id).ToList();
        var expected = sources.SelectMany((source, index) => source.Marked.Select(span => $"Source{index + 1}.cs: {source.Source[span.Start..span.End]} at {span}"));
        var actual = found.Select(fault => $"{fault.Location.SourceTree!.FilePath}: {Text(fault)} at {fault.Location.SourceSpan}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));

        // An editor asks file by file.
        var shown = new List<Diagnostic>();
        foreach (var file in compilation.SyntaxTrees)
            shown.AddRange((await Analysis.RunRulesAsync(compilation, file, TestContext.Current.CancellationToken)).Where(fault => fault.Id == id));

        Assert.Equal(found.Select(fault => fault.ToString()), shown.Select(fault => fault.ToString()));

        return [.. found.Select(fault => fault.GetMessage(null))];
    }

    private static string Text(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
