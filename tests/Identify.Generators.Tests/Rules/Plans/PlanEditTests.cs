using Identify.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Identify.Generators.Tests.Rules.Plans;

public class PlanEditTests
{
    private const string Source = "[Identify.IdentifyTraits] public class Customer { public string? Logins { get; set; } }";

    [Fact]
    public async Task An_edit_of_the_plan_runs_the_rules_again_but_not_the_generator()
    {
        var before = PlanFiles.Of("""{ "properties": { "logins": { "type": "string" } } }""");
        var after = PlanFiles.Of("""{ "properties": { "logins": { "type": "integer" } } }""");
        var compilation = TestProject.Default.Compile(Source);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new IdentifyGenerator().AsSourceGenerator()],
            before.AdditionalFiles,
            TestProject.Default.ParseOptions,
            before.AnalyzerConfigOptionsProvider,
            new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

        driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);
        driver = driver.ReplaceAdditionalText(before.AdditionalFiles[0], after.AdditionalFiles[0]).RunGenerators(compilation, TestContext.Current.CancellationToken);

        var outputs = driver.GetRunResult().Results.Single().TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs).ToList();
        Assert.NotEmpty(outputs);
        Assert.All(outputs, output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        Assert.Empty(await PlanRuleTests.RunAsync(compilation, before));
        Assert.Equal("IDFY0702", Assert.Single(await PlanRuleTests.RunAsync(compilation, after)).Id);
    }
}
