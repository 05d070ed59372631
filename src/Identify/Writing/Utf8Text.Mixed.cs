#if NET
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Identify;

// Text that is not plain throughout. What a step stores beyond its last character is written over by the next one.
internal static partial class Utf8Text
{
    /// <summary>Which bytes of eight 16-bit integers to keep, for each combination of ASCII among them.</summary>
    private static readonly byte[] GathersOfEight = CreateGathers(2, (lengths, character) => 2 - ((lengths >> character) & 1));

    /// <summary>Which bytes of four 32-bit integers to keep: the lower bits tell what takes one byte, the upper ones what takes up to two.</summary>
    private static readonly byte[] GathersOfFour = CreateGathers(4, (lengths, character) => 3 - ((lengths >> character) & 1) - ((lengths >> (character + 4)) & 1));

    /// <summary>Copies ASCII with escapes, up to the first other character, or until text or room are too short to look.</summary>
    /// <remarks>
    /// A step reads 16 characters wherever the escapes are, so that no step waits for the one before it. What stands
    /// behind an escape is the same vector once more, shifted.
    /// </remarks>
    private static void CopyAscii(ReadOnlySpan<char> text, Span<byte> destination, ref int i, ref int at)
    {
        var (from, to) = (i, at);
        var last = text.Length - 16;
        if (last < 0)
            return;

        ref var source = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(text));
        ref var target = ref MemoryMarshal.GetReference(destination);

        // Each of 16 characters takes up to six bytes, and a whole vector is stored after the last of them.
        while (from < text.Length && to <= destination.Length - 16 * MaxBytesPerChar - 16)
        {
            var count = 16;
            var packed = Load16(ref source, Math.Min(from, last));
            if (from > last)
            {
                count = text.Length - from;
                packed = Shift(packed, 16 - count); // it began with characters that are written already
            }

            packed.StoreUnsafe(ref target, (nuint)to);
            var unplain = FindUnplain(packed).ExtractMostSignificantBits() & ((1u << count) - 1);
            var done = 0;
            for (; unplain != 0; unplain &= unplain - 1)
            {
                var index = BitOperations.TrailingZeroCount(unplain);
                to += index - done;
                var character = text[from + index];
                if (character >= 0x80)
                {
                    (i, at) = (from + index, to);
                    return;
                }

                to += EscapeAscii(character, ref Unsafe.Add(ref target, to));
                done = index + 1;
                Shift(packed, done).StoreUnsafe(ref target, (nuint)to);
            }

            from += count;
            to += count - done;
        }

        (i, at) = (from, to);
    }

    /// <summary>
    /// Copies characters of one to three bytes, eight a step, up to the first that needs an escape or is a surrogate,
    /// or until there is more ASCII, or until text or room are too short to look.
    /// </summary>
    private static void CopyMixed(ReadOnlySpan<char> text, Span<byte> destination, ref int i, ref int at)
    {
        var (from, to) = (i, at);
        var last = text.Length - 8;
        ref var source = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(text));
        ref var target = ref MemoryMarshal.GetReference(destination);

        // Eight characters take up to 24 bytes, and the last vector is stored after the first four of them.
        while (from < text.Length && to <= destination.Length - 32)
        {
            var count = 8;
            Vector128<ushort> units;
            if (from <= last)
            {
                units = LoadChars(ref source, from);
            }
            else
            {
                // What is loaded begins with characters that are written already.
                units = last >= 0 ? LoadChars(ref source, last) : LoadUpToSeven(ref source, text.Length);
                units = Shift(units.AsByte(), (from - Math.Max(last, 0)) * sizeof(char)).AsUInt16();
                count = text.Length - from;
            }

            // One bit a character, and each of the bits saves a byte: the lower eight tell what is ASCII, the upper ones what is below 0x800.
            var isAscii = Vector128.Equals(units & Vector128.Create((ushort)0xFF80), Vector128<ushort>.Zero);
            var isUpToTwo = Vector128.Equals(units & Vector128.Create((ushort)0xF800), Vector128<ushort>.Zero);
            var saved = PackMasks(isAscii, isUpToTwo).ExtractMostSignificantBits();
            var unfit = Vector128.Equals(units & Vector128.Create((ushort)0xFFE0), Vector128<ushort>.Zero) // below a space
                | Vector128.Equals(units, Vector128.Create((ushort)'"'))
                | Vector128.Equals(units, Vector128.Create((ushort)'\\'));

            if (saved >> 8 == 0xFF)
            {
                GatherUpToTwo(units, isAscii, saved & 0xFF, ref Unsafe.Add(ref target, to));
            }
            else
            {
                unfit |= Vector128.Equals(units & Vector128.Create((ushort)0xF800), Vector128.Create((ushort)0xD800));
                GatherUpToThree(units, saved, ref Unsafe.Add(ref target, to));
            }

            if (unfit != Vector128<ushort>.Zero && unfit.ExtractMostSignificantBits() is var bits && (bits & ((1u << count) - 1)) != 0)
            {
                count = BitOperations.TrailingZeroCount(bits);
                (i, at) = (from + count, to + CountBytes(count, saved));
                return;
            }

            from += count;
            to += CountBytes(count, saved);
            if ((byte)saved == 0xFF)
                break;
        }

        (i, at) = (from, to);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CountBytes(int count, uint saved) => 3 * count - BitOperations.PopCount(saved & (((1u << count) - 1) * 0x101));

    /// <summary>Writes eight characters as 0xxxxxxx or 110xxxxx 10xxxxxx, into 16 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void GatherUpToTwo(Vector128<ushort> units, Vector128<ushort> isAscii, uint ascii, ref byte destination)
    {
        var two = (units >>> 6) | ((units & Vector128.Create((ushort)0x3F)) << 8) | Vector128.Create((ushort)0x80C0);
        var bytes = Vector128.ConditionalSelect(isAscii, units, two).AsByte();
        Gather(bytes, GathersOfEight, ascii).StoreUnsafe(ref destination);
    }

    /// <summary>Writes eight characters of up to three bytes, into 28 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void GatherUpToThree(Vector128<ushort> units, uint saved, ref byte destination)
    {
        var lower = (saved & 0xF) | (saved >> 4 & 0xF0);
        GatherFour(Vector128.WidenLower(units), lower, ref destination);
        ref var next = ref Unsafe.Add(ref destination, 12 - BitOperations.PopCount(lower));
        GatherFour(Vector128.WidenUpper(units), (saved >> 4 & 0xF) | (saved >> 8 & 0xF0), ref next);
    }

    /// <summary>Writes four characters as 0xxxxxxx, 110xxxxx 10xxxxxx or 1110xxxx 10xxxxxx 10xxxxxx, into 16 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void GatherFour(Vector128<uint> units, uint lengths, ref byte destination)
    {
        var low = units & Vector128.Create(0x3Fu);
        var two = (units >>> 6) | (low << 8) | Vector128.Create(0x80C0u);
        var three = (units >>> 12) | ((units & Vector128.Create(0xFC0u)) << 2) | (low << 16) | Vector128.Create(0x8080E0u);
        var bytes = Vector128.ConditionalSelect(
            Vector128.LessThan(units, Vector128.Create(0x80u)),
            units,
            Vector128.ConditionalSelect(Vector128.LessThan(units, Vector128.Create(0x800u)), two, three));
        Gather(bytes.AsByte(), GathersOfFour, lengths).StoreUnsafe(ref destination);
    }

    /// <summary>Puts two masks side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> PackMasks(Vector128<ushort> lower, Vector128<ushort> upper) =>
        Sse2.IsSupported ? Sse2.PackSignedSaturate(lower.AsInt16(), upper.AsInt16()).AsByte() : Vector128.Narrow(lower, upper);

    /// <summary>Drops the first bytes; what comes in at the end does not count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Shift(Vector128<byte> bytes, int count)
    {
        var indices = Vector128.Create((byte)0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) + Vector128.Create((byte)count);
        return Ssse3.IsSupported ? Ssse3.Shuffle(bytes, indices) : Vector128.Shuffle(bytes, indices);
    }

    /// <param name="bytes">The bytes to choose from.</param>
    /// <param name="gathers">A table of 256 times 16 indices.</param>
    /// <param name="lengths">Which of them: 0 to 255.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Gather(Vector128<byte> bytes, byte[] gathers, uint lengths)
    {
        var indices = Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(gathers), lengths * 16);
        return Ssse3.IsSupported ? Ssse3.Shuffle(bytes, indices) : Vector128.Shuffle(bytes, indices);
    }

    private static byte[] CreateGathers(int width, Func<int, int, int> getLength)
    {
        var gathers = new byte[256 * 16];
        gathers.AsSpan().Fill(0xFF); // yields zeros
        for (var lengths = 0; lengths < 256; lengths++)
        {
            var at = lengths * 16;
            for (var start = 0; start < 16; start += width)
            {
                for (var index = 0; index < getLength(lengths, start / width); index++)
                    gathers[at++] = (byte)(start + index);
            }
        }

        return gathers;
    }
}
#endif
