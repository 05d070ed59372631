namespace Identify.Generators.Tests.WireContract;

internal static class ObjectRows
{
    private static readonly string Many = string.Join(' ', Enumerable.Range(0, 70).Select(i => $"public int M{i} => {i};"));

    private static readonly string ManyInJson = string.Join(',', Enumerable.Range(0, 70).Select(i => $"\"m{i}\":{i}"));

    public static IReadOnlyList<WireRow> All { get; } =
    [
        WireRow.Members("nested objects",
            "public Inner A => new() { Name = \"x\", Next = new() { Name = \"y\" } }; public Inner? B => null;",
            """{"a":{"name":"x","next":{"name":"y"}}}""",
            "public class Inner { public string? Name { get; set; } public Inner? Next { get; set; } }"),
        WireRow.Members("structs",
            "public Point A => new() { X = 1, Y = 2 }; public Fixed B => new(3); public Fixed? C => new(4); public Mutating D => new();",
            """{"a":{"x":1,"y":2},"b":{"x":3},"c":{"x":4},"d":{"count":1}}""",
            """
            public struct Point { public int X { get; set; } public int Y { get; set; } }
            public readonly struct Fixed { public Fixed(int x) => X = x; public int X { get; } }
            public struct Mutating { private int _count; public int Count => ++_count; }
            """),
        new("a struct as root", "[IdentifyTraits] public struct Row { public Row() { } public int A { get; set; } = 1; public string? B => null; }", """{"a":1}"""),
        new("a readonly struct as root", "[IdentifyTraits] public readonly struct Row { public int A => 1; public Row() { } }", """{"a":1}"""),
        new("a struct as root whose getters change it",
            "[IdentifyTraits] public struct Row { private int _count; public int A => ++_count; public int B => ++_count; }",
            """{"a":1,"b":2}"""),
        new("a record", "[IdentifyTraits] public record Row(string Name, int Age) { public Row() : this(\"x\", 5) { } }", """{"name":"x","age":5}"""),
        new("a record struct", "[IdentifyTraits] public record struct Row(string Name) { public Row() : this(\"x\") { } }", """{"name":"x"}"""),
        new("a readonly record struct", "[IdentifyTraits] public readonly record struct Row(string Name) { public Row() : this(\"x\") { } }", """{"name":"x"}"""),
        new("a record with attributes on its parameters",
            """[IdentifyTraits] public record Row([TraitName("full name")] string Name, [TraitIgnore] string Secret, [TraitNull] string? Gone, [property: JsonPropertyName("years")] int Age) { public Row() : this("x", "s", null, 5) { } }""",
            """{"full name":"x","gone":null,"years":5}""") { IsAsSystemTextJson = false },
        new("an interface as root",
            "[IdentifyTraits] public interface IRow { string Name { get; } } public class Row : IRow { public string Name => \"x\"; public int Other => 1; } public static class Call { public static string ToTraitsJson(this Row row) => ((IRow)row).ToTraitsJson(); }",
            """{"name":"x"}""") { IsAsSystemTextJson = false },
        WireRow.Members("members by their declared type",
            "public Base A => new Derived(); public IThing B => new Derived(); public Shape C => new Circle();",
            """{"a":{"name":"base"},"b":{"id":7},"c":{"sides":0}}""",
            """
            public class Base { public string Name => "base"; } public class Derived : Base, IThing { public int Extra => 1; public int Id => 7; }
            public interface IThing { int Id { get; } } public abstract class Shape { public abstract int Sides { get; } } public class Circle : Shape { public override int Sides => 0; }
            """),
        WireRow.Members("generic types closed by use",
            "public Page<Order> A => new() { Items = { new() } }; public Page<int> B => new() { Items = { 1 } }; public Pair<string, Page<string>> C => new(\"x\", new());",
            """{"a":{"items":[{"number":1}],"total":1},"b":{"items":[1],"total":1},"c":{"left":"x","right":{"items":[],"total":0}}}""",
            """
            public class Page<T> { public List<T> Items { get; } = new(); public int Total => Items.Count; } public class Order { public int Number => 1; }
            public record Pair<TLeft, TRight>(TLeft Left, TRight Right);
            """),
        WireRow.Members("a generic type that holds itself with ever longer arguments",
            "public Chain<int> A => new();",
            """{"a":{"value":0}}""",
            "public class Chain<T> { public T? Value => default; public Chain<Chain<T>>? Next => null; }") with { IsAsSystemTextJson = false }, // which follows the types without end
        WireRow.Members("nested types of generic types",
            "public Outer<int>.Inner A => new();",
            """{"a":{"value":0}}""",
            "public class Outer<T> { public class Inner { public T? Value => default; } }"),
        WireRow.Members("shared objects",
            "private static readonly Inner Shared = new(); public Inner A => Shared; public Inner B => Shared; public Inner[] C => new[] { Shared, Shared };",
            """{"a":{"x":1},"b":{"x":1},"c":[{"x":1},{"x":1}]}""",
            "public class Inner { public int X => 1; }"),
        WireRow.Members("objects without members", "public Inner A => new(); public Inner? B => null;", """{"a":{}}""", "public class Inner { }"),
        WireRow.Members("types of the same name",
            "public One.Item A => new(); public Two.Item B => new(); public One.Item[] C => new[] { new One.Item() };",
            """{"a":{"x":1},"b":{"y":2},"c":[{"x":1}]}""",
            "public static class One { public class Item { public int X => 1; } } public static class Two { public class Item { public int Y => 2; } }"),
        WireRow.Members("members without a JSON form are left out",
            "public object A => new(); public Action B => () => { }; public (int, int) C => (1, 2); public int[,] D => new int[1, 1]; public dynamic E => 1; public int F => 1; public Type G => typeof(int);",
            """{"f":1}""") with { IsAsSystemTextJson = false },
        WireRow.Members("objects with many members",
            $"public Wide A => new(); public WideStruct B => new(); public WideFixed? C => new WideFixed(); public WideAuto[] D => new WideAuto[1]; {Many}",
            $$"""{"a":{{{ManyInJson}}},"b":{{{ManyInJson}}},"c":{{{ManyInJson}}},"d":[{{{string.Join(',', Enumerable.Range(0, 70).Select(i => $"\"m{i}\":0"))}}}],{{ManyInJson}}}""",
            $"public class Wide {{ {Many} }} public struct WideStruct {{ {Many} }} public readonly struct WideFixed {{ {Many} }} public struct WideAuto {{ {string.Join(' ', Enumerable.Range(0, 70).Select(i => $"public int M{i} {{ get; set; }}"))} }}"),
        new("a struct with many members as root, whose getters change it",
            $"[IdentifyTraits] public struct Row {{ private int _count; public int First => ++_count; {Many} public int Last => ++_count; }}",
            $$"""{"first":1,{{ManyInJson}},"last":2}"""),
        WireRow.Members("objects behind everything that holds them",
            "public List<Dictionary<string, Page<Inner?>?[]>> A => new() { new() { [\"x\"] = new[] { new Page<Inner?> { Items = new[] { new Inner(), null } }, null } } }; public IReadOnlyList<IReadOnlyDictionary<string, IEnumerable<int?>>> B => new[] { new Dictionary<string, IEnumerable<int?>> { [\"y\"] = new int?[] { 1, null } } };",
            """{"a":[{"x":[{"items":[{"x":1},null]},null]}],"b":[{"y":[1,null]}]}""",
            "public class Page<T> { public T[]? Items { get; set; } } public class Inner { public int X => 1; }") with { IsAsSystemTextJson = false }, // which leaves out no null in collections, but does in objects
    ];
}
