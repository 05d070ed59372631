using System.Text.Json;
using Identify.Generators.Plans;

namespace Identify.Generators.Tests.Plans;

public class JsonParserTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("[true, false, [], {}]")]
    [InlineData("[0, -0, 12, 1.5, -2e10, 3E-2, 1.25e+3]")]
    [InlineData(" { \"a\" : { \"b\" : [ \"c\" ] } , \"\" : 1 }\r\n")]
    [InlineData("\"plain\"")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\"")]
    public void Json_is_read_as_other_readers_read_it(string json)
    {
        using var expected = JsonDocument.Parse(json);

        AssertEqual(expected.RootElement, JsonParser.Parse(json));
    }

    [Theory]
    [InlineData("", 1, 1, "a value is expected, but the file ends")]
    [InlineData("{", 1, 2, "a name in quotes is expected, but the file ends")]
    [InlineData("{\n  \"a\": 1,\n}", 3, 1, "a name in quotes is expected, but there is '}'")]
    [InlineData("{\"a\" 1}", 1, 6, "':' is expected, but there is '1'")]
    [InlineData("[1 2]", 1, 4, "',' or ']' is expected, but there is '2'")]
    [InlineData("{\"a\": 1 \"b\": 2}", 1, 9, "',' or '}' is expected, but there is '\"'")]
    [InlineData("\r\n// a comment\r\n{}", 2, 1, "a value is expected, but there is '/'")]
    [InlineData("[01]", 1, 3, "',' or ']' is expected, but there is '1'")]
    [InlineData("[1.]", 1, 4, "a digit is expected, but there is ']'")]
    [InlineData("[+1]", 1, 2, "a value is expected, but there is '+'")]
    [InlineData("[nul]", 1, 2, "a value is expected, but there is 'n'")]
    [InlineData("[\"open\n\"]", 1, 7, "the closing quote of the string is expected, but there is the end of the line")]
    [InlineData("[\"\\x\"]", 1, 3, "there is no such escape sequence")]
    [InlineData("[\"\\u12\"]", 1, 3, "there is no such escape sequence")]
    [InlineData("[\"\\", 1, 3, "there is no such escape sequence")]
    [InlineData("{\"a\": 1,\r\"a\": 2}", 2, 1, "the name 'a' occurs twice in one object")]
    [InlineData("{} {}", 1, 4, "the end of the file is expected, but there is '{'")]
    [InlineData("[\0]", 1, 2, "a value is expected, but there is a control character")]
    public void What_is_not_json_is_refused_with_the_place(string text, int line, int column, string message)
    {
        var fault = Assert.Throws<JsonSyntaxException>(() => JsonParser.Parse(text));

        Assert.Equal($"line {line}, column {column}: {message}", $"{fault.Range}: {fault.Message}");
        Assert.InRange(fault.Range.Start, 0, text.Length);
        Assert.InRange(fault.Range.Start + fault.Range.Length, 0, text.Length);
    }

    [Fact]
    public void Values_know_their_place()
    {
        const string Json = "\uFEFF{\n  \"first\": [\n    \"second\"\n  ]\n}";

        var property = JsonParser.Parse(Json).FindProperty("first")!;
        var item = property.Value.Items[0];

        Assert.Equal("\"first\"", Json.Substring(property.NameRange.Start, property.NameRange.Length));
        Assert.Equal("line 2, column 3", property.NameRange.ToString());
        Assert.Equal("\"second\"", Json.Substring(item.Range.Start, item.Range.Length));
        Assert.Equal("line 3, column 5", item.Range.ToString());
    }

    [Fact]
    public void Deep_nesting_is_refused_rather_than_followed()
    {
        var fault = Assert.Throws<JsonSyntaxException>(() => JsonParser.Parse(new string('[', 100_000)));

        Assert.Equal("the nesting is too deep", fault.Message);
    }

    private static void AssertEqual(JsonElement expected, JsonSyntax actual)
    {
        Assert.Equal(expected.ValueKind.ToString(), actual.Kind.ToString());
        switch (expected.ValueKind)
        {
            case JsonValueKind.String:
                Assert.Equal(expected.GetString(), actual.Text);
                break;
            case JsonValueKind.Number:
                Assert.Equal(expected.GetRawText(), actual.Text);
                break;
            case JsonValueKind.Array:
                Assert.Equal(expected.GetArrayLength(), actual.Items.Length);
                foreach (var (element, item) in expected.EnumerateArray().Zip(actual.Items))
                    AssertEqual(element, item);

                break;
            case JsonValueKind.Object:
                Assert.Equal(expected.EnumerateObject().Select(property => property.Name), actual.Properties.Select(property => property.Name));
                foreach (var property in expected.EnumerateObject())
                    AssertEqual(property.Value, actual.Find(property.Name)!);

                break;
        }
    }
}
