using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Identify.Fuzzing.Values;

/// <summary>Random values that are JSON already, and what they are expected to become.</summary>
internal static class RandomJson
{
    private static readonly string[] Numbers = ["0", "-0", "1.50", "1e400", "-1E-7", "12345678901234567890123456789", "0.1"];

    /// <summary>A text with white space in it and no half surrogate pair: a parsed one could not be read.</summary>
    public static string CreateText(Random random, int depth = 0) => random.Next(depth < 3 ? 7 : 5) switch
    {
        0 => "null",
        1 => "true",
        2 => "false",
        3 => Numbers[random.Next(Numbers.Length)],
        4 => JsonSerializer.Serialize(Texts.Repair(Texts.Create(random, random.Next(20)))),
        5 => $"[ {string.Join(" , ", Enumerable.Range(0, random.Next(4)).Select(_ => CreateText(random, depth + 1)))} ]",
        _ => CreateObjectText(random, depth),
    };

    public static JsonNode CreateNode(Random random) => random.Next(4) switch
    {
        0 => JsonValue.Create(Texts.Create(random, random.Next(20))),
        1 => new JsonArray(JsonValue.Create(random.Next()), null, JsonValue.Create(Texts.Create(random, 5))),
        2 => CreateObject(random),
        _ => JsonNode.Parse(CreateText(random)) ?? JsonValue.Create(true),
    };

    public static JsonObject CreateObject(Random random)
    {
        var node = JsonNode.Parse(CreateObjectText(random, 1))!.AsObject();
        node[Names.CreateKey(random)] = JsonValue.Create(Texts.Create(random, random.Next(20)));
        return node;
    }

    public static Expected? Expect(object value) => value switch
    {
        JsonDocument document => Expect(document.RootElement),
        JsonElement element => Expect(element),
        _ => Expect((JsonNode)value),
    };

    private static string CreateObjectText(Random random, int depth) =>
        $"{{ {string.Join(',', Enumerable.Range(0, random.Next(4)).Select(i => $"{JsonSerializer.Serialize(i.ToString(CultureInfo.InvariantCulture) + Texts.Repair(Names.CreateKey(random)))} : {CreateText(random, depth + 1)}"))} }}";

    private static Expected? Expect(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined => null,
        JsonValueKind.Object => new ExpectedObject([.. value.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Expect(member.Value)!))]),
        JsonValueKind.Array => new ExpectedArray([.. value.EnumerateArray().Select(item => Expect(item)!)]),
        JsonValueKind.String => new ExpectedText(value.GetString()!),
        JsonValueKind.Number => new ExpectedNumber(value.GetRawText()),
        var literal => new ExpectedLiteral(literal),
    };

    private static Expected Expect(JsonNode? value) => value switch
    {
        null => ExpectedLiteral.Null,
        JsonObject members => new ExpectedObject([.. members.Select(member => KeyValuePair.Create(member.Key, Expect(member.Value)))]),
        JsonArray items => new ExpectedArray([.. items.Select(Expect)]),
        _ => value.GetValueKind() switch
        {
            JsonValueKind.String => new ExpectedText(value.GetValue<string>()),
            JsonValueKind.Number => new ExpectedNumber(value.ToJsonString()),
            var literal => new ExpectedLiteral(literal),
        },
    };
}
