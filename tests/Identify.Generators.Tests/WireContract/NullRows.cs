namespace Identify.Generators.Tests.WireContract;

internal static class NullRows
{
    private const string Nulls = """
        public string? A => null; public int? B => null; public Uri? C => null; public Inner? D => null; public List<int>? E => null; public Dictionary<string, int>? F => null;
        public JsonElement? G => null; public JsonNode? H => null; public DateTime? I => null; public Version? J => null; public Kind? K => null; public Point? L => null;
        """;

    private const string Types = "public class Inner { public string? Name => null; } public enum Kind { One } public struct Point { public int X => 1; }";

    public static IReadOnlyList<WireRow> All { get; } =
    [
        WireRow.Members("nulls are left out", Nulls, "{}", Types),
        WireRow.Members("nothing but a null", "public string? A => null;", "{}"),
        new WireRow("nulls are written where the type asks for it",
            $"[IdentifyTraits(WriteNulls = true)] public class Row {{ {Nulls} public Inner M => new(); public int N => 1; }} {Types}",
            """{"a":null,"b":null,"c":null,"d":null,"e":null,"f":null,"g":null,"h":null,"i":null,"j":null,"k":null,"l":null,"m":{"name":null},"n":1}""") with { IsAsSystemTextJson = false },
        WireRow.Members("nulls are written where the member asks for it",
            """[TraitNull] public string? A => null; public string? B => null; [TraitNull] public int? C => null; [TraitNull] public string D => "x"; [TraitNull] public int? E => 5; [TraitNull] public int F => 6;""",
            """{"a":null,"c":null,"d":"x","e":5,"f":6}""") with { IsAsSystemTextJson = false },
        new WireRow("a nested type that is annotated decides for itself",
            "[IdentifyTraits(WriteNulls = true)] public class Row { public string? A => null; public Inner B => new(); } [IdentifyTraits] public class Inner { public string? C => null; }",
            """{"a":null,"b":{}}""") with { IsAsSystemTextJson = false },
        WireRow.Members("nulls keep their places in collections",
            "public string?[] A => new[] { \"x\", null }; public int?[] B => new int?[] { null, 1 }; public Inner?[] C => new Inner?[] { null, new() }; public Dictionary<string, string?> D => new() { [\"x\"] = null }; public List<Uri?> E => new() { null };",
            """{"a":["x",null],"b":[null,1],"c":[null,{}],"d":{"x":null},"e":[null]}""",
            Types),
    ];
}
