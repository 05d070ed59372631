using System.Text;
using System.Text.Json;

namespace Identify.Tests.Writing;

public class TextTests
{
    private const int LongestText = 68;

    /// <summary>All of ASCII, the bounds of every UTF-8 length, and what relaxed encoders treat differently.</summary>
    private static IEnumerable<string> Characters =>
    [
        .. Enumerable.Range(0, 0x80).Select(code => ((char)code).ToString()),
        "\u0080", "\u00A0", "\u00FF", "\u0100", "\u07FF", "\u0800", "\u2028", "\uD7FF", "\uE000", "\uFEFF", "\uFFFD", "\uFFFF",
        "\uD800", "\uDBFF", "\uDC00", "\uDFFF", "\uDC00\uD800", "\U00010000", "\U0001F600", "\U0010FFFF",
    ];

    [Fact]
    public void A_character_is_escaped_at_every_position_of_every_length()
    {
        foreach (var character in Characters)
        {
            for (var length = 0; length <= LongestText; length++)
            {
                for (var position = 0; position <= length; position++)
                {
                    var text = new string('x', position) + character + new string('x', length - position);
                    var expected = "\"" + Escape(text) + "\"";
                    Assert.Equal(expected, Write(text, room: 512));
                    Assert.Equal(expected, Write(text, room: text.Length));
                }
            }
        }
    }

    [Fact]
    public void Plain_text_is_copied_at_every_length()
    {
        for (var length = 0; length <= 300; length++)
        {
            var text = string.Concat(Enumerable.Range(0, length).Select(i => (char)(' ' + 3 + i % 57)));
            var memory = new byte[length + 1];
            Assert.Equal(-1, Utf8Text.CopyPlain(text, ref memory[0]));
            Assert.Equal(text + '"', Encoding.ASCII.GetString(memory));
            Assert.Equal($"\"{text}\"", Written.By((ref TraitsWriter writer, int position) => writer.WriteString(position, "\""u8, text)));
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(100)]
    public void Mixed_text_reads_back_the_same(int percent)
    {
        var random = new Random(1);
        var characters = Characters.ToArray();
        for (var round = 0; round < 5_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => random.Next(100) < percent ? characters[random.Next(characters.Length)] : "x"));
            var written = Written.By((ref TraitsWriter writer, int position) => writer.WriteString(position, "\""u8, text));
            Assert.Equal("\"" + Escape(text) + "\"", written);
            Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), JsonSerializer.Deserialize<string>(written));
        }
    }

    [Fact]
    public void The_measure_of_a_text_is_what_escaping_it_takes()
    {
        foreach (var text in Characters.Select(character => $"a{character}{character}b"))
            Assert.Equal(Utf8Text.Escape(text, new byte[64]), Utf8Text.Measure(text));
    }

    [Fact]
    public void A_null_is_left_out()
    {
        Assert.Equal("", Written.By((ref TraitsWriter writer, int position) => writer.WriteString(position, ",\"email\":\""u8, (string?)null)));
        Assert.Equal("", Written.By((ref TraitsWriter writer, int position) => writer.WriteFormatted(position, ",\"email\":\""u8, (string?)null)));
    }

    [Fact]
    public void A_character_is_a_text_of_its_own()
    {
        foreach (var character in Characters.Where(character => character.Length == 1))
            Assert.Equal($"\"{Escape(character)}\"", Written.By((ref TraitsWriter writer, int position) => writer.WriteString(position, "\""u8, character[0])));
    }

    [Fact]
    public void A_name_ends_with_its_colon() =>
        Assert.Equal(",\"a\\\"b\":", Written.By((ref TraitsWriter writer, int position) => writer.WriteName(position, "a\"b")));

    /// <summary>The contract, written once more in the plainest way.</summary>
    private static string Escape(string text)
    {
        var result = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(rune.Value switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => $"\\u{rune.Value:X4}",
                _ => rune.ToString(),
            });
        }

        return result.ToString();
    }

    private static string Write(string text, int room) =>
        Encoding.UTF8.GetString(Written.In(room, (ref TraitsWriter writer, int position) => writer.WriteString(position, "\""u8, text)));
}
