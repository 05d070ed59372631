using Identify.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Tests.Rules.Plans;

/// <summary>The traits that an SDK's call sends are checked against the plan, as those of an annotated type are.</summary>
public class PlanCallTests
{
    private const string Plan = """
        {
          "properties": {
            "email": { "type": "string" }, "logins": { "type": "integer" }, "plan": { "enum": ["free", "paid"] },
            "address": { "type": "object", "properties": { "city": { "type": "string" } } }
          },
          "required": ["email"]
        }
        """;

    [Theory]
    [InlineData("[\"Login_s\"] = 1", "IDFY0701 \"Login_s\": '1' is sent as 'Login_s', which is not in the tracking plan 'plan.json'; send it as 'logins'")]
    [InlineData("[\"tier\"] = 1", "IDFY0701 \"tier\": '1' is sent as 'tier', which is not in the tracking plan 'plan.json'; remove it, or add it to the plan")]
    [InlineData("[\"logins\"] = \"many\"", "IDFY0702 \"logins\": 'logins' is sent as a string, but the tracking plan 'plan.json' defines 'logins' as an integer; make it a 'long'")]
    [InlineData("[\"plan\"] = DayOfWeek.Friday", "IDFY0702 \"plan\": 'DayOfWeek.Friday' is sent as an integer, but the tracking plan 'plan.json' defines 'plan' as a string; send what the plan defines, or change the plan")]
    [InlineData("[\"address\"] = new Dictionary<string, object> { [\"zip\"] = \"1\", [\"city\"] = \"Berlin\" }", "IDFY0701 \"zip\": 'zip' is sent as 'address.zip', which is not in the tracking plan 'plan.json'; remove it, or add it to the plan")]
    [InlineData("[\"email\"] = email, [\"logins\"] = 3, [\"address\"] = new Dictionary<string, object> { [\"city\"] = \"Berlin\" }")]
    public async Task The_entries_of_a_call(string entries, params string[] messages)
    {
        var faults = await FindAsync($"client.Identify(id, new Dictionary<string, object> {{ {entries} }});");

        Assert.Equal(messages, faults.Select(fault => $"{fault.Id} {fault.Location.SourceTree!.GetText().ToString(fault.Location.SourceSpan)}: {fault.GetMessage(null)}"));
        Assert.All(faults, fault => Assert.Equal("plan.json", Assert.Single(fault.AdditionalLocations).GetLineSpan().Path));
    }

    [Theory]
    [InlineData("client.Identify(id, traits);")]
    [InlineData("client.Track(id, \"Ordered\", new Dictionary<string, object> { [\"total\"] = 1 });")]
    [InlineData("client.Group(id, \"g\", new Dictionary<string, object> { [\"size\"] = 1 });")]
    public async Task Other_calls_and_what_was_built_elsewhere(string statement) => Assert.Empty(await FindAsync(statement));

    private static async Task<IEnumerable<Diagnostic>> FindAsync(string statement) => await PlanRuleTests.RunAsync(
        Analysis.Compile($"public static class Caller {{ public static void Call(Segment.IAnalyticsClient client, string id, string email, Dictionary<string, object> traits) {{ {statement} }} }}")
            .AddReferences(Sdk.AnalyticsNet.Reference),
        PlanFiles.Of(Plan));
}
