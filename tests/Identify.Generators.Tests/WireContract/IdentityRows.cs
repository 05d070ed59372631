namespace Identify.Generators.Tests.WireContract;

internal static class IdentityRows
{
    public static IReadOnlyList<WireRow> All { get; } =
    [
        Call("a text as user id", "[UserId] public string Id => \"u\\\"1\"; public string Name => \"x\";", """{"traits":{"name":"x"},"type":"identify","userId":"u\"1"}"""),
        Call("a GUID as user id", "[UserId] public Guid Id => new(\"01234567-89ab-cdef-0123-456789abcdef\");", """{"traits":{},"type":"identify","userId":"01234567-89ab-cdef-0123-456789abcdef"}"""),
        Call("an int as user id", "[UserId] public int Id => -5;", """{"traits":{},"type":"identify","userId":"-5"}"""),
        Call("a small integer as user id", "[UserId] public byte Id => 5;", """{"traits":{},"type":"identify","userId":"5"}"""),
        Call("a long as user id", "[UserId] public long Id => long.MaxValue;", """{"traits":{},"type":"identify","userId":"9223372036854775807"}"""),
        Call("a ulong as user id", "[UserId] public ulong Id => ulong.MaxValue;", """{"traits":{},"type":"identify","userId":"18446744073709551615"}"""),
        Call("a native integer as user id", "[UserId] public nint Id => 5;", """{"traits":{},"type":"identify","userId":"5"}"""),
        Call("a wide integer as user id", "[UserId] public Int128 Id => 5;", """{"traits":{},"type":"identify","userId":"5"}""") with { IsOnNetStandard = false },
        Call("a user id that a converter writes",
            "[UserId, TraitConverter(typeof(Prefixed))] public int? Id => 7; [AnonymousId, TraitConverter(typeof(Prefixed))] public int? Session => null;",
            """{"traits":{},"type":"identify","userId":"cus_7"}""",
            "public class Prefixed : TraitConverter<int> { public override void Write(Utf8JsonWriter writer, int value) => writer.WriteStringValue(\"cus_\" + value); }"),
        Call("a strongly typed user id",
            "[UserId] public CustomerId Id => new(7);",
            """{"traits":{},"type":"identify","userId":"cus_7"}""",
            "public readonly record struct CustomerId(int Value) : IFormattable { public string ToString(string? format, IFormatProvider? provider) => \"cus_\" + Value.ToString(provider); }"),
        Call("a strongly typed user id that formats into a span",
            "[UserId] public CustomerId? Id => new CustomerId(7);",
            """{"traits":{},"type":"identify","userId":"7"}""",
            """
            public readonly record struct CustomerId(int Value) : ISpanFormattable
            {
                public string ToString(string? format, IFormatProvider? provider) => throw new InvalidOperationException();
                public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) => Value.TryFormat(destination, out charsWritten, format, provider);
            }
            """) with { IsOnNetStandard = false },
        Call("a nullable user id with a value", "[UserId] public int? Id => 5;", """{"traits":{},"type":"identify","userId":"5"}"""),
        Call("a nullable user id without one, beside an anonymous id",
            "[UserId] public Guid? Id => null; [AnonymousId] public string Session => \"s\";",
            """{"anonymousId":"s","traits":{},"type":"identify"}"""),
        Call("a URI as user id", "[UserId] public Uri Id => new(\"https://example.com/users/1\");", """{"traits":{},"type":"identify","userId":"https://example.com/users/1"}"""),
        Call("an anonymous id", "[AnonymousId] public Guid Session => new(\"01234567-89ab-cdef-0123-456789abcdef\"); public int A => 1;",
            """{"anonymousId":"01234567-89ab-cdef-0123-456789abcdef","traits":{"a":1},"type":"identify"}"""),
        Call("both ids", "[UserId] public string Id => \"u\"; [AnonymousId] public string Session => \"s\";", """{"anonymousId":"s","traits":{},"type":"identify","userId":"u"}"""),
        Call("one member as both ids", "[UserId, AnonymousId] public string Id => \"u\";", """{"anonymousId":"u","traits":{},"type":"identify","userId":"u"}"""),
        Call("empty ids beside full ones", "[UserId] public string Id => \"\"; [AnonymousId] public string Session => \"s\";", """{"anonymousId":"s","traits":{},"type":"identify"}"""),
        Call("an id that is a trait as well", "[UserId, TraitName(\"id\")] public int Id => 5;", """{"traits":{"id":5},"type":"identify","userId":"5"}"""),
        Call("a field as user id", "[UserId] public string Id = \"u\";", """{"traits":{},"type":"identify","userId":"u"}"""),
        Call("an internal user id", "[UserId] internal string Id => \"u\";", """{"traits":{},"type":"identify","userId":"u"}"""),
        Call("an inherited user id", "", """{"traits":{"name":"x"},"type":"identify","userId":"u"}""") with
        {
            Source = "[IdentifyTraits] public class Row : Entity { public string Name => \"x\"; } public abstract class Entity { [UserId] public string Id => \"u\"; }",
        },
        Call("a record parameter as user id", "", """{"traits":{"email":"e"},"type":"identify","userId":"u"}""") with
        {
            Source = "[IdentifyTraits] public record Row([UserId] string Id, string Email) { public Row() : this(\"u\", \"e\") { } }",
        },
        Call("a struct with a user id", "", """{"traits":{},"type":"identify","userId":"1"}""") with
        {
            Source = "[IdentifyTraits] public struct Row { private int _count; [UserId] public int Id => ++_count; }",
        },
        Call("an id on a nested object is a member like any other",
            "[UserId] public int Id => 1; public Inner A => new();",
            """{"traits":{"a":{"id":2}},"type":"identify","userId":"1"}""",
            "public class Inner { [UserId] public int Id => 2; }"),
    ];

    private static WireRow Call(string name, string members, string json, string types = "") =>
        WireRow.Members(name, members, json, types) with { IsCall = true, IsAsSystemTextJson = false };
}
