using Microsoft.CodeAnalysis.CSharp;

namespace Identify.Generators.Tests.WireContract;

internal static class MemberRows
{
    private const string Masker = """
        public class Masker : JsonConverter<string>
        {
            public override string? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => null;
            public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue("***");
        }

        """;

    public static IReadOnlyList<WireRow> All { get; } =
    [
        WireRow.Members("only readable public instance properties",
            "public int A => 1; public static int B => 2; public int C { set { } } internal int D => 4; protected int E => 5; private int F => 6; public int G { internal get; set; } public int this[int i] => i; public int H = 8; public const int I = 9;",
            """{"a":1}"""),
        WireRow.Members("internal members and fields with attributes",
            """[TraitName("b")] internal int A => 1; [TraitName("c")] public int C = 3; [TraitName("d")] internal int D = 4; [TraitName("e")] public int E { internal get; set; } = 5; [TraitName("f")] private int F => 6; [TraitName("g")] protected internal int G => 7;""",
            """{"b":1,"c":3,"d":4,"e":5,"g":7}""") with { IsAsSystemTextJson = false },
        WireRow.Members("ignored members", "public int A => 1; [TraitIgnore] public int B => 2; [TraitIgnore, TraitName(\"c\")] public int C => 3;", """{"a":1}""") with { IsAsSystemTextJson = false },
        WireRow.Members("what is hidden from JSON stays hidden",
            """
            public int A => 1; [JsonIgnore] public int B => 2; [JsonIgnore(Condition = JsonIgnoreCondition.Always)] public int C => 3; [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? D => null;
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? E => "e"; [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int F => 6; [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int J => 0; [IgnoreDataMember] public int G => 7;
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public int H => 8; [JsonIgnore(Condition = JsonIgnoreCondition.WhenReading)] public int I => 9;
            """,
            """{"a":1,"e":"e","f":6,"i":9}""") with { IsAsSystemTextJson = false },
        WireRow.Members("the conditions of JsonIgnore as System.Text.Json has them",
            """
            [JsonIgnore(Condition = JsonIgnoreCondition.Always)] public int A => 3; [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? B => "e"; [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? C => null;
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public int D => 8; [JsonIgnore(Condition = JsonIgnoreCondition.WhenReading)] public int E => 9; [JsonIgnore] public int F => 1;
            """,
            """{"b":"e","e":9}"""),
        WireRow.Members("what Newtonsoft.Json hides stays hidden", "public int A => 1; [Newtonsoft.Json.JsonIgnore] public int B => 2;", """{"a":1}""") with { IsAsSystemTextJson = false },
        WireRow.Members("what a converter changes in JSON is not sent raw",
            """
            public int A => 1; [JsonConverter(typeof(Masker))] public string B => "secret"; [Mask] public string C => "secret"; [Newtonsoft.Json.JsonConverter(typeof(Masker))] public string D => "secret"; public Inner E => new("secret");
            """,
            """{"a":1,"e":{}}""",
            Masker + "public record Inner([property: JsonConverter(typeof(Masker))] string Name); public class MaskAttribute : JsonConverterAttribute { public override JsonConverter CreateConverter(Type type) => new Masker(); }") with { IsAsSystemTextJson = false },
        WireRow.Members("a converter of enums to texts changes nothing",
            "[JsonConverter(typeof(JsonStringEnumConverter))] public Kind A => Kind.One; [Newtonsoft.Json.JsonConverter(typeof(Newtonsoft.Json.Converters.StringEnumConverter))] public Kind B => Kind.One;",
            """{"a":"one","b":"one"}""",
            "public enum Kind { One }") with { IsAsSystemTextJson = false },
        WireRow.Members("an attribute of this library asks for a member that JSON converts",
            """
            [JsonConverter(typeof(Masker)), TraitName("b")] public string A => "x"; [JsonConverter(typeof(Masker)), TraitNull] public string? C => null;
            [JsonConverter(typeof(Masker)), TraitConverter(typeof(Stars))] public string D => "x"; [JsonConverter(typeof(Masker)), TraitIgnore] public string E => "x";
            """,
            """{"b":"x","c":null,"d":"*"}""",
            Masker + "public class Stars : TraitConverter<string> { public override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(\"*\"); }") with { IsAsSystemTextJson = false },
        WireRow.Members("an attribute of this library asks for a member that JSON hides", "[JsonIgnore, TraitName(\"b\")] public int A => 1;", """{"b":1}""") with { IsAsSystemTextJson = false },
        WireRow.Members("obsolete members",
            """
            [Obsolete] public int A => 1; [Obsolete("Use A.")] public int B => 2; public Old C => new(); [Obsolete("Gone.", true)] public int D => 4;
            """,
            """{"a":1,"b":2,"c":{"x":1}}""",
            "[Obsolete] public class Old { public int X => 1; }") with { IsAsSystemTextJson = false },
        WireRow.Members("experimental members",
            """[System.Diagnostics.CodeAnalysis.Experimental("TEST001")] public int A => 1;""",
            """{"a":1}"""),
        WireRow.Members("init and set", "public int A { get; init; } = 1; public int B { get; set; } = 2; public int C { get; private set; } = 3;", """{"a":1,"b":2,"c":3}"""),
        WireRow.Members("required",
            "public required int A { get; set; } public required string B { get; init; } [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Row() { A = 1; B = \"x\"; }",
            """{"a":1,"b":"x"}""") with { Language = (LanguageVersion)1100 },
        WireRow.Members("references", "private int _a = 1; private readonly string _b = \"x\"; public ref int A => ref _a; public ref readonly string B => ref _b;", """{"a":1,"b":"x"}""") with { IsAsSystemTextJson = false },
        new("a partial type",
            "[IdentifyTraits] public partial class Row { public int A => 1; } public partial class Row { public int B => 2; }",
            """{"a":1,"b":2}"""),
        WireRow.Members("an interface's default implementation stays on the interface",
            "public IThing A => new Thing();", """{"a":{"id":7}}""", "public interface IThing { int Id => 7; static int Count => 1; } public class Thing : IThing { }"),
        WireRow.Members("obsolete types, enums and converters",
            """
            [Obsolete] public Old A => new(); [Obsolete] public OldKind B => OldKind.One; [Obsolete, TraitConverter(typeof(OldConverter))] public int C => 1; [Obsolete] public List<Old> D => new() { new() }; public int E => 5;
            """,
            """{"a":{"x":1},"b":"one","c":1,"d":[{"x":1}],"e":5}""",
            """
            [Obsolete("Use another.")] public class Old { [Obsolete] public int X => 1; } [Obsolete] public enum OldKind { [Obsolete("Use another.")] One }
            [Obsolete] public class OldConverter : TraitConverter<int> { public override void Write(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value); }
            """) with { IsAsSystemTextJson = false },
        WireRow.Members("types that no code may use any more",
            """
            [Obsolete] public Gone A => new(); [Obsolete] public List<GoneKind> B => new(); [Obsolete] public Dictionary<string, Gone[]> C => new(); [Obsolete] public Outer.Inner D => new(); [Obsolete] public GoneId? E => null; public int F => 5;
            """,
            """{"f":5}""",
            """
            [Obsolete("Gone.", true)] public class Gone { public int X => 1; } [Obsolete("Gone.", true)] public enum GoneKind { One } [Obsolete("Gone.", true)] public class Outer { public class Inner { } }
            [Obsolete("Gone.", true)] public readonly struct GoneId : IFormattable { public string ToString(string? format, IFormatProvider? provider) => ""; }
            """) with { IsAsSystemTextJson = false },
        WireRow.Members("experimental types, members of types, and values of enums",
            """

            #pragma warning disable TEST001
            public Try A => new(); public TryKind B => TryKind.One; public TryKind C => TryKind.Two; public List<Try> D => new() { new() };

            """,
            """{"a":{"x":1},"b":"one","c":"two","d":[{"x":1}]}""",
            """

            #pragma warning restore TEST001
            [System.Diagnostics.CodeAnalysis.Experimental("TEST001")] public class Try { [System.Diagnostics.CodeAnalysis.Experimental("TEST002")] public int X => 1; }
            public enum TryKind { [System.Diagnostics.CodeAnalysis.Experimental("TEST001")] One, Two }
            """),
    ];
}
