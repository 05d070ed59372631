using System.Globalization;

namespace Identify.Tests.Writing;

public class FormattedTests
{
    [Fact]
    public void A_value_is_written_by_its_invariant_text()
    {
        using var culture = new Culture();
        Assert.Equal("\"1.2.3\"", Write(new Version(1, 2, 3)));
        Assert.Equal("\"-1.5\"", Write(-1.5));
        Assert.Equal("\"Monday\"", Write(DayOfWeek.Monday));
        Assert.Equal("\"invariant\"", Write(new Formattable()));
        Assert.Equal("\"a\\\"b\\u0001\uFFFD\"", Write(new Text("a\"b\u0001\uD800")));
        Assert.Equal("\"a\\\"b\"", Write(new SpanText("a\"b")));
    }

    [Fact]
    public void A_text_of_any_length_is_written()
    {
        for (var length = 0; length < 300; length++)
        {
            var text = new string('x', length);
            Assert.Equal($"\"{text}\"", Write(new SpanText(text)));
            Assert.Equal($"\"{text}\"", Write(new Text(text)));
        }
    }

    [Fact]
    public void A_value_without_a_text_is_left_out() => Assert.Equal("", Write(new Text(null)));

    private static string Write<T>(T value) =>
        Written.By((ref TraitsWriter writer, int position) => writer.WriteFormatted(position, "\""u8, value));

    private sealed class Text(string? text)
    {
        public override string? ToString() => text;
    }

    private sealed class Formattable : IFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider) =>
            format is null && formatProvider == CultureInfo.InvariantCulture ? "invariant" : "something else";
    }

    private readonly struct SpanText(string text) : ISpanFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider) => text;

        public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        {
            charsWritten = text.Length;
            return text.TryCopyTo(destination);
        }
    }
}
