namespace Identify.Tests.Writing;

public class StructureTests
{
    [Fact]
    public void An_empty_object_has_two_braces() =>
        Assert.Equal("{}", Written.By((ref TraitsWriter writer, int at) => writer.EndObject(writer.BeginObject(at, default), at)));

    [Fact]
    public void An_empty_array_has_two_brackets() =>
        Assert.Equal(",\"a\":[]", Written.By((ref TraitsWriter writer, int at) =>
        {
            var start = writer.BeginArray(at, ",\"a\":"u8);
            return writer.EndArray(start, start);
        }));

    [Fact]
    public void The_first_comma_becomes_the_opening_brace() =>
        Assert.Equal("""{"a":[1,[2],{}],"b":{"c":null}}""", Written.By((ref TraitsWriter writer, int at) =>
        {
            var outer = writer.BeginObject(at, default);
            var array = writer.BeginArray(outer, ",\"a\":"u8);
            at = writer.WriteNumber(array, ","u8, 1);
            var inner = writer.BeginArray(at, ","u8);
            at = writer.EndArray(inner, writer.WriteNumber(inner, ","u8, 2));
            inner = writer.BeginObject(at, ","u8);
            at = writer.EndArray(array, writer.EndObject(inner, inner));
            inner = writer.BeginObject(at, ",\"b\":"u8);
            at = writer.EndObject(inner, writer.WriteNull(inner, ",\"c\":"u8));
            return writer.EndObject(outer, at);
        }));

    [Fact]
    public void The_bytes_do_not_depend_on_the_memory()
    {
        var expected = Written.In(4096, Write);
        for (var size = 0; size <= expected.Length + 64; size++)
            Assert.Equal(expected, Written.In(size, Write));

        static int Write(ref TraitsWriter writer, int at)
        {
            var start = writer.BeginObject(at, default);
            at = writer.WriteString(start, ",\"plain\":\""u8, "premium");
            at = writer.WriteString(at, ",\"escaped\":\""u8, "a\"\u0001\U0001F600\uD800z");
            at = writer.WriteString(at, ",\"char\":\""u8, '\u0001');
            at = writer.WriteString(at, ",\"guid\":\""u8, Guid.Empty);
            at = writer.WriteString(at, ",\"date\":\""u8, DateTimeOffset.UnixEpoch);
#if !NETSTANDARD_RUNTIME
            at = writer.WriteString(at, ",\"day\":\""u8, DateOnly.MinValue);
            at = writer.WriteString(at, ",\"time\":\""u8, new TimeOnly(1));
#endif
            at = writer.WriteString(at, ",\"span\":\""u8, TimeSpan.MinValue);
            at = writer.WriteFormatted(at, ",\"text\":\""u8, new Version(1, 2));
            at = writer.WriteNumber(at, ",\"long\":"u8, long.MinValue);
            at = writer.WriteNumber(at, ",\"double\":"u8, double.MinValue);
            at = writer.WriteNumber(at, ",\"decimal\":"u8, decimal.MinValue);
            at = writer.WriteName(at, "own");
            at = writer.WriteBoolean(at, default, true);
            at = writer.WriteId(at, ",\"id\":\""u8, 1L);
            var inner = writer.BeginObject(at, ",\"inner\":"u8);
            return writer.EndObject(start, writer.EndObject(inner, inner));
        }
    }
}
