using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Shop;

namespace Identify.Tool.Tests;

/// <summary>What a validator of JSON Schema makes of exported plans.</summary>
public sealed class ExportTests
{
    private static readonly EvaluationOptions Options = new() { RequireFormatValidation = true };

    [Theory]
    [InlineData("jsonschema", "")]
    [InlineData("segment", "rules/0/jsonSchema")]
    [InlineData("rudder", "rules/events/0/rules")]
    public void A_plan_allows_what_the_code_sends_and_nothing_else(string format, string path)
    {
        var plan = ToolRun.Print("plan", "export", ToolRun.Assembly, "--type", "Shop.Customer", "--format", format);
        var schema = JsonSchema.FromText(Find(plan, path).ToJsonString());

        Assert.True(IsAllowed(traits => traits));
        Assert.True(IsAllowed(traits => traits["firstName"] = null));
        Assert.False(IsAllowed(traits => traits.Remove("email")));
        Assert.False(IsAllowed(traits => traits["email"] = 1));
        Assert.False(IsAllowed(traits => traits["createdAt"] = "yesterday"));
        Assert.False(IsAllowed(traits => traits["tier"] = "gold"));
        Assert.False(IsAllowed(traits => traits["address"]!["planet"] = "Earth"));
        Assert.False(IsAllowed(traits => traits["unknown"] = 1));

        bool IsAllowed(Func<JsonObject, object?> change)
        {
            var traits = JsonNode.Parse(Customer.Complete.ToTraitsJson())!.AsObject();
            change(traits);
            JsonNode validated = format == "jsonschema" ? traits : new JsonObject { ["traits"] = traits };
            return schema.Evaluate(JsonSerializer.SerializeToElement(validated), Options).IsValid;
        }
    }

    [Theory]
    [InlineData("jsonschema", "", "https://json-schema.org/draft/2020-12/schema")]
    [InlineData("segment", "rules/0/jsonSchema", "http://json-schema.org/draft-07/schema#")]
    [InlineData("rudder", "rules/events/0/rules", "http://json-schema.org/draft-07/schema#")]
    public void A_plan_is_a_valid_schema_of_its_draft(string format, string path, string draft)
    {
        var plan = ToolRun.Print("plan", "export", ToolRun.Assembly, "--format", format);
        var schema = Find(plan, path);

        Assert.Equal(draft, (string?)schema["$schema"]);
        var draftSchema = draft.Contains("draft-07", StringComparison.Ordinal) ? MetaSchemas.Draft7 : MetaSchemas.Draft202012;
        Assert.True(draftSchema.Evaluate(JsonSerializer.SerializeToElement(schema)).IsValid);
    }

    /// <param name="plan">The plan.</param>
    /// <param name="path">Where the schema is in it.</param>
    private static JsonNode Find(string plan, string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(JsonNode.Parse(plan)!, (node, name) => node is JsonArray items ? items[int.Parse(name, null)]! : node[name]!);
}
