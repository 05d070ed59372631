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
        Row("extensions of every kind of dictionary, each with a name that is taken",
            "public One A => new(); public Two B => new(); public Three C => new(); public Four D => new(); public Five E => new();",
            """{"a":{"n":1,"x":2},"b":{"n":1,"x":2},"c":{"n":1,"x":2},"d":{"n":1,"x":2},"e":{"n":1,"x":2}}""",
            """
            public class One { public int N => 1; [TraitExtension] public IDictionary<string, int> More => new Dictionary<string, int> { ["x"] = 2, ["n"] = 3 }; }
            public class Two { public int N => 1; [TraitExtension] public SortedDictionary<string, int> More => new() { ["x"] = 2, ["n"] = 3 }; }
            public class Three { public int N => 1; [TraitExtension] public ImmutableDictionary<string, int> More => ImmutableDictionary<string, int>.Empty.Add("x", 2).Add("n", 3); }
            public record struct Four() { public int N => 1; [TraitExtension] public JsonElement? More => JsonDocument.Parse("{ \"n\": 3, \"x\": 2 }").RootElement; }
            public struct Five { public int N => 1; [TraitExtension] public JsonObject More => new() { ["n"] = 3, ["x"] = 2 }; }
            """),
        Row("an extension's nulls, enums and objects",
            "[TraitExtension] public Dictionary<string, Inner?> More => new() { [\"a\"] = null, [\"b\"] = new() };",
            """{"a":null,"b":{"kind":"one"}}""",
            "public class Inner { public Kind Kind => Kind.One; } public enum Kind { One }"),
        new("an extension and its taken names in snake_case",
            "[IdentifyTraits(Naming = TraitNaming.SnakeCase)] public class Row { public string FirstName => \"x\"; [TraitExtension] public Dictionary<string, int> More => new() { [\"first_name\"] = 1, [\"firstName\"] = 2 }; }",
            """{"first_name":"x","firstName":2}""") { IsAsSystemTextJson = false },
        Row("an extension that is no object", "public int A => 1; [TraitExtension] public JsonElement More => JsonDocument.Parse(\"[1]\").RootElement;", """{"a":1}"""),
        Row("an extension by a record's parameter", "", """{"a":1,"x":2}""") with
        {
            Source = "[IdentifyTraits] public record Row(int A, [TraitExtension] Dictionary<string, int> More) { public Row() : this(1, new() { [\"x\"] = 2, [\"a\"] = 3 }) { } }",
        },
    ];

    private static WireRow Row(string name, string members, string json, string types = "") =>
        WireRow.Members(name, members, json, types) with { IsAsSystemTextJson = false };
}
