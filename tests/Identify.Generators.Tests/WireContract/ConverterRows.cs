namespace Identify.Generators.Tests.WireContract;

internal static class ConverterRows
{
    private const string Upper = """
        public sealed class Upper : TraitConverter<string> { public override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value.ToUpperInvariant()); }
        """;

    private const string Cents = """
        public sealed class Cents : TraitConverter<decimal> { public override void Write(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue((long)(value * 100)); }
        """;

    public static IReadOnlyList<WireRow> All { get; } =
    [
        Row("a converter writes the member",
            "[TraitConverter(typeof(Upper))] public string A => \"x\"; [TraitConverter(typeof(Cents))] public decimal B => 1.5m; public decimal C => 1.5m;",
            """{"a":"X","b":150,"c":1.5}"""),
        Row("null never reaches a converter",
            "[TraitConverter(typeof(Upper))] public string? A => null; [TraitConverter(typeof(Cents))] public decimal? B => null; [TraitConverter(typeof(Cents))] public decimal? C => 2m; [TraitConverter(typeof(Upper)), TraitNull] public string? D => null; [TraitConverter(typeof(Cents)), TraitNull] public decimal? E => null;",
            """{"c":200,"d":null,"e":null}"""),
        Row("a converter for a type without a JSON form",
            "[TraitConverter(typeof(Tuple))] public (int, int) A => (1, 2); [TraitConverter(typeof(Any))] public object B => this; [TraitConverter(typeof(Any))] public object? C => null;",
            """{"a":[1,2],"b":"Row"}""",
            """
            public class Tuple : TraitConverter<(int, int)> { public override void Write(Utf8JsonWriter writer, (int, int) value) { writer.WriteStartArray(); writer.WriteNumberValue(value.Item1); writer.WriteNumberValue(value.Item2); writer.WriteEndArray(); } }
            public class Any : TraitConverter<object> { public override void Write(Utf8JsonWriter writer, object value) => writer.WriteStringValue(value.GetType().Name); }
            """),
        Row("a converter that writes nothing leaves the member out",
            "[TraitConverter(typeof(Nothing))] public int A => 1; [TraitConverter(typeof(Nothing)), TraitNull] public int B => 1;",
            """{"b":null}""",
            "public class Nothing : TraitConverter<int> { public override void Write(Utf8JsonWriter writer, int value) { } }"),
        Row("a converter of a converter's subclass, generic and internal",
            "[TraitConverter(typeof(Deep))] public int A => 1;",
            """{"a":"1"}""",
            "internal class Deep : Quoted<int> { } internal class Quoted<T> : TraitConverter<T> { public override void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(value!.ToString()); }"),
        Row("converters on nested objects and collections",
            "public Inner[] A => new[] { new Inner() }; [TraitConverter(typeof(Count))] public List<int> B => new() { 1, 2 };",
            """{"a":[{"x":"Y"}],"b":2}""",
            "public class Inner { [TraitConverter(typeof(Upper))] public string X => \"y\"; } public class Count : TraitConverter<List<int>> { public override void Write(Utf8JsonWriter writer, List<int> value) => writer.WriteNumberValue(value.Count); }"),
        Row("converters that do not fit",
            "[TraitConverter(typeof(Upper))] public int A => 1; [TraitConverter(typeof(string))] public int B => 1; [TraitConverter(typeof(NoConstructor))] public int C => 1; [TraitConverter(typeof(Abstract))] public int D => 1; public int E => 5;",
            """{"e":5}""",
            "public class NoConstructor : TraitConverter<int> { public NoConstructor(int a) { } public override void Write(Utf8JsonWriter writer, int value) { } } public abstract class Abstract : TraitConverter<int> { }"),
        Row("one converter serves all calls",
            "[TraitConverter(typeof(Numbering))] public int A => 0; [TraitConverter(typeof(Numbering))] public int B => 0;",
            """{"a":1,"b":2}""",
            "public class Numbering : TraitConverter<int> { private int _count; public override void Write(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(++_count); }"),
        Row("converters on fields, record parameters, enums and interfaces",
            "[TraitConverter(typeof(Upper))] public string A = \"x\"; public Inner B => new(\"y\"); [TraitConverter(typeof(Hex))] public DayOfWeek C => DayOfWeek.Friday; [TraitConverter(typeof(Hex))] public DayOfWeek? D => DayOfWeek.Sunday; [TraitConverter(typeof(Length))] public IReadOnlyList<string> E => new[] { \"z\" }; [TraitConverter(typeof(Length))] public IReadOnlyList<string>? F => null;",
            """{"a":"X","b":{"name":"Y"},"c":"5","d":"0","e":1}""",
            """
            public record Inner([TraitConverter(typeof(Upper))] string Name);
            public class Hex : TraitConverter<DayOfWeek> { public override void Write(Utf8JsonWriter writer, DayOfWeek value) => writer.WriteStringValue(value.ToString("D")); }
            public class Length : TraitConverter<IReadOnlyList<string>> { public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value) => writer.WriteNumberValue(value.Count); }
            """),
        Row("converters called like what the generated code calls",
            "[TraitConverter(typeof(Implementation))] public int? A => 1; [TraitConverter(typeof(_b))] public int? _b => 2; [TraitConverter(typeof(WriteTraits))] public int? C => 3; [TraitConverter(typeof(@class))] public int? @class => 4; [TraitConverter(typeof(名前))] public int? 名前 => 5; [TraitConverter(typeof(Serializer))] public int Value => 6; public Traits Traits => new(); public List<int?> D => new() { 7 };",
            """{"a":1,"_b":2,"c":3,"class":4,"名前":5,"value":6,"traits":{"x":1},"d":[7]}""",
            """
            public class Plain : TraitConverter<int> { public override void Write(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value); }
            public class Implementation : Plain { } public class _b : Plain { } public class WriteTraits : Plain { } public class @class : Plain { } public class 名前 : Plain { } public class Serializer : Plain { } public class Traits { public int X => 1; }
            """),
        WireRow.Members("converters that the assembly assigns to types",
            "public Money A => new() { Cents = 5 }; public Money? B => null; public List<Money?> C => new() { new() { Cents = 6 }, null }; public Dictionary<string, Money> D => new() { [\"k\"] = new() { Cents = 7 } }; [TraitConverter(typeof(Exact))] public Money E => new() { Cents = 8 }; [TraitNull] public Money? G => null;",
            """{"a":"5c","c":["6c",null],"d":{"k":"7c"},"e":8,"g":null}""",
            """
            public struct Money { public int Cents { get; set; } }
            public class MoneyConverter : TraitConverter<Money> { public override void Write(Utf8JsonWriter writer, Money value) => writer.WriteStringValue(value.Cents + "c"); }
            public class Exact : TraitConverter<Money> { public override void Write(Utf8JsonWriter writer, Money value) => writer.WriteNumberValue(value.Cents); }
            """) with { IsAsSystemTextJson = false },
        Row("an object that a converter writes through its own serializer",
            "[TraitConverter(typeof(Through))] public Inner A => new();",
            """{"a":{"x":1}}""",
            "[IdentifyTraits] public class Inner { public int X => 1; } public class Through : TraitConverter<Inner> { public override void Write(Utf8JsonWriter writer, Inner value) => value.WriteTraits(writer); }"),
    ];

    private static WireRow Row(string name, string members, string json, string types = "") =>
        WireRow.Members(name, members, json, Upper + Cents + types) with { IsAsSystemTextJson = false };
}
