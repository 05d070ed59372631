namespace Identify.Tests.Writing;

public class StructureTests
{
    [Fact]
    public void An_empty_object_has_two_braces() =>
        Assert.Equal("{}", Written.By((ref TraitsWriter writer, int position) => writer.EndObject(writer.BeginObject(position, default), position)));

    [Fact]
    public void An_empty_array_has_two_brackets() =>
        Assert.Equal(",\"a\":[]", Written.By((ref TraitsWriter writer, int position) =>
        {
            var start = writer.BeginArray(position, ",\"a\":"u8);
            return writer.EndArray(start, start);
        }));

    [Fact]
    public void The_first_comma_becomes_the_opening_brace() =>
        Assert.Equal("""{"a":[1,[2],{}],"b":{"c":null}}""", Written.By((ref TraitsWriter writer, int position) =>
        {
            var outer = writer.BeginObject(position, default);
            var array = writer.BeginArray(outer, ",\"a\":"u8);
            position = writer.WriteNumber(array, ","u8, 1);
            var inner = writer.BeginArray(position, ","u8);
            position = writer.EndArray(inner, writer.WriteNumber(inner, ","u8, 2));
            inner = writer.BeginObject(position, ","u8);
            position = writer.EndArray(array, writer.EndObject(inner, inner));
            inner = writer.BeginObject(position, ",\"b\":"u8);
            position = writer.EndObject(inner, writer.WriteNull(inner, ",\"c\":"u8));
            return writer.EndObject(outer, position);
        }));

    [Fact]
    public void The_bytes_do_not_depend_on_the_memory()
    {
        var expected = Written.In(4096, Write);
        for (var size = 0; size <= expected.Length + 64; size++)
            Assert.Equal(expected, Written.In(size, Write));

        static int Write(ref TraitsWriter writer, int position)
        {
            var start = writer.BeginObject(position, default);
            position = writer.WriteString(start, ",\"plain\":\""u8, "premium");
            position = writer.WriteString(position, ",\"escaped\":\""u8, "a\"\u0001\U0001F600\uD800z");
            position = writer.WriteString(position, ",\"char\":\""u8, '\u0001');
            position = writer.WriteString(position, ",\"guid\":\""u8, Guid.Empty);
            position = writer.WriteString(position, ",\"date\":\""u8, DateTimeOffset.UnixEpoch);
#if !NETSTANDARD_RUNTIME
            position = writer.WriteString(position, ",\"day\":\""u8, DateOnly.MinValue);
            position = writer.WriteString(position, ",\"time\":\""u8, new TimeOnly(1));
#endif
            position = writer.WriteString(position, ",\"span\":\""u8, TimeSpan.MinValue);
            position = writer.WriteFormatted(position, ",\"text\":\""u8, new Version(1, 2));
            position = writer.WriteNumber(position, ",\"long\":"u8, long.MinValue);
            position = writer.WriteNumber(position, ",\"double\":"u8, double.MinValue);
            position = writer.WriteNumber(position, ",\"decimal\":"u8, decimal.MinValue);
            position = writer.WriteName(position, "own");
            position = writer.WriteBoolean(position, default, true);
            position = writer.WriteId(position, ",\"id\":\""u8, 1L);
            var inner = writer.BeginObject(position, ",\"inner\":"u8);
            return writer.EndObject(start, writer.EndObject(inner, inner));
        }
    }
}
