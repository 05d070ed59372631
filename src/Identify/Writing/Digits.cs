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
