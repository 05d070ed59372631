using Identify.Generators.Plans;

namespace Identify.Generators.Tests.Plans;

public class PlanReaderTests
{
    /// <summary>The traits of every format's example.</summary>
    private const string Traits = """
        {
          "type": "object",
          "description": "A customer.",
          "properties": {
            "email": { "type": "string", "format": "email", "description": "Where invoices go." },
            "plan": { "type": ["string", "null"], "enum": ["free", "paid", null] },
            "logins": { "type": "integer", "minimum": 0 },
            "tags": { "type": "array", "items": { "type": "string" } }
          },
          "required": ["email"],
          "additionalProperties": false
        }
        """;

    public static TheoryData<string, string> Formats => new()
    {
        { "Segment", $$"""{ "rules": [ { "type": "TRACK", "key": "Signed Up", "version": 1, "jsonSchema": {} }, { "type": "IDENTIFY", "version": 1, "jsonSchema": { "$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "properties": { "context": {}, "properties": {}, "traits": {{Traits}} } } } ] }""" },
        { "Segment", $$"""{ "data": { "rules": [ { "type": "identify", "version": 2, "jsonSchema": { "properties": { "traits": {{Traits}} } } }, { "type": "IDENTIFY", "version": 1, "jsonSchema": {} } ] } }""" },
        { "Segment", $$"""{ "name": "workspaces/shop/tracking-plans/rs_1", "rules": { "events": [], "identify_traits": [], "identify": { "properties": { "context": {}, "traits": {{Traits}} } } } }""" },
        { "RudderStack", $$"""{ "name": "Plan", "events": [ { "eventType": "track", "name": "Signed up", "rules": {} }, { "eventType": "identify", "name": "", "identitySection": "traits", "rules": { "type": "object", "properties": { "traits": {{Traits}} } } } ] }""" },
        { "RudderStack", $$"""{ "name": "Plan", "rules": { "events": [ { "eventType": "identify", "rules": { "properties": { "context": { "properties": { "traits": {{Traits}} } } } } } ] } }""" },
        { "RudderStack", $$"""{ "eventType": "identify", "rules": { "properties": { "traits": {{Traits}} } } }""" },
        { "JsonSchema", Traits },
        { "JsonSchema", $$"""{ "$schema": "https://json-schema.org/draft/2020-12/schema", "$ref": "#/$defs/Customer", "$defs": { "Customer": {{Traits}} } }""" },
        { "JsonSchema", $$"""{ "$schema": "http://json-schema.org/draft-07/schema#", "properties": { "userId": { "type": "string" }, "traits": {{Traits}} }, "required": ["userId"] }""" },
    };

    [Theory, MemberData(nameof(Formats))]
    public void Every_format_is_read(string format, string text)
    {
        var plan = PlanReader.Read(text);

        Assert.Empty(plan.Problems);
        Assert.Equal(format, plan.Format.ToString());
        Assert.Equal("A customer.", plan.Traits!.Description);
        Assert.Equal(["email", "plan", "logins", "tags"], plan.Traits.Traits.Select(trait => trait.Name));
        Assert.Equal([true, false, false, false], plan.Traits.Traits.Select(trait => trait.IsRequired));
        Assert.Null(plan.Traits.OtherTraits);

        var email = plan.Traits.Find("email")!;
        Assert.Equal((JsonTypes.String, "email", "Where invoices go."), (email.Schema.Types, email.Schema.Format, email.Description));
        Assert.Equal("\"email\"", text.Substring(email.Range.Start, email.Range.Length));

        var tier = plan.Traits.Find("plan")!.Schema;
        Assert.Equal(JsonTypes.String | JsonTypes.Null, tier.Types);
        Assert.Equal(["'free'", "'paid'"], tier.Values.Select(value => value.ToString()));

        Assert.Equal((JsonTypes.Integer, 0d), (plan.Traits.Find("logins")!.Schema.Types, plan.Traits.Find("logins")!.Schema.Minimum));
        Assert.Equal(JsonTypes.String, plan.Traits.Find("tags")!.Schema.Items.Types);
    }

    [Theory]
    [InlineData("{ \"rules\": [ { \"type\": \"TRACK\" } ] }", "has no rule for identify calls (line 1, column 1)")]
    [InlineData("{ \"events\": [ { \"eventType\": \"track\" } ] }", "has no rule for identify calls (line 1, column 1)")]
    [InlineData("{ \"rules\": { \"events\": [] } }", "has no rule for identify calls (line 1, column 1)")]
    [InlineData("{ \"events\": [ { \"eventType\": \"identify\", \"properties\": [] } ] }", "has a rule for identify calls without a schema (line 1, column 15)")]
    [InlineData("{ \"rules\": [ { \"type\": \"IDENTIFY\", \"jsonSchema\": {} } ] }", "has a rule for identify calls that says nothing about traits (line 1, column 50)")]
    [InlineData("{ \"name\": \"Plan\" }", "is neither a tracking plan of Segment or RudderStack nor a JSON Schema (line 1, column 1)")]
    [InlineData("[]", "is neither a tracking plan of Segment or RudderStack nor a JSON Schema (line 1, column 1)")]
    [InlineData("{ \"type\": \"object\", }", "is not valid JSON: a name in quotes is expected, but there is '}' (line 1, column 21)")]
    [InlineData("{ \"properties\": [] }", "has a 'properties' that is not an object (line 1, column 17)")]
    [InlineData("{ \"properties\": { \"a\": 1 } }", "has something other than a schema (line 1, column 24)")]
    [InlineData("{ \"properties\": { \"a\": { \"type\": \"text\" } } }", "has the unknown type 'text' (line 1, column 34)")]
    [InlineData("{ \"properties\": { \"a\": { \"type\": \"string\", \"required\": true } } }", "has a 'required' that is not an array (line 1, column 56)")]
    [InlineData("{ \"required\": [ 1 ] }", "requires something other than a name (line 1, column 17)")]
    [InlineData("{ \"properties\": { \"a\": { \"$ref\": \"#/$defs/None\" } } }", "refers to '#/$defs/None', which is not a schema in the file (line 1, column 34)")]
    [InlineData("{ \"properties\": { \"a\": { \"$ref\": \"other.json\" } } }", "refers to 'other.json', which is not a schema in the file (line 1, column 34)")]
    [InlineData("{ \"$ref\": \"#/$defs/a\", \"$defs\": { \"a\": { \"$ref\": \"#/$defs/b\" }, \"b\": { \"$ref\": \"#/$defs/a\" } } }", "refers to '#/$defs/a', which is not a schema in the file (line 1, column 80)")]
    public void What_is_no_plan_is_refused_with_the_place(string text, string expected)
    {
        var plan = PlanReader.Read(text);

        Assert.Null(plan.Traits);
        var problem = Assert.Single(plan.Problems);
        Assert.True(problem.IsError);
        Assert.Equal(expected, $"{problem.Message} ({problem.Range})");
    }

    [Theory]
    [InlineData("\"oneOf\": []", "'oneOf' (line 1, column 3)")]
    [InlineData("\"maxLength\": 5", "'maxLength' (line 1, column 3)")]
    [InlineData("\"requred\": [\"email\"]", "'requred' (line 1, column 3)")]
    [InlineData("\"format\": \"phone\"", "the format 'phone' (line 1, column 13)")]
    [InlineData("\"items\": [ {} ]", "'items' (line 1, column 3)")]
    [InlineData("\"enum\": [ [1], \"a\" ]", "a listed value that is an array or object (line 1, column 13)")]
    [InlineData("\"$ref\": \"#/$defs/a\", \"minimum\": 1, \"description\": \"d\", \"$defs\": { \"a\": {} }", "'minimum' next to '$ref' (line 1, column 24)")]
    public void What_is_not_checked_is_noted(string keyword, string expected)
    {
        var plan = PlanReader.Read($$"""{ {{keyword}}, "properties": { "email": {} } }""");

        Assert.NotNull(plan.Traits);
        var problem = plan.Problems[0];
        Assert.False(problem.IsError);
        Assert.Equal(expected, $"{problem.Message} ({problem.Range})");
    }

    [Fact]
    public void Annotations_restrict_nothing_and_are_not_noted() => Assert.Empty(PlanReader.Read("""
        {
          "$schema": "http://json-schema.org/draft-07/schema#", "$id": "https://shop.example/plan", "$comment": "", "title": "", "description": "",
          "labels": { "team": "growth" }, "eventMetadata": {}, "type": "object",
          "properties": { "email": { "type": "string", "id": "/properties/email", "default": "", "examples": [], "deprecated": true, "contentEncoding": "base64", "x-team": "growth" } }
        }
        """).Problems);

    [Theory]
    [InlineData("\"properties\": { \"a\": {} }", false)]
    [InlineData("\"properties\": { \"a\": {} }, \"additionalProperties\": false", false)]
    [InlineData("\"properties\": { \"a\": {} }, \"unevaluatedProperties\": false", false)]
    [InlineData("\"type\": \"object\", \"additionalProperties\": false", false)]
    [InlineData("\"type\": \"object\"", true)]
    [InlineData("\"properties\": {}", true)]
    [InlineData("\"properties\": { \"a\": {} }, \"additionalProperties\": true", true)]
    [InlineData("\"properties\": { \"a\": {} }, \"additionalProperties\": { \"type\": \"string\" }", true)]
    [InlineData("\"properties\": { \"a\": {} }, \"allOf\": [ { \"properties\": { \"b\": {} } } ]", true)]
    [InlineData("\"properties\": { \"a\": {} }, \"patternProperties\": {}", true)]
    public void A_list_of_traits_is_complete_unless_the_plan_says_otherwise(string keywords, bool isOpen) =>
        Assert.Equal(isOpen, PlanReader.Read($"{{ {keywords} }}").Traits!.OtherTraits is not null);

    [Theory]
    [InlineData("\"enum\": [\"a\", \"b\"]", JsonTypes.String, "'a', 'b'")]
    [InlineData("\"enum\": [1, 2.5, null]", JsonTypes.Number | JsonTypes.Null, "1, 2.5")]
    [InlineData("\"type\": \"string\", \"enum\": [\"a\", 1, null]", JsonTypes.String, "'a'")]
    [InlineData("\"type\": \"integer\", \"enum\": [1, 2]", JsonTypes.Integer, "1, 2")]
    [InlineData("\"const\": true", JsonTypes.Boolean, "true")]
    public void A_list_of_values_decides_the_types(string keywords, object types, string values)
    {
        var schema = PlanReader.Read($"{{ \"properties\": {{ \"a\": {{ {keywords} }} }} }}").Traits!.Find("a")!.Schema;

        Assert.Equal((JsonTypes)types, schema.Types);
        Assert.Equal(values, string.Join(", ", schema.Values));
    }

    [Fact]
    public void References_may_be_shared_and_may_be_circles()
    {
        var traits = PlanReader.Read("""
            {
              "properties": { "owner": { "$ref": "#/$defs/Person", "description": "Who pays." }, "friends": { "type": "array", "items": { "$ref": "#/%24defs/Person" } } },
              "$defs": { "Person": { "description": "A person.", "properties": { "a/b": { "$ref": "#/$defs/Person/properties/c~0d" }, "c~d": { "type": "string" }, "best": { "$ref": "#/$defs/Person" } } } }
            }
            """).Traits!;

        var person = traits.Find("owner")!.Schema;
        Assert.Equal("Who pays.", traits.Find("owner")!.Description);
        Assert.Same(person, traits.Find("friends")!.Schema.Items);
        Assert.Same(person, person.Find("best")!.Schema);
        Assert.Equal("A person.", person.Find("best")!.Description);
        Assert.Equal(JsonTypes.String, person.Find("a/b")!.Schema.Types);
    }

    [Fact]
    public void A_long_chain_of_schemas_is_refused_rather_than_followed()
    {
        var definitions = Enumerable.Range(0, 20_000).Select(number => $$""" "d{{number}}": { "properties": { "next": { "$ref": "#/$defs/d{{number + 1}}" } } } """);

        var plan = PlanReader.Read($$"""{ "$ref": "#/$defs/d0", "$defs": { {{string.Join(",", definitions)}}, "d20000": {} } }""");

        Assert.Null(plan.Traits);
        Assert.Equal("has schemas that are nested too deeply", Assert.Single(plan.Problems).Message);
    }
}
