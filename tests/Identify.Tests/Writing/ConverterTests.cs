using System.Text;
using System.Text.Json;

namespace Identify.Tests.Writing;

public class ConverterTests
{
    private static readonly Converter<string> AsText = new((writer, value) => writer.WriteStringValue(value));

    [Fact]
    public void A_converter_writes_one_value() =>
        Assert.Equal(",\"price\":{\"amount\":1.50}", Write(1.50m, (writer, value) =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("amount", value);
            writer.WriteEndObject();
        }));

    [Fact]
    public void A_converter_that_writes_nothing_leaves_the_value_out() => Assert.Equal("", Write(1, (_, _) => { }));

    [Fact]
    public void Text_is_escaped_as_everywhere()
    {
        for (var code = 0; code <= 0x10FFFF; code += code < 0x10000 ? 1 : 0x101)
        {
            var text = code < 0x10000 ? ((char)code).ToString() : char.ConvertFromUtf32(code);
            AssertSame("a" + text);
            AssertSame(text + "b");
        }

        var random = new Random(1);
        for (var round = 0; round < 2_000; round++)
            AssertSame(string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => random.Next(4) == 0 ? (char)random.Next(0xD7F0, 0xE010) : (char)random.Next(0x90))));

        static void AssertSame(string text)
        {
            var expected = Written.In(512, (ref TraitsWriter writer, int position) => writer.WriteString(position, ",\"price\":\""u8, text));
            var written = Written.In(512, (ref TraitsWriter writer, int position) => writer.WriteConverted(position, ",\"price\":"u8, text, AsText));
            Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(written));
        }
    }

    [Fact]
    public void Names_are_escaped_as_everywhere() =>
        Assert.Equal("{\"😀\\\"é\":\"<&'+>\"}", Encoding.UTF8.GetString(Written.In(0, (ref TraitsWriter writer, int position) => writer.WriteConverted(position, default, 0, new Converter<int>((json, _) =>
        {
            json.WriteStartObject();
            json.WriteString("😀\"é", "<&'+>"u8);
            json.WriteEndObject();
        })))));

    [Fact]
    public void An_object_left_open_is_a_fault()
    {
        var fault = Assert.Throws<WriteFault>(() => Write(1, (writer, _) => writer.WriteStartObject()));
        Assert.Contains("did not write one whole JSON value in valid UTF-8 at 'price'", fault.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(Converter<>), fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_one_whole_value_in_valid_UTF8_is_a_fault()
    {
        Action<Utf8JsonWriter, int>[] faulty =
        [
            (writer, _) => writer.WriteCommentValue("x"),
            (writer, _) => writer.WriteRawValue("[1] [2]"u8, skipInputValidation: true),
            (writer, _) => writer.WriteRawValue("tru"u8, skipInputValidation: true),
            (writer, _) => writer.WriteRawValue([(byte)'"', 0xC3, (byte)'"']),
            (writer, _) =>
            {
                writer.WriteStartArray();
                writer.WriteNumberValue(2);
                writer.Flush();
                writer.Reset();
            },
#if !NETSTANDARD_RUNTIME
            (writer, _) => writer.WriteStringValueSegment("abc", isFinalSegment: false),
#endif
        ];
        foreach (var convert in faulty)
        {
            var fault = Assert.Throws<WriteFault>(() => Write(1, convert));
            Assert.Equal(IdentifyFailure.ConverterFailed, fault.Reason);
        }
    }

    [Fact]
    public void A_converter_that_disposes_its_writer_later_does_not_spoil_the_next_one()
    {
        Utf8JsonWriter? kept = null;
        Assert.Equal(",\"price\":1", Write(1, (writer, value) => (kept = writer).WriteNumberValue(value)));
        kept!.Dispose();
        Assert.Equal(",\"price\":2", Write(2, (writer, value) => writer.WriteNumberValue(value)));
    }

    [Fact]
    public void A_second_value_is_a_fault()
    {
        var fault = Assert.Throws<WriteFault>(() => Write(1, (writer, value) =>
        {
            writer.WriteNumberValue(value);
            writer.WriteNumberValue(value);
        }));
        Assert.Contains("'price'", fault.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(fault.InnerException);
    }

    [Fact]
    public void What_a_converter_throws_is_the_cause_of_the_fault()
    {
        var cause = new FormatException("no price");
        var fault = Assert.Throws<WriteFault>(() => Write(1, (_, _) => throw cause));
        Assert.Same(cause, fault.InnerException);
        Assert.Contains("threw FormatException at 'price': no price", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_much_is_a_fault_even_where_the_converter_hides_it()
    {
        var fault = Assert.Throws<WriteFault>(() => Write(1, (writer, _) =>
        {
            writer.WriteStartArray();
            try
            {
                while (true)
                    writer.WriteStringValue("once more");
            }
            catch (Exception)
            {
                writer.Reset();
            }
        }));
        Assert.Contains($"exceeds {TraitsWriter.MaxMessageSize} bytes, the API's limit, at 'price'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_converter_does_not_spoil_the_next_one()
    {
        Action<Utf8JsonWriter, int>[] faulty =
        [
            (writer, _) => writer.WriteStartArray(),
            (writer, _) => writer.Dispose(),
            (writer, _) => throw new FormatException(),
            (writer, value) => { writer.WriteNumberValue(value); writer.Flush(); writer.WriteNumberValue(value); },
        ];
        foreach (var convert in faulty)
        {
            Assert.Throws<WriteFault>(() => Write(1, convert));
            Assert.Equal(",\"price\":2", Write(2, (writer, value) => writer.WriteNumberValue(value)));
        }
    }

    [Fact]
    public void A_converter_that_sends_its_writer_elsewhere_leaves_the_value_out()
    {
        Assert.Equal("", Write(1, (writer, value) =>
        {
            writer.Reset(Stream.Null);
            writer.WriteNumberValue(value);
        }));
        Assert.Equal(",\"price\":2", Write(2, (writer, value) => writer.WriteNumberValue(value)));
    }

    [Fact]
    public void Converters_may_call_each_other()
    {
        Assert.Equal(",\"price\":" + new string('[', 40) + new string(']', 40), Write(40, Nest));
        Assert.Throws<WriteFault>(() => Write(int.MaxValue, Nest));

        static void Nest(Utf8JsonWriter json, int depth)
        {
            json.WriteStartArray();
            if (depth > 1)
                json.WriteRawValue(Written.In(0, (ref TraitsWriter writer, int position) => writer.WriteConverted(position, default, depth - 1, new Converter<int>(Nest))));

            json.WriteEndArray();
        }
    }

    private static string Write<T>(T value, Action<Utf8JsonWriter, T> convert) => Written.By((ref TraitsWriter writer, int position) =>
        writer.WriteConverted(position, ",\"price\":"u8, value, new Converter<T>(convert)));

    private sealed class Converter<T>(Action<Utf8JsonWriter, T> convert) : TraitConverter<T>
    {
        public override void Write(Utf8JsonWriter writer, T value) => convert(writer, value);
    }
}
