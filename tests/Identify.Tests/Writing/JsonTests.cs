using System.Text.Json;
using System.Text.Json.Nodes;

namespace Identify.Tests.Writing;

public class JsonTests
{
    [Theory]
    [InlineData("""{"a":1.0,"b":[true,false,null,"c\"d\\e\n"],"f":{}}""")]
    [InlineData("""[1e400,-0,0.10,123456789012345678901234567890]""")]
    [InlineData("\"\U0001F600\u00A0\u2028\u007F\"")]
    [InlineData("null")]
    [InlineData("1")]
    public void Json_is_written_as_it_is(string json)
    {
        using var document = JsonDocument.Parse(json);
        var node = JsonNode.Parse(json);
        Assert.Equal(",\"a\":" + json, Written.By((ref TraitsWriter writer, int position) => writer.WriteJson(position, ",\"a\":"u8, document)));
        Assert.Equal(",\"a\":" + json, Written.By((ref TraitsWriter writer, int position) => writer.WriteJson(position, ",\"a\":"u8, document.RootElement)));
        Assert.Equal(node is null ? "" : ",\"a\":" + json, Written.By((ref TraitsWriter writer, int position) => writer.WriteJson(position, ",\"a\":"u8, node)));
    }

    [Fact]
    public void White_space_comments_and_needless_escapes_are_not_kept()
    {
        const string Json = """
            { "a" : "\u0041\/\ud83d\ude00", // the first
              "b" : [ 1 , 2 ] }
            """;
        using var document = JsonDocument.Parse(Json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        Assert.Equal("""{"a":"A/😀","b":[1,2]}""", Written.By((ref TraitsWriter writer, int position) => writer.WriteJson(position, default, document)));
    }

    [Fact]
    public void What_is_not_there_is_left_out()
    {
        Assert.Equal("", Written.By((ref TraitsWriter writer, int position) => writer.WriteJson(position, ",\"a\":"u8, default(JsonElement))));
        Assert.Equal("", Written.By((ref TraitsWriter writer, int position) => writer.WriteJson(position, ",\"a\":"u8, (JsonNode?)null)));
        Assert.Equal("", Written.By((ref TraitsWriter writer, int position) => writer.WriteJson(position, ",\"a\":"u8, (JsonDocument?)null)));
    }

    [Fact]
    public void A_disposed_document_is_a_fault_that_names_the_trait()
    {
        var document = JsonDocument.Parse("{}");
        document.Dispose();
        var fault = Assert.Throws<WriteFault>(() => Written.In(0, (ref TraitsWriter writer, int position) => writer.WriteJson(position, ",\"settings\":"u8, document)));
        Assert.IsType<ObjectDisposedException>(fault.InnerException);
        Assert.Contains("'settings'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_a_fault()
    {
        using var document = JsonDocument.Parse("""{"a":"\ud800"}""");
        Assert.Throws<WriteFault>(() => Written.In(0, (ref TraitsWriter writer, int position) => writer.WriteJson(position, default, document)));
    }

    [Fact]
    public void Json_nests_64_deep_and_no_deeper()
    {
        using var deep = JsonDocument.Parse(Nest(64), new JsonDocumentOptions { MaxDepth = 100 });
        using var tooDeep = JsonDocument.Parse(Nest(65), new JsonDocumentOptions { MaxDepth = 100 });
        Assert.Equal(Nest(64), Written.By((ref TraitsWriter writer, int position) => writer.WriteJson(position, default, deep)));
        Assert.Throws<WriteFault>(() => Written.In(0, (ref TraitsWriter writer, int position) => writer.WriteJson(position, default, tooDeep)));

        static string Nest(int depth) => new string('[', depth) + new string(']', depth);
    }

    [Theory]
    [InlineData(40_000)]
    [InlineData(100_000)]
    [InlineData(1_000_000)]
    public void Json_over_the_limit_is_a_fault_that_names_the_trait(int length)
    {
        JsonNode text = new string('x', length);
        foreach (var node in new[] { text, JsonNode.Parse(text.ToJsonString())!, new JsonArray(text.DeepClone()) })
        {
            var fault = Assert.Throws<WriteFault>(() => Written.In(0, (ref TraitsWriter writer, int position) => writer.WriteJson(position, ",\"note\":"u8, node)));
            Assert.Contains("'note'", fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Json_of_the_largest_size_is_written()
    {
        var largest = JsonNode.Parse($"\"{new string('x', TraitsWriter.MaxMessageSize - 2)}\"");
        Assert.Equal(TraitsWriter.MaxMessageSize, Written.In(0, (ref TraitsWriter writer, int position) => writer.WriteJson(position, default, largest)).Length);
    }

    [Fact]
    public void Members_whose_name_is_there_already_are_left_out()
    {
        var own = new JsonObject { ["é\"1"] = 0, ["b"] = new JsonObject { ["a"] = null }, ["c"] = null, ["a"] = 0, ["A"] = "x", ["d"] = 0 };
        Assert.Equal("""{"é\"1":1,"a":[{"b":"c"}],"d":2,"b":{"a":null},"c":null,"A":"x"}""", Written.By((ref TraitsWriter writer, int position) =>
        {
            var start = writer.BeginObject(position, default);
            position = writer.WriteNumber(start, ",\"é\\\"1\":"u8, 1);
            position = writer.WriteJson(position, ",\"a\":"u8, new JsonArray(new JsonObject { ["b"] = "c" }));
            position = writer.WriteNumber(position, ",\"d\":"u8, 2);
            return writer.EndObject(start, writer.WriteMembers(start, position, own));
        }));
    }

    [Fact]
    public void Members_may_be_all_that_an_object_has() =>
        Assert.Equal("""{"a":1,"b":2}""", Written.By((ref TraitsWriter writer, int position) =>
        {
            var start = writer.BeginObject(position, default);
            position = writer.WriteMembers(start, start, null);
            position = writer.WriteMembers(start, position, []);
            return writer.EndObject(start, writer.WriteMembers(start, position, new JsonObject { ["a"] = 1, ["b"] = 2 }));
        }));
}
