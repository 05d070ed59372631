using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Identify.Package.Tests;

/// <summary>Follows the README's guide to the letter, in a new project.</summary>
[Collection(nameof(Document))]
public sealed partial class GuideTests(PackedPackages packages)
{
    private static readonly Document Readme = new("README.md");

    [Fact]
    public async Task The_guide_prints_and_sends_what_the_README_shows()
    {
        await using var collector = await TestCollector.StartAsync(new CollectorAnswer(200));
        var program = $"{Readme.GetBlock("Look", "csharp")}\n{Readme.GetBlock("Send", "csharp")}";
        var project = CreateProject("Guide", "Exe");
        project.Write("Customer.cs", Readme.GetBlock("Annotate", "csharp"));
        project.Write("Program.cs", program.Replace("https://api.segment.io", collector.Endpoint, StringComparison.Ordinal));

        (await project.BuildAsync()).Successful();
        var run = (await project.DotNetAsync(Path.Combine("bin", "Debug", "net10.0", "Guide.dll"))).Successful();

        Readme.AssertBlock("Look", "json", JsonNode.Parse(run.Output)!.ToJsonString(new() { WriteIndented = true }), MaskStamps);
        var request = Assert.Single(collector.Requests);
        Assert.Equal("POST /v1/batch", request.Line);
        var call = Assert.Single(JsonNode.Parse(request.Body)!["batch"]!.AsArray());
        Readme.AssertBlock("Look", "json", call!.ToJsonString(new() { WriteIndented = true }), MaskStamps);

        new Document("docs", "generated-code.md").AssertBlock("The file", "csharp", project.Read(GeneratedFile("Customer")));
    }

    [Fact]
    public async Task Each_reserved_trait_takes_the_types_that_the_README_gives_it()
    {
        var project = CreateProject("Accepted", "Library");
        var number = 0;
        var types =
            from row in Readme.GetTable("Reserved traits")
            from type in CodeSpan().Matches(row[2])
            select
                $$"""
                [IdentifyTraits]
                public class Type{{number++}}
                {
                    [UserId] public int Key { get; set; }
                    [TraitName({{row[0].Replace('`', '"')}})] public {{type.Groups[1].Value}}? Value { get; set; }
                }

                """;
        project.Write("Types.cs", $"using Identify;\nusing System.Net.Mail;\n{string.Concat(types)}");

        var build = await project.BuildAsync();

        Assert.InRange(number, 17, int.MaxValue);
        build.Successful();
    }

    [Fact]
    public async Task The_sample_prints_what_the_README_shows()
    {
        var run = await Tool.RunAsync(Tool.DotNet, AppContext.BaseDirectory, Path.Combine(AppContext.BaseDirectory, "Quickstart.dll"));

        Readme.AssertBlock("Try it", "text", run.Successful().Output, MaskStamps);
    }

    private ConsumerProject CreateProject(string name, string outputType) => packages.CreateProject(
        name,
        $"""
        <TargetFramework>net10.0</TargetFramework>
        <OutputType>{outputType}</OutputType>
        <ImplicitUsings>enable</ImplicitUsings>
        <Nullable>enable</Nullable>
        <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
        """);

    private static string GeneratedFile(string type) => Path.Combine(
        "obj", "Debug", "net10.0", "generated", "Identify.Generators", "Identify.Generators.IdentifyGenerator", type + ".g.cs");

    /// <summary>Hides what differs between runs.</summary>
    private static string MaskStamps(string text) => Stamp().Replace(text, "$1…");

    [GeneratedRegex("""("messageId": "|"timestamp": "|"version": "|127\.0\.0\.1:)[0-9A-Za-z:.-]+""")]
    private static partial Regex Stamp();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodeSpan();
}
