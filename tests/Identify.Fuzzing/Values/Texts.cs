using System.Text;

namespace Identify.Fuzzing.Values;

/// <summary>Random texts: all of Unicode, whole or broken.</summary>
internal static class Texts
{
    private static readonly string[] Fragments = ["\"", "\\", "\u0000", "\u001F", "\u007F", "\u0080", "\u2028", "\uFEFF", "\uFFFF", "\uFFFD", "\uD800", "\uDFFF", "\uDC00\uD800", "😀", "𝒜", "é", "名", "/", "<", "+", "\r\n", "\\u0041"];

    public static string Create(Random random)
    {
        var length = random.Next(20) switch
        {
            0 => 0,
            1 => random.Next(300),
            < 8 => random.Next(8, 40),
            _ => random.Next(1, 12),
        };
        if (random.Next(20_000) == 0)
            length = random.Next(20_000, 40_000);

        return Create(random, length);
    }

    public static string Create(Random random, int length)
    {
        var text = new StringBuilder(length + 1);
        var kind = random.Next(7);
        while (text.Length < length)
        {
            // Mostly plain texts with one odd character somewhere are what tells vector code from the rest.
            _ = kind switch
            {
                0 => text.Append((char)random.Next(' ', '~')),
                1 => text.Append(random.Next(length) == 0 ? Fragments[random.Next(Fragments.Length)] : "x"),
                2 => text.Append((char)random.Next(0x20, 0x180)),
                3 => text.Append((char)random.Next(0x10000)),
                4 => text.Append(Fragments[random.Next(Fragments.Length)]),
                5 => text.Append(CreateRune(random).ToString()),
                _ => text.Append((char)random.Next(0x80)),
            };
        }

        return text.ToString();
    }

    public static Rune CreateRune(Random random)
    {
        var value = random.Next(0x110000 - 0x800);
        return new Rune(value < 0xD800 ? value : value + 0x800);
    }

    /// <summary>The text with U+FFFD for each half of a surrogate pair.</summary>
    public static string Repair(string text)
    {
        var repaired = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            repaired.Append(rune.ToString());

        return repaired.ToString();
    }
}
