namespace Identify.Generators.Tests.WireContract;

internal static class ExtensionRows
{
    public static IReadOnlyList<WireRow> All { get; } =
    [
        Row("the entries of a dictionary among the traits",
            "public int A => 1; [TraitExtension] public Dictionary<string, int> More => new() { [\"x\"] = 2, [\"y\\\"\"] = 3 }; public int B => 4;",
            """{"a":1,"b":4,"x":2,"y\"":3}"""),
        Row("a name that the type has is not written twice",
            "public int A => 1; public string? Gone => null; [TraitIgnore] public int Hidden => 1; [TraitExtension] public Dictionary<string, int> More => new() { [\"a\"] = 2, [\"A\"] = 3, [\"gone\"] = 4, [\"more\"] = 5 };",
            """{"a":1,"A":3,"more":5}"""),
        Row("the entries of a JSON object",
            "[TraitName(\"a\\\"\")] public int A => 1; [TraitExtension] public JsonObject More => new() { [\"a\\\"\"] = 2, [\"x\"] = new JsonArray(1), [\"y\"] = null };",
            """{"a\"":1,"x":[1],"y":null}"""),
        Row("the entries of a JSON element",
            "public int A => 1; [TraitExtension] public JsonElement More => JsonDocument.Parse(\"{\\\"a\\\": 2, \\\"\\\\u0078\\\": { \\\"y\\\": [1, null] }, \\\"z\\\": null}\").RootElement;",
            """{"a":1,"x":{"y":[1,null]},"z":null}"""),
        Row("nothing to extend", "public int A => 1; [TraitExtension] public Dictionary<string, int>? More => null;", """{"a":1}"""),
        Row("an element that is not there", "public int A => 1; [TraitExtension] public JsonElement? More => null;", """{"a":1}"""),
        Row("an element that is not there at all", "[TraitExtension] public JsonElement More => default;", "{}"),
        Row("an extension of anything",
            "[TraitExtension] public IReadOnlyDictionary<string, List<Inner>> More => new Dictionary<string, List<Inner>> { [\"x\"] = new() { new() } };",
            """{"x":[{"n":1}]}""",
            "public class Inner { public int N => 1; }"),
        Row("an extension of a nested object",
            "public Inner A => new();",
            """{"a":{"n":1,"x":2}}""",
            "public class Inner { public int N => 1; [TraitExtension] public Dictionary<string, int> More => new() { [\"x\"] = 2, [\"n\"] = 3 }; }"),
        Row("an extension that is no map", "public int A => 1; [TraitExtension] public List<int> More => new() { 1 };", """{"a":1}"""),
    ];

    private static WireRow Row(string name, string members, string json, string types = "") =>
        WireRow.Members(name, members, json, types) with { IsAsSystemTextJson = false };
}
