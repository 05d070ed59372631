using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Identify;

/// <summary>Decimal digits, two at a time.</summary>
internal static class Digits
{
    private static ReadOnlySpan<byte> Pairs =>
        "00010203040506070809"u8 +
        "10111213141516171819"u8 +
        "20212223242526272829"u8 +
        "30313233343536373839"u8 +
        "40414243444546474849"u8 +
        "50515253545556575859"u8 +
        "60616263646566676869"u8 +
        "70717273747576777879"u8 +
        "80818283848586878889"u8 +
        "90919293949596979899"u8;

    /// <summary>Writes two digits. The value is below 100 by all callers' arithmetic, so the pair lies in the table.</summary>
    /// <param name="value">0 to 99.</param>
    /// <param name="destination">The first of two bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteTwo(uint value, ref byte destination) =>
        Unsafe.WriteUnaligned(ref destination, Unsafe.ReadUnaligned<ushort>(
            ref Unsafe.Add(ref MemoryMarshal.GetReference(Pairs), (nint)(value * 2))));

    /// <summary>Writes three numbers of two digits, with a character between them: <c>22:28:55</c>.</summary>
    /// <param name="first">0 to 99, as <paramref name="second"/> and <paramref name="third"/>.</param>
    /// <param name="separator">An ASCII character.</param>
    /// <param name="second">The number in the middle.</param>
    /// <param name="third">The last number.</param>
    /// <param name="destination">The first of eight bytes.</param>
    /// <remarks>The numbers are worked on side by side in one register, each in three bytes of its own.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteThreePairs(uint first, char separator, uint second, uint third, ref byte destination)
    {
        var numbers = first | (ulong)second << 24 | (ulong)third << 48;
        var tens = (numbers * 103 >> 10) & 0x000F_0000_0F00_000F; // n * 103 / 1024 is n / 10 up to 178
        var digits = tens | (numbers - tens * 10) << 8;
        var text = digits | 0x3030_0030_3000_3030 | separator * 0x0000_0100_0001_0000UL;
        if (!BitConverter.IsLittleEndian)
            text = BinaryPrimitives.ReverseEndianness(text);

        Unsafe.WriteUnaligned(ref destination, text);
    }

    /// <summary>Writes a number below 10,000 without leading zeros.</summary>
    /// <returns>How many digits it has.</returns>
    public static int WriteUpToFour(uint value, Span<byte> destination)
    {
        var rest = destination.Slice(0, 4);
        if (value >= 100)
        {
            var hundreds = value / 100;
            var length = WriteUpToTwo(hundreds, rest);
            WriteTwo(value - hundreds * 100, ref rest[length]);
            return length + 2;
        }

        return WriteUpToTwo(value, rest);
    }

    /// <summary>Writes a number with leading zeros.</summary>
    public static void WriteFixed(uint value, int length, Span<byte> destination)
    {
        for (var i = length - 1; i >= 0; i--)
        {
            destination[i] = (byte)('0' + value % 10);
            value /= 10;
        }
    }

    private static int WriteUpToTwo(uint value, Span<byte> destination)
    {
        if (value < 10)
        {
            destination[0] = (byte)('0' + value);
            return 1;
        }

        WriteTwo(value, ref destination[0]);
        return 2;
    }
}
