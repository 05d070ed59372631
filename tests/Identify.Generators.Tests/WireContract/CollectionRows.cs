namespace Identify.Generators.Tests.WireContract;

internal static class CollectionRows
{
    public static IReadOnlyList<WireRow> All { get; } =
    [
        WireRow.Members("arrays and lists",
            """
            public int[] A => new[] { 1, 2 }; public string[] B => Array.Empty<string>(); public List<string> C => new() { "x", "y\"" }; public int[][] D => new[] { new[] { 1 }, Array.Empty<int>() };
            public List<List<Guid>> E => new() { new() { Guid.Empty } };
            """,
            """{"a":[1,2],"b":[],"c":["x","y\""],"d":[[1],[]],"e":[["00000000-0000-0000-0000-000000000000"]]}"""),
        WireRow.Members("bytes",
            "public byte[] A => new byte[] { 1, 255 }; public byte[]? B => null; public Memory<byte> C => new byte[] { 2 }; public ReadOnlyMemory<byte>? D => new byte[] { 3 }; public byte[] E => Array.Empty<byte>(); public List<byte[]?> F => new() { new byte[] { 4 }, null }; [TraitNull] public byte[]? G => null;",
            """{"a":"Af8=","c":"Ag==","d":"Aw==","e":"","f":["BA==",null],"g":null}""") with { IsAsSystemTextJson = false },
        WireRow.Members("interfaces of collections",
            """
            public IEnumerable<int> A => new[] { 1 }; public IReadOnlyList<string> B => new[] { "x" }; public IList<int> C => new List<int> { 1 }; public ICollection<int> D => new[] { 1 };
            public IReadOnlyCollection<int> E => new[] { 1 }; public ISet<int> F => new HashSet<int> { 1 }; public IEnumerable<int> G { get { yield return 1; yield return 2; } }
            """,
            """{"a":[1],"b":["x"],"c":[1],"d":[1],"e":[1],"f":[1],"g":[1,2]}"""),
        WireRow.Members("sets, queues and others",
            """
            public HashSet<string> A => new() { "x" }; public SortedSet<int> B => new() { 2, 1 }; public Queue<int> C => new(new[] { 1, 2 }); public LinkedList<int> D => new(new[] { 1 });
            public System.Collections.ObjectModel.ReadOnlyCollection<int> E => new(new[] { 1 });
            """,
            """{"a":["x"],"b":[1,2],"c":[1,2],"d":[1],"e":[1]}"""),
        WireRow.Members("memory",
            "public Memory<int> A => new[] { 1 }; public ReadOnlyMemory<string> B => new[] { \"x\" }; public Memory<int> C => default; public Memory<int>? D => null; public ReadOnlyMemory<int>? E => new[] { 5 };",
            """{"a":[1],"b":["x"],"c":[],"e":[5]}"""),
        WireRow.Members("immutable collections",
            "public ImmutableArray<int> A => ImmutableArray.Create(1, 2); public ImmutableList<int> B => ImmutableList.Create(1); public ImmutableHashSet<int> C => ImmutableHashSet.Create(1); public ImmutableArray<int>? D => null;",
            """{"a":[1,2],"b":[1],"c":[1]}"""),
        WireRow.Members("collections that were never filled",
            "public ImmutableArray<int> A => default; public ArraySegment<int> B => default; [TraitNull] public ImmutableArray<int> C => default; public ImmutableArray<int>[] D => new ImmutableArray<int>[1];",
            """{"c":null,"d":[null]}""") with { IsAsSystemTextJson = false },
        WireRow.Members("array segments", "public ArraySegment<int> A => new(new[] { 1, 2, 3 }, 1, 1); public ArraySegment<int>? B => null;", """{"a":[2]}"""),
        WireRow.Members("a type's own collections",
            """public Names A => new() { "x" }; public Pair B => new(); public Twice C => new() { 1 };""",
            """{"a":["x"],"b":[1,2],"c":[1]}""",
            """
            public class Names : List<string> { }
            public class Pair : IEnumerable<int>
            {
                IEnumerator<int> IEnumerable<int>.GetEnumerator() { yield return 1; yield return 2; }
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw new InvalidOperationException();
            }
            public class Twice : List<int> { public new IEnumerator<object> GetEnumerator() => throw new InvalidOperationException(); }
            """),
        WireRow.Members("objects in collections",
            """public List<Item> A => new() { new("x"), new("y") }; public Point[] B => new Point[] { new() { X = 1 } }; public IEnumerable<Item?> C => new Item?[] { null }; public Point?[] D => new Point?[] { null, new() };""",
            """{"a":[{"name":"x"},{"name":"y"}],"b":[{"x":1}],"c":[null],"d":[null,{"x":0}]}""",
            "public record Item(string Name); public struct Point { public int X { get; set; } }"),
        WireRow.Members("pairs", "public List<KeyValuePair<string, int>> A => new() { new(\"x\", 1) };", """{"a":[{"key":"x","value":1}]}""") with { IsAsSystemTextJson = false },
        WireRow.Members("collections of converted JSON",
            "public JsonElement[] A => new[] { JsonDocument.Parse(\"[1, 2]\").RootElement, default }; public List<JsonNode?> B => new() { JsonValue.Create(1), null };",
            """{"a":[[1,2],null],"b":[1,null]}""") with { IsAsSystemTextJson = false },
        WireRow.Members("collections that were never filled behind a question mark",
            "public ImmutableArray<int>? A => default(ImmutableArray<int>); [TraitNull] public ArraySegment<int>? B => default(ArraySegment<int>); [TraitNull] public ImmutableArray<int>? C => null; public ArraySegment<int>?[] D => new ArraySegment<int>?[] { null, default(ArraySegment<int>) }; [TraitNull] public Memory<int>? E => null;",
            """{"b":null,"c":null,"d":[null,null],"e":null}""") with { IsAsSystemTextJson = false },
        WireRow.Members("bytes in all that holds them",
            "public List<byte> A => new() { 1, 255 }; public Memory<byte> B => new byte[] { 2 }; public ReadOnlyMemory<byte>? C => new byte[] { 3 }; public ImmutableArray<byte> D => ImmutableArray.Create<byte>(4); public byte[]? E => null; public byte[][] F => new[] { new byte[] { 5 }, Array.Empty<byte>() };",
            """{"a":[1,255],"b":"Ag==","c":"Aw==","d":[4],"f":["BQ==",""]}""") with { IsAsSystemTextJson = false },
    ];
}
