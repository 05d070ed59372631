namespace Identify.Generators.Tests.WireContract;

internal static class MapRows
{
    public static IReadOnlyList<WireRow> All { get; } =
    [
        WireRow.Members("dictionaries",
            """
            public Dictionary<string, int> A => new() { ["x"] = 1, ["a\"b"] = 2, ["Ünï"] = 3 }; public IDictionary<string, string> B => new Dictionary<string, string> { ["x"] = "y" };
            public IReadOnlyDictionary<string, bool> C => new Dictionary<string, bool> { ["x"] = true }; public SortedDictionary<string, int> D => new(); public ImmutableDictionary<string, int> E => ImmutableDictionary<string, int>.Empty.Add("k", 1);
            public System.Collections.Concurrent.ConcurrentDictionary<string, int> F => new(new[] { new KeyValuePair<string, int>("x", 1) });
            """,
            """{"a":{"x":1,"a\"b":2,"Ünï":3},"b":{"x":"y"},"c":{"x":true},"d":{},"e":{"k":1},"f":{"x":1}}"""),
        WireRow.Members("dictionaries of anything",
            """
            public Dictionary<string, List<int>> A => new() { ["x"] = new() { 1 } }; public Dictionary<string, Dictionary<string, string?>> B => new() { ["x"] = new() { ["y"] = null } };
            public Dictionary<string, Item> C => new() { ["x"] = new("n") }; public List<Dictionary<string, int>> D => new() { new() { ["x"] = 1 } }; public Dictionary<string, int?> E => new() { ["x"] = null, ["y"] = 1 };
            """,
            """{"a":{"x":[1]},"b":{"x":{"y":null}},"c":{"x":{"name":"n"}},"d":[{"x":1}],"e":{"x":null,"y":1}}""",
            "public record Item(string Name);"),
        WireRow.Members("a type's own dictionary",
            "public Bag A => new() { [\"x\"] = 1 };",
            """{"a":{"x":1}}""",
            "public class Bag : Dictionary<string, int> { public string Name => \"bag\"; }"),
        WireRow.Members("dictionaries with other keys",
            """
            public Dictionary<int, string> A => new() { [-1] = "x" }; public IReadOnlyDictionary<Guid, int> B => new Dictionary<Guid, int> { [Guid.Empty] = 1 }; public SortedDictionary<ulong, bool> C => new() { [ulong.MaxValue] = true };
            public Dictionary<DayOfWeek, int> D => new() { [DayOfWeek.Friday] = 5, [(DayOfWeek)9] = 9 }; public Dictionary<byte, Dictionary<short, int>> E => new() { [1] = new() { [2] = 3 } };
            """,
            """{"a":{"-1":"x"},"b":{"00000000-0000-0000-0000-000000000000":1},"c":{"18446744073709551615":true},"d":{"Friday":5,"9":9},"e":{"1":{"2":3}}}""") with { IsAsSystemTextJson = false },
        WireRow.Members("dictionaries whose keys are no names have no form",
            "public Dictionary<(int, int), string> A => new() { [(1, 1)] = \"x\" }; public Dictionary<DateTime, int> B => new(); public int C => 1;",
            """{"c":1}""") with { IsAsSystemTextJson = false },
        WireRow.Members("JSON as it is",
            """
            public JsonElement A => JsonDocument.Parse("{ \"x\" : [1, 2.50, \"ü\\u00e9\"] }").RootElement; public JsonDocument B => JsonDocument.Parse("null"); public JsonNode C => JsonNode.Parse("[true]")!;
            public JsonObject D => new() { ["Key"] = 1 }; public JsonArray E => new() { 1 }; public JsonValue F => JsonValue.Create("x")!; public JsonNode? G => null; public JsonDocument? H => null; public JsonElement? I => JsonDocument.Parse("1").RootElement;
            """,
            """{"a":{"x":[1,2.50,"üé"]},"b":null,"c":[true],"d":{"Key":1},"e":[1],"f":"x","i":1}"""),
        WireRow.Members("JSON that is not there", "public JsonElement A => default; public int B => 1;", """{"b":1}""") with { IsAsSystemTextJson = false },
        WireRow.Members("JSON that is not there, where nulls are asked for",
            "[TraitNull] public JsonElement A => default; [TraitNull] public JsonElement? B => null; [TraitNull] public JsonElement? C => default(JsonElement); [TraitNull] public JsonNode? D => null; [TraitNull] public JsonDocument? E => null; [TraitNull] public JsonObject? F => null; [TraitNull] public JsonValue? G => null;",
            """{"a":null,"b":null,"c":null,"d":null,"e":null,"f":null,"g":null}""") with { IsAsSystemTextJson = false },
        WireRow.Members("JSON in dictionaries and lists",
            "public Dictionary<string, JsonNode?> A => new() { [\"x\"] = 1, [\"y\"] = null }; public List<JsonDocument?> B => new() { JsonDocument.Parse(\"{}\"), null }; public Dictionary<string, JsonElement> C => new() { [\"x\"] = default };",
            """{"a":{"x":1,"y":null},"b":[{},null],"c":{"x":null}}""") with { IsAsSystemTextJson = false },
    ];
}
