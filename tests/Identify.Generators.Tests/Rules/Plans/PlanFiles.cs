using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Identify.Generators.Tests.Rules.Plans;

/// <summary>The tracking plans of a project, as the package's targets hand them to the compiler.</summary>
internal static class PlanFiles
{
    /// <summary>A project with one plan, <c>plan.json</c>.</summary>
    public static AnalyzerOptions Of(string plan) => Of(("plan.json", plan));

    public static AnalyzerOptions Of(params IEnumerable<(string Path, string Text)> plans) => Of(plans, defaultPath: null);

    public static AnalyzerOptions Of(IEnumerable<(string Path, string Text)> plans, string? defaultPath)
    {
        var files = plans.Select(plan => (AdditionalText)new PlanText(plan.Path, plan.Text)).Append(new PlanText("PublicAPI.Shipped.txt", "")).ToList();
        return new([.. files], new Metadata(defaultPath));
    }

    private sealed class PlanText(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Metadata(string? defaultPath) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Options([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(new()
        {
            ["build_metadata.AdditionalFiles.IdentifyTrackingPlan"] = textFile.Path.EndsWith(".json", StringComparison.Ordinal) ? "true" : "",
            ["build_metadata.AdditionalFiles.Default"] = textFile.Path == defaultPath ? "true" : "",
        });
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
