using System.Text.Json.Nodes;

namespace Identify.Generators.Tests.Plans;

/// <summary>Writes plans at random, with what C# types can express without loss.</summary>
internal sealed class RandomPlan(int seed)
{
    private static readonly string[] Names =
    [
        "email", "firstName", "last_name", "employee_count", "createdAt", "2fa", "e-mail", "is active", "URL", "userId", "id", "größe", "名前", "a", "A", "_", "$total",
        "equals", "toString", "clone", "getHashCode", "class", "customer0", "value", "planValue", "plan", "tags", "address", "company", "name", "user_id", "x1", "a b c", "\"quoted\"", "ﬀ",
    ];

    private static readonly string[] Values = ["free", "Free", "FREE", "paid yearly", "1", "", "-", "new-products", "é", "\"", "true", "null", "equals"];
    private static readonly string[] Formats = ["date-time", "date", "duration", "uuid", "uri"];

    private readonly Random _random = new(seed);

    public static string Write(int seed) => new RandomPlan(seed).WriteObject(depth: 0).ToJsonString();

    private JsonObject WriteObject(int depth)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var name in Pick(Names, count: 1 + _random.Next(8)))
        {
            var schema = WriteSchema(depth + 1);
            properties[name] = schema;
            if (_random.Next(2) == 0)
                continue;

            required.Add(name);
            AllowNullPerhaps(schema);
        }

        return Describe(new() { ["type"] = "object", ["properties"] = properties, ["required"] = required, ["additionalProperties"] = false });
    }

    private JsonObject WriteSchema(int depth) => _random.Next(depth < 4 ? 10 : 6) switch
    {
        0 => Describe(new() { ["type"] = "string" }),
        1 => new() { ["type"] = "string", ["format"] = Formats[_random.Next(Formats.Length)] },
        2 => Describe(new() { ["type"] = "string", ["enum"] = new JsonArray([.. Pick(Values, 1 + _random.Next(4)).Select(value => JsonValue.Create(value))]) }),
        3 => new() { ["type"] = new JsonArray("integer") },
        4 => new() { ["type"] = "number" },
        5 => new() { ["type"] = "boolean" },
        6 => new() { ["type"] = "array", ["items"] = AllowNullPerhaps(WriteSchema(depth + 1)) },
        7 => new() { ["type"] = "object", ["additionalProperties"] = AllowNullPerhaps(WriteSchema(depth + 1)) },
        _ => WriteObject(depth),
    };

    /// <summary>For required traits and for elements: a null of any other trait is left out, so that its type cannot say whether null is allowed.</summary>
    private JsonObject AllowNullPerhaps(JsonObject schema)
    {
        if (_random.Next(3) > 0)
            return schema;

        schema["type"] = schema["type"] is JsonArray types ? new JsonArray([.. types.Select(type => type!.DeepClone()), "null"]) : new JsonArray((string?)schema["type"], "null");
        if (schema["enum"] is JsonArray values)
            values.Add(null);

        return schema;
    }

    private JsonObject Describe(JsonObject schema)
    {
        if (_random.Next(3) == 0)
            schema["description"] = "Less than < 1 & more.\nA second line.";

        return schema;
    }

    private IEnumerable<string> Pick(string[] items, int count) => items.OrderBy(_ => _random.Next()).Take(count);
}
