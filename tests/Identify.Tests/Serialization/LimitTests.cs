using System.Buffers;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Identify.Tests.Writing;

namespace Identify.Tests.Serialization;

public class LimitTests
{
    private const int Limit = 32_767;

    /// <summary>Each kind of value, as the last one of a message.</summary>
    private static readonly WriteCall[] LastMembers =
    [
        (ref _, position) => position,
        (ref writer, position) => writer.WriteString(position, ",\"z\":\""u8, ""),
        (ref writer, position) => writer.WriteString(position, ",\"z\":\""u8, "plain"),
        (ref writer, position) => writer.WriteString(position, ",\"z\":\""u8, "\u0001\"\uD800é"),
        (ref writer, position) => writer.WriteString(position, ",\"z\":\""u8, 'c'),
        (ref writer, position) => writer.WriteString(position, ",\"z\":\""u8, Guid.Empty),
        (ref writer, position) => writer.WriteString(position, ",\"z\":\""u8, DateTimeOffset.MaxValue),
        (ref writer, position) => writer.WriteString(position, ",\"z\":\""u8, DateTime.MaxValue),
        (ref writer, position) => writer.WriteString(position, ",\"z\":\""u8, TimeSpan.Zero),
        (ref writer, position) => writer.WriteFormatted(position, ",\"z\":\""u8, 1),
        (ref writer, position) => writer.WriteId(position, ",\"z\":\""u8, 1L),
        (ref writer, position) => writer.WriteId(position, ",\"z\":\""u8, 1UL),
        (ref writer, position) => writer.WriteNumber(position, ",\"z\":"u8, 1),
        (ref writer, position) => writer.WriteNumber(position, ",\"z\":"u8, 1UL),
        (ref writer, position) => writer.WriteNumber(position, ",\"z\":"u8, 1.5),
        (ref writer, position) => writer.WriteNumber(position, ",\"z\":"u8, 1.5f),
        (ref writer, position) => writer.WriteNumber(position, ",\"z\":"u8, 1.5m),
        (ref writer, position) => writer.WriteNumber(position, ",\"z\":"u8, Int128.One),
        (ref writer, position) => writer.WriteNumber(position, ",\"z\":"u8, BigInteger.One),
        (ref writer, position) => writer.WriteBoolean(position, ",\"z\":"u8, true),
        (ref writer, position) => writer.WriteNull(position, ",\"z\":"u8),
        (ref writer, position) => writer.WriteJson(position, ",\"z\":"u8, new JsonArray(1)),
        (ref writer, position) => writer.EndObject(writer.BeginObject(position, ",\"z\":"u8), position + ",\"z\":".Length),
        (ref writer, position) => writer.WriteBoolean(writer.WriteName(position, "z"), default, true),
#if !NETSTANDARD_RUNTIME
        (ref writer, position) => writer.WriteString(position, ",\"z\":\""u8, DateOnly.MaxValue),
        (ref writer, position) => writer.WriteString(position, ",\"z\":\""u8, TimeOnly.MinValue),
        (ref writer, position) => writer.WriteNumber(position, ",\"z\":"u8, (Half)1.5),
#endif
    ];

    [Fact]
    public void A_message_may_have_32767_bytes_and_no_more()
    {
        foreach (var writeLast in LastMembers)
        {
            var filler = new string('x', Limit - GetSize(AdHocSerializerOf("", writeLast)));
            AssertFits(AdHocSerializerOf(filler, writeLast));
            AssertTooLarge(AdHocSerializerOf(filler + 'x', writeLast));
        }

        static AdHocSerializer AdHocSerializerOf(string filler, WriteCall writeLast) =>
            new((ref writer, position) => writeLast(ref writer, writer.WriteString(position, ",\"a\":\""u8, filler)));
    }

    [Fact]
    public void A_call_may_have_32767_bytes_and_no_more()
    {
        var options = new IdentifyOptions { VersionNumber = 1 };
        var size = CallOf("").ToIdentifyJson("", UserIdentity.User("1"), options).Length;
        Assert.Equal(Limit, CallOf(new string('x', Limit - size)).ToIdentifyJson("", UserIdentity.User("1"), options).Length);
        Assert.Throws<IdentifyException>(() => CallOf(new string('x', Limit - size + 1)).ToIdentifyJson("", UserIdentity.User("1"), options));

        static AdHocSerializer CallOf(string filler) => new((ref writer, position) => writer.WriteString(position, ",\"a\":\""u8, filler));
    }

    [Theory]
    [InlineData('x')]
    [InlineData('"')]
    [InlineData('\u0001')]
    [InlineData('é')]
    [InlineData('\uD800')]
    public void Texts_of_any_length_are_refused_by_their_bytes(char character)
    {
        var perCharacter = Utf8Text.Measure([character]);
        foreach (var length in new[] { Limit / perCharacter - 8, Limit / perCharacter, 100_000, 20_000_000 })
        {
            var serializer = new AdHocSerializer((ref writer, position) => writer.WriteString(position, ",\"a\":\""u8, new string(character, length)));
            if (length * perCharacter + """{"a":""}""".Length <= Limit)
                Assert.Equal(length * perCharacter + """{"a":""}""".Length, GetSize(serializer));
            else
                AssertTooLarge(serializer);
        }
    }

    [Fact]
    public void Objects_nest_64_deep_and_no_deeper()
    {
        var (deep, deeper) = (Nested(64), Nested(65));
        Assert.Equal("{" + string.Concat(Enumerable.Repeat("\"a\":{", 63)) + new string('}', 64), deep.ToTraitsJson(""));

        var output = new ScriptedOutput(hint => new byte[Math.Max(hint, 1000)]);
        var exception = Assert.Throws<IdentifyException>(() => deeper.WriteTraits(output, ""));
        Assert.Contains("nested deeper than 64 at '…", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith("a.a.a'; the most likely cause is a cycle.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(string.Join('.', Enumerable.Repeat("a", 64)), exception.TraitPath);
        Assert.Empty(output.Advances);

        static AdHocSerializer Nested(int depth) => new((ref writer, position) => Nest(ref writer, position, depth - 1));

        static int Nest(ref TraitsWriter writer, int position, int depth)
        {
            if (depth == 0)
                return position;

            var start = writer.BeginObject(position, ",\"a\":"u8);
            return writer.EndObject(start, Nest(ref writer, start, depth - 1));
        }
    }

    [Fact]
    public void A_cycle_through_a_converter_ends()
    {
        var exception = Assert.Throws<IdentifyException>(() => new Cycle().ToTraitsJson(""));
        Assert.Contains("nested deeper than 64 at 'self'; the most likely cause is a cycle", exception.Message, StringComparison.Ordinal);
    }

    private static int GetSize(AdHocSerializer serializer) => Encoding.UTF8.GetByteCount(serializer.ToTraitsJson(""));

    private static void AssertFits(AdHocSerializer serializer)
    {
        Assert.Equal(Limit, GetSize(serializer));
        Assert.True(serializer.TryWriteTraits(new byte[Limit], "", out var size));
        Assert.Equal(Limit, size);

        foreach (var room in new[] { 0, 100, Limit, 2 * Limit })
        {
            var output = new ScriptedOutput(hint => new byte[Math.Max(hint, room)]);
            serializer.WriteTraits(output, "");
            Assert.Equal([Limit], output.Advances);
        }
    }

    private static void AssertTooLarge(AdHocSerializer serializer)
    {
        Assert.Throws<IdentifyException>(() => serializer.ToTraitsJson(""));
        Assert.Throws<IdentifyException>(() => serializer.TryWriteTraits(new byte[Limit], "", out _));
        foreach (var room in new[] { 0, 100, Limit, 2 * Limit })
        {
            var output = new ScriptedOutput(hint => new byte[Math.Max(hint, room)]);
            Assert.Throws<IdentifyException>(() => serializer.WriteTraits(output, ""));
            Assert.Empty(output.Advances);
        }

        var json = new ArrayBufferWriter<byte>();
        using var jsonWriter = new Utf8JsonWriter(json);
        Assert.Throws<IdentifyException>(() => serializer.WriteTraits(jsonWriter, ""));
        Assert.Equal(0, jsonWriter.BytesPending + jsonWriter.BytesCommitted);
    }

    private sealed class Cycle : TraitsSerializer<string>
    {
        protected internal override int WriteTraitsCore(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, in string value)
        {
            var start = writer.BeginObject(position, prefix);
            return writer.EndObject(start, writer.WriteConverted(start, ",\"self\":"u8, value, new Converter(this)));
        }

        private sealed class Converter(Cycle serializer) : TraitConverter<string>
        {
            public override void Write(Utf8JsonWriter writer, string value) => serializer.WriteTraits(writer, value);
        }
    }
}
