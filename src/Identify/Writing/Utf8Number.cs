using System.Buffers.Text;
using System.Globalization;

namespace Identify;

/// <summary>Formats numbers and GUIDs as UTF-8, the same on every framework and in every culture.</summary>
internal static class Utf8Number
{
    /// <summary>Room for any of them and a quote: a decimal takes 31 bytes, a double 24, an <c>Int128</c> 40.</summary>
    public const int MaxLength = 48;

    public static int Format(Guid value, Span<byte> destination)
    {
#if NET
        value.TryFormat(destination, out var length);
#else
        Utf8Formatter.TryFormat(value, destination, out var length);
#endif
        return length;
    }

    public static int Format(long value, Span<byte> destination)
    {
        // Ages and counts: finding out how many digits a number has costs more than dividing a small one.
        if ((ulong)value < 10_000)
            return Digits.WriteUpToFour((uint)value, destination);

        Utf8Formatter.TryFormat(value, destination, out var length);
        return length;
    }

    public static int Format(ulong value, Span<byte> destination)
    {
        Utf8Formatter.TryFormat(value, destination, out var length);
        return length;
    }

    public static int Format(decimal value, Span<byte> destination)
    {
        Utf8Formatter.TryFormat(value, destination, out var length);
        return length;
    }

    /// <summary>Writes the shortest digits that read back the same.</summary>
    public static int Format(double value, Span<byte> destination)
    {
        if (TryFormatShort(value, destination, out var length))
            return length;

        // .NET writes a digit too few of these two, and what it writes reads back as another number.
        var digits = Math.Abs(value) switch
        {
            2.9802322387695312E-08 => "2.9802322387695312E-08"u8,
            4.1045368012983762E-289 => "4.1045368012983762E-289"u8,
            _ => default,
        };
        if (digits.IsEmpty)
            return FormatAny(value, destination);

        var sign = value < 0 ? 1 : 0;
        destination[0] = (byte)'-';
        digits.CopyTo(destination.Slice(sign));
        return sign + digits.Length;
    }

    /// <summary>
    /// Writes numbers as people enter them: 19.99, 4.5, 1250. What looks like an integer after moving the point by a few
    /// places, and gives the same number when it is divided again, is that decimal: both are exact in a double, so the
    /// quotient is what reading the decimal gives. With 15 digits at most no other decimal as short does.
    /// </summary>
    private static bool TryFormatShort(double value, Span<byte> destination, out int length)
    {
        length = 0;
        var magnitude = Math.Abs(value);
        if (!(magnitude is >= 1e-3 and < 1e9))
            return false;

        var scale = 1L;
        for (var places = 0; places <= 6; places++, scale *= 10)
        {
            var scaled = (long)(magnitude * scale + 0.5);
            if (scaled / (double)scale != magnitude)
                continue;

            if (value < 0)
                destination[length++] = (byte)'-';

            length += Format(scaled / scale, destination.Slice(length));
            if (places == 0)
                return true;

            destination[length++] = (byte)'.';
            Digits.WriteFixed((uint)(scaled % scale), places, destination.Slice(length));
            length += places;
            return true;
        }

        return false;
    }

#if NET
    private static int FormatAny(double value, Span<byte> destination)
    {
        value.TryFormat(destination, out var length, default, CultureInfo.InvariantCulture);
        return length;
    }

    public static int Format(float value, Span<byte> destination)
    {
        value.TryFormat(destination, out var length, default, CultureInfo.InvariantCulture);
        return length;
    }
#else
    // .NET Framework and Mono have no format for it.
    private static readonly bool WritesShortest = (0.1 + 0.2).ToString(CultureInfo.InvariantCulture).Length > 17;

    private static int FormatAny(double value, Span<byte> destination)
    {
        if (!WritesShortest)
            return Copy(ShortestDigits.Get(value), destination);

        Utf8Formatter.TryFormat(value, destination, out var length);
        return length;
    }

    public static int Format(float value, Span<byte> destination)
    {
        if (!WritesShortest)
            return Copy(ShortestDigits.Get(value), destination);

        Utf8Formatter.TryFormat(value, destination, out var length);
        return length;
    }

    private static int Copy(string digits, Span<byte> destination)
    {
        for (var i = 0; i < digits.Length; i++)
            destination[i] = (byte)digits[i];

        return digits.Length;
    }
#endif
}
