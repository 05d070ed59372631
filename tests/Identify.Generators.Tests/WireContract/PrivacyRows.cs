namespace Identify.Generators.Tests.WireContract;

/// <summary>What a team keeps out of its own JSON, in every form, is not sent.</summary>
internal static class PrivacyRows
{
    private const string Masks = """
        public class Mask<T> : JsonConverter<T> where T : new()
        {
            public override T? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => default;
            public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue("***");
        }
        [JsonConverter(typeof(Mask<Secret>))] public class Secret { public string Value => "LEAK"; }
        [JsonConverter(typeof(Mask<Coded>))] public struct Coded : IFormattable { public string ToString(string? format, IFormatProvider? provider) => "LEAK"; }

        """;

    public static IReadOnlyList<WireRow> All { get; } =
    [
        Row("a converter on the type of the member",
            """
            public Secret A => new(); public Secret? B => new(); public Coded C => default; public Coded? D => new Coded(); public Secret[] E => new[] { new Secret() }; public List<Coded?> F => new() { new Coded() };
            public Dictionary<string, Secret> G => new() { ["x"] = new() }; public Dictionary<string, List<Secret>> H => new() { ["x"] = new() { new() } }; public Derived I => new(); public IMasked J => new Derived(); public Other K => new(); public int L => 1;
            """,
            """{"l":1}""",
            Masks + """
            public class Derived : Secret, IMasked { } [Newtonsoft.Json.JsonConverter(typeof(Secret))] public interface IMasked { string Text => "LEAK"; } public class Other : IMasked { public string Text => "LEAK"; }
            """),
        Row("a converter on the type of a nested object's member, and on a generic type",
            "public Box<int> A => new(); public Holder B => new(); public KeyValuePair<string, Secret> C => new(\"x\", new());",
            """{"b":{"x":1},"c":{"key":"x"}}""",
            Masks + """[JsonConverter(typeof(Mask<object>))] public class Box<T> { public string Value => "LEAK"; } public class Holder { public Secret Secret => new(); public int X => 1; }"""),
        Row("a converter on an enum that does more than name it",
            "public Kind A => Kind.One; public Plain B => Plain.One; public Kind[] C => new[] { Kind.One }; public Named D => Named.One;",
            """{"b":"one","d":"one"}""",
            Masks + """
            [JsonConverter(typeof(Mask<Kind>))] public enum Kind { One } [JsonConverter(typeof(JsonStringEnumConverter))] public enum Plain { One }
            [JsonConverter(typeof(CamelCase))] public enum Named { One } public class CamelCase : JsonStringEnumConverter { }
            """),
        Row("converters for the items of a member",
            "[Newtonsoft.Json.JsonProperty(ItemConverterType = typeof(string))] public string[] A => new[] { \"LEAK\" }; [Newtonsoft.Json.JsonProperty] public int B => 1;",
            """{"b":1}"""),
        Row("an attribute of this library asks for a member whose type is converted",
            "[TraitName(\"a\")] public Coded Code => default; [UserId] public Coded Id => default; public Own B => new(); [TraitConverter(typeof(Stars))] public Secret C => new();",
            """{"a":"LEAK","b":{"x":1},"c":"*"}""",
            Masks + """
            [IdentifyTraits, JsonConverter(typeof(Mask<Own>))] public class Own { public int X => 1; }
            public class Stars : TraitConverter<Secret> { public override void Write(Utf8JsonWriter writer, Secret value) => writer.WriteStringValue("*"); }
            """),
        Row("attributes on the backing field",
            """
            [field: TraitIgnore] public string A { get; } = "LEAK"; [field: JsonIgnore] public string B { get; } = "LEAK"; [field: NonSerialized] public string C { get; } = "LEAK"; [field: Newtonsoft.Json.JsonIgnore] public string D { get; } = "LEAK";
            [field: TraitName("e")] public string F { get; } = "x"; public Inner G => new("LEAK", "LEAK", "LEAK", "y"); [field: JsonConverter(typeof(Mask<string>))] public string H { get; } = "LEAK";
            """,
            """{"e":"x","g":{"d":"y"}}""",
            Masks.Replace(" where T : new()", "", StringComparison.Ordinal) + "public record Inner([field: TraitIgnore] string A, [field: JsonIgnore] string B, [property: Newtonsoft.Json.JsonIgnore] string C, string D);"),
        Row("a parameter of another constructor says nothing about the property",
            "public Inner A => new(\"x\");",
            """{"a":{"name":"x"}}""",
            "public record Inner(string Name) { public Inner([TraitIgnore] string Name, int other) : this(Name) { } }"),
        Row("data contracts list their members",
            "public Contract A => new(); public Derived B => new(); [TraitName(\"c\")] public int C => 3;",
            """{"a":{"a":1,"c":3,"d":4},"b":{"a":1,"c":3,"d":4,"f":6},"c":3}""",
            """
            [DataContract] public class Contract { [DataMember] public int A => 1; public string B => "LEAK"; [TraitName("c")] public int X => 3; [JsonPropertyName("d")] public int Y => 4; }
            public class Derived : Contract { public string E => "LEAK"; [DataMember] public int F => 6; }
            """),
        Row("Newtonsoft.Json's opt-in lists its members",
            "public A B => new(); public B C => new(); public C D => new();",
            """{"b":{"x":1},"c":{"x":1},"d":{"x":1,"y":2}}""",
            """
            [Newtonsoft.Json.JsonObject(Newtonsoft.Json.MemberSerialization.OptIn)] public class A { [Newtonsoft.Json.JsonProperty] public int X => 1; public string Y => "LEAK"; }
            [Newtonsoft.Json.JsonObject(MemberSerialization = Newtonsoft.Json.MemberSerialization.OptIn)] public class B { [Newtonsoft.Json.JsonProperty] public int X => 1; public string Y => "LEAK"; }
            [DataContract, Newtonsoft.Json.JsonObject] public class C { public int X => 1; public int Y => 2; }
            """),
        Row("a method of Newtonsoft.Json's convention decides at run time",
            "public string A => \"LEAK\"; public bool ShouldSerializeA() => false; public int B => 2; public bool ShouldSerializeB => false; public int C => 3; public bool ShouldSerializeC(int x) => false; [TraitName(\"d\")] public int D => 4; public bool ShouldSerializeD() => true;",
            """{"b":2,"shouldSerializeB":false,"c":3,"d":4}"""),
        Row("extension data of JSON serializers",
            "[JsonExtensionData] public Dictionary<string, JsonElement> A => new() { [\"leak\"] = default }; [Newtonsoft.Json.JsonExtensionData] public Dictionary<string, int> B => new() { [\"leak\"] = 1 }; [JsonExtensionData, TraitExtension] public Dictionary<string, object> X => new(); [JsonExtensionData, TraitExtension] public Dictionary<string, int> C => new() { [\"c\"] = 3 };",
            """{"c":3}"""),
        Row("what other JSON serializers hide",
            "[System.Web.Script.Serialization.ScriptIgnore] public string A => \"LEAK\"; [IgnoreDataMember] public string B => \"LEAK\"; public int C => 3; [System.Xml.Serialization.XmlIgnore] public int D => 4;",
            """{"c":3,"d":4}"""),
        Row("attributes of interface members and of hidden ones",
            "public A B => new(); public C D => new C2();",
            """{"b":{"y":2,"w":"chosen"},"d":{"x":1}}""",
            """
            public interface I { [JsonIgnore] string X { get; } int Y { get; } [TraitIgnore] string Z { get; } [JsonIgnore] string W { get; } [JsonConverter(typeof(string))] string V { get; } }
            public class A : I { public string X => "LEAK"; public int Y => 2; public string Z => "LEAK"; [TraitName("w")] public string W => "chosen"; public string V => "LEAK"; }
            public class Base { public virtual string Secret => "LEAK"; [JsonIgnore] public virtual string Other => "LEAK"; } public class C : Base { public int X => 1; [JsonIgnore] public new string Secret => "LEAK"; public override string Other => "LEAK"; } public class C2 : C { }
            """),
        WireRow.Members("default values that System.Text.Json leaves out",
            """
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int A => 0; [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int B => 2; [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int? C => 0; [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int? D => null;
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Guid E => default; [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public DateTimeOffset F => default; [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public bool G => false; [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public string H => "";
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public string? I => null; [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Point J => default; [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Point K => new() { X = 1 }; [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public DayOfWeek L => default; [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public DayOfWeek M => DayOfWeek.Monday;
            """,
            """{"b":2,"c":0,"h":"","k":{"x":1},"m":"monday"}""",
            "public struct Point { public int X { get; set; } }"),
    ];

    private static WireRow Row(string name, string members, string json, string types = "") =>
        WireRow.Members(name, members, json, types) with { IsAsSystemTextJson = false };
}
