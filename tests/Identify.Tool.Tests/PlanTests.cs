using System.Text.Json.Nodes;
using Identify.Generators.Plans;
using Identify.Tool.Plans;

namespace Identify.Tool.Tests;

public sealed class PlanTests
{
    [Theory]
    [InlineData("jsonschema", "properties")]
    [InlineData("segment", "rules/0/jsonSchema/properties/traits/properties")]
    [InlineData("rudder", "rules/events/0/rules/properties/traits/properties")]
    public void A_plan_is_written_in_each_format(string format, string path)
    {
        var plan = JsonNode.Parse(ToolRun.Print("plan", "export", ToolRun.Assembly, "--type", "Shop.Customer", "--format", format))!;

        var traits = path.Split('/').Aggregate(plan, (node, name) => node is JsonArray items ? items[int.Parse(name, null)]! : node[name]!);
        Assert.Equal("Where receipts go.", (string?)traits["email"]!["description"]);
        Assert.Equal(["free", "paid"], traits["tier"]!["enum"]!.AsArray().Select(value => (string?)value));
    }

    [Theory]
    [InlineData("jsonschema")]
    [InlineData("segment")]
    [InlineData("rudder")]
    public void An_exported_plan_is_the_same_as_the_code(string format)
    {
        using var folder = new TestFolder();
        var plan = folder.PathOf("plan.json");
        ToolRun.Print("plan", "export", ToolRun.Assembly, "--format", format, "--output", plan);

        Assert.Equal("The plans are the same.\n", ToolRun.Print("plan", "diff", ToolRun.Assembly, plan));
    }

    [Fact]
    public void What_only_some_types_send_is_not_required()
    {
        var plan = JsonNode.Parse(ToolRun.Print("plan", "export", ToolRun.Assembly))!;

        Assert.Equal(["email"], plan["required"]!.AsArray().Select(name => (string)name!));
        Assert.NotNull(plan["properties"]!["created_at"]);
        Assert.NotNull(plan["properties"]!["createdAt"]);
    }

    [Fact]
    public void An_unknown_type_is_answered_with_those_that_there_are()
    {
        var run = ToolRun.Of("plan", "export", ToolRun.Assembly, "--type", "Shop.Custommer");

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("'Shop.Contracts.Subscriber', 'Shop.Customer'", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"a\":{\"type\":\"string\"}", "", "- a was string, breaking")]
    [InlineData("", "\"a\":{\"type\":\"string\",\"format\":\"date\"}", "+ a string (date)")]
    [InlineData("\"a\":{\"type\":\"string\"}", "\"a\":{\"type\":[\"string\",\"number\"]}", "~ a string → string or number, breaking")]
    [InlineData("\"a\":{\"type\":[\"string\",\"number\"]}", "\"a\":{\"type\":\"string\"}", "~ a string or number → string")]
    [InlineData("\"a\":{\"type\":\"number\"}", "\"a\":{\"type\":\"integer\"}", "~ a number → integer")]
    [InlineData("\"a\":{\"type\":\"string\",\"format\":\"date\"}", "\"a\":{\"type\":\"string\"}", "~ a date → no format, breaking")]
    [InlineData("\"a\":{\"enum\":[\"x\"]}", "\"a\":{\"enum\":[\"x\",\"y\"]}", "~ a also 'y', breaking")]
    [InlineData("\"a\":{\"enum\":[\"x\",\"y\"]}", "\"a\":{\"enum\":[\"x\"]}", "~ a no longer 'y'")]
    [InlineData("\"a\":{\"minimum\":1}", "\"a\":{\"minimum\":0}", "~ a minimum 1 → minimum 0, breaking")]
    [InlineData("\"a\":{\"minimum\":1}", "\"a\":{}", "~ a minimum 1 → no minimum, breaking")]
    [InlineData("\"a\":{\"enum\":[\"x\"]}", "\"a\":{\"type\":\"string\"}", "~ a any value, no longer only 'x', breaking")]
    [InlineData("\"a\":{\"properties\":{\"b\":{}}}", "\"a\":{\"properties\":{\"c\":{}}}", "- a.b was any type, breaking", "+ a.c any type")]
    [InlineData("\"a\":{\"items\":{\"type\":\"string\"}}", "\"a\":{\"items\":{\"type\":\"number\"}}", "~ a[] string → number, breaking")]
    public void Changes_are_found(string before, string after, params string[] expected)
    {
        var changes = PlanDiff.Compare(Read(before), Read(after));

        Assert.Equal(expected, changes.Select(change =>
            $"{(change.Kind == PlanChangeKind.Added ? '+' : change.Kind == PlanChangeKind.Removed ? '-' : '~')} {change.Path} {change.Description}{(change.IsBreaking ? ", breaking" : "")}"));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("json")]
    public void A_breaking_change_has_its_exit_code(string format)
    {
        using var folder = new TestFolder();
        var before = folder.Write("before.json", """{"type":"object","properties":{"a":{"type":"string"},"b":{}},"required":["a"]}""");
        var after = folder.Write("after.json", """{"type":"object","properties":{"a":{"type":"string"},"b":{}}}""");

        Assert.Equal(ExitCode.Findings, ToolRun.Of("plan", "diff", before, after, "--format", format).ExitCode);
        Assert.Equal(ExitCode.Success, ToolRun.Of("plan", "diff", after, before, "--format", format).ExitCode);
        Assert.Contains("is no longer required", ToolRun.Of("plan", "diff", before, after, "--format", format).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_plans_are_the_same_after_they_were_written(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 200; i++)
        {
            var plan = RandomPlan(random, depth: 3);
            foreach (var format in new[] { PlanFormat.JsonSchema, PlanFormat.Segment, PlanFormat.RudderStack })
            {
                var text = PlanWriter.Write(plan, format, "Plan");
                var read = PlanReader.Read(text);

                Assert.Equal(format, read.Format);
                Assert.Empty(read.Problems);
                Assert.True(PlanDiff.Compare(plan, read.Traits!).Count == 0, text + PlanDiffReport.WriteText(PlanDiff.Compare(plan, read.Traits!)));
            }
        }
    }

    [Fact]
    public void A_plan_becomes_the_type_that_sends_it()
    {
        using var folder = new TestFolder();
        var plan = folder.PathOf("plan.json");
        ToolRun.Print("plan", "export", ToolRun.Assembly, "--type", "Shop.Contracts.Subscriber", "--output", plan);

        var code = ToolRun.Print("plan", "generate", plan, "--name", "Reader", "--namespace", "Shop.News");

        Assert.Contains("namespace Shop.News;", code, StringComparison.Ordinal);
        Assert.Contains("[IdentifyTraits(Naming = TraitNaming.SnakeCase)]", code, StringComparison.Ordinal);
        Assert.Contains("public record Reader", code, StringComparison.Ordinal);
        Assert.Contains("/// <summary>Where the newsletter goes.</summary>", code, StringComparison.Ordinal);
        Assert.Contains("public required string Email { get;", code, StringComparison.Ordinal);
        Assert.Contains("public DateTimeOffset? CreatedAt { get;", code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_no_identifier_is_bad_input()
    {
        using var folder = new TestFolder();
        var run = ToolRun.Of("plan", "generate", folder.Write("plan.json", "{}"), "--name", "a b");

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("must be an identifier", run.Error, StringComparison.Ordinal);
    }

    private static PlanSchema Read(string properties) =>
        PlanReader.Read($$"""{"type":"object","properties":{ {{properties}} },"additionalProperties":false}""").Traits!;

    private static PlanSchema RandomPlan(Random random, int depth) => new()
    {
        Types = JsonTypes.Object,
        Traits = [.. Enumerable.Range(0, random.Next(1, 6)).Select(number => new PlanTrait($"trait {number} \"ä\"", RandomValue(random, depth - 1), random.Next(2) == 0, default))],
        OtherTraits = random.Next(3) == 0 ? RandomValue(random, 0) : null,
    };

    private static PlanSchema RandomValue(Random random, int depth) => random.Next(depth > 0 ? 9 : 6) switch
    {
        0 => new() { Types = JsonTypes.String, Format = random.Next(2) == 0 ? "date-time" : null },
        1 => new() { Types = JsonTypes.Number | (random.Next(2) == 0 ? JsonTypes.Null : JsonTypes.None), Minimum = random.Next(2) == 0 ? random.NextDouble() : null },
        2 => new() { Types = JsonTypes.Integer },
        3 => new() { Types = JsonTypes.Boolean | JsonTypes.Null },
        4 => new() { Types = JsonTypes.String, Pattern = "^[a-z]\\d$", Description = "A \"text\"." },
        5 => new() { Types = JsonTypes.String, Values = [new(JsonTypes.String, "free"), new(JsonTypes.String, "paid")] },
        6 => new() { Types = JsonTypes.Array, Items = RandomValue(random, depth - 1) },
        _ => RandomPlan(random, depth),
    };
}
