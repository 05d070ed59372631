using System.Text.RegularExpressions;
using Identify.Generators.Rules.Calls;
using Identify.Generators.Rules.Shape;
using Identify.Generators.Tests.Infrastructure;
using Identify.Generators.Tests.Rules;
using Identify.Generators.Tests.Rules.Plans;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Identify.CodeFixes.Tests;

/// <summary>Holds descriptors, pages, the overview and the release-tracking files together.</summary>
public partial class DocumentationTests
{
    private const string Usings = "using System.IO; using System.Linq; using System.Threading; using System.Threading.Tasks;\n";

    public static TheoryData<string> Ids => [.. Analysis.Descriptors.Select(rule => rule.Id)];

    [Fact]
    public void Every_rule_has_one_descriptor_in_the_order_of_the_ids()
    {
        var ids = Analysis.Descriptors.Select(rule => rule.Id).ToList();

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void There_is_a_page_for_each_rule_and_no_other() => Assert.Equal(
        Analysis.Descriptors.Select(rule => rule.Id + ".md").Append("README.md"),
        GetNames("rules/").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_says_what_the_descriptor_says(string id)
    {
        var rule = Analysis.Descriptors.Single(rule => rule.Id == id);
        var lines = Read($"rules/{id}.md").Split('\n');

        Assert.Equal($"# {id}: {rule.Title}", lines[0]);
        Assert.Equal($"Category `{rule.Category}`, default severity {Lower(rule.DefaultSeverity)}.", lines[2]);
        Assert.Equal(
            ["## What it saw", "## Why it hurts", "## Before", "## After", "## How to fix it", "## When to suppress it"],
            lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_page_shows_code_that_has_the_fault_and_code_that_has_none(string id)
    {
        var page = Read($"rules/{id}.md");
        var samples = Samples().Matches(page);
        Assert.Equal(2, samples.Count);

        // Neither 300 traits nor a client library fit on a page, nor ASP.NET, and code that does not compile does not belong there.
        if (!new[] { ShapeDescriptors.TooManyTraits, ShapeDescriptors.ForeignTypes, CallDescriptors.SharedClient, CallDescriptors.UnmarkedUserId }.Any(rule => rule.Id == id))
            Assert.Contains(id, await FindAsync(samples[0], page));
        Assert.Empty(await FindAsync(samples[1], page));
    }

    [Fact]
    public void The_overview_lists_each_rule_with_its_severity_and_whether_it_has_a_fix()
    {
        var fixable = CodeFixVerifier.Providers.SelectMany(provider => provider.FixableDiagnosticIds).ToHashSet();
        var rows = Rows().Matches(Read("rules/README.md")).Select(match => (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value, match.Groups[4].Length > 0));

        Assert.Equal(
            Analysis.Descriptors.Select(rule => (rule.Id, rule.Title.ToString(null), rule.DefaultSeverity.ToString(), fixable.Contains(rule.Id))),
            rows);
    }

    [Fact]
    public void The_strict_settings_name_each_rule() => Assert.Equal(
        Analysis.Descriptors.Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = {(rule.DefaultSeverity == DiagnosticSeverity.Info ? "warning" : "error")}"),
        Read("rules/README.md").Split('\n').Where(line => line.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal)));

    [Fact]
    public void Release_tracking_lists_each_rule()
    {
        var rows = (Read("AnalyzerReleases.Shipped.md") + Read("AnalyzerReleases.Unshipped.md")).Split('\n').Where(line => line.StartsWith("IDFY", StringComparison.Ordinal));

        Assert.Equal(Analysis.Descriptors.Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}"), rows);
    }

    [Fact]
    public void Every_fix_is_for_a_rule() => Assert.All(
        CodeFixVerifier.Providers.SelectMany(provider => provider.FixableDiagnosticIds),
        id => Assert.Contains(Analysis.Descriptors, rule => rule.Id == id));

    /// <summary>The code that a rule's page shows before the fix, and the tracking plan above it.</summary>
    internal static (string Code, string? Plan) GetFaultyCode(string id)
    {
        var page = Read($"rules/{id}.md");
        var sample = Samples().Matches(page)[0];
        return (Usings + sample.Groups[1].Value, Plans().Matches(page[..sample.Index]).LastOrDefault()?.Groups[1].Value);
    }

    /// <summary>What the rules report about a sample, in a project with the tracking plan that the page shows before it.</summary>
    private static async Task<IEnumerable<string>> FindAsync(Match sample, string page)
    {
        var compilation = Analysis.Compile(Usings + sample.Groups[1].Value)
            .AddReferences(Sdk.SegmentCSharp.Reference, Sdk.PostHog.Reference);
        Assert.Empty(Analysis.GetFaults(compilation).Where(fault => fault.Severity == DiagnosticSeverity.Error));
        var plans = Plans().Matches(page[..sample.Index]).TakeLast(1).Select(plan => ("plan.json", plan.Groups[1].Value));
        var faults = await Analysis.RunRulesAsync(
            Analysis.Generate(compilation), PlanFiles.Of(plans), (rules, stop) => rules.GetAnalyzerDiagnosticsAsync(stop), TestContext.Current.CancellationToken);
        return faults.Select(fault => fault.Id);
    }

#pragma warning disable CA1308 // The pages are prose.
    private static string Lower(DiagnosticSeverity severity) => severity.ToString().ToLowerInvariant();
#pragma warning restore CA1308

    private static IEnumerable<string> GetNames(string folder) => typeof(DocumentationTests).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
        .Select(name => name[folder.Length..]);

    private static string Read(string name)
    {
        using var stream = typeof(DocumentationTests).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no file '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Samples();

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Plans();

    [GeneratedRegex(@"^\| \[(IDFY\d+)\]\(\1\.md\) \| (.*?) \| (\w+) \|(?: (.*?))? \|$", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
