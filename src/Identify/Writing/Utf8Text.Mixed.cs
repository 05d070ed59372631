#if NET
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Identify;

// Text that mixes scripts: four characters a step, each of one to three bytes.
internal static partial class Utf8Text
{
    /// <summary>For each combination of lengths, which bytes of four integers to keep; see <see cref="TryCopyFour"/>.</summary>
    private static readonly byte[] Gathers = CreateGathers();

    /// <summary>
    /// Copies four characters, and as many more as are plain, unless one of the four needs an escape or is a surrogate,
    /// or text or room are too short to look.
    /// </summary>
    /// <remarks>Stores whole vectors into room that is there; what is beyond the last character is written over later.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyFour(ReadOnlySpan<char> text, Span<byte> destination, ref int i, ref int at)
    {
        if (text.Length - i < 4 || destination.Length - at < Vector128<byte>.Count || !Vector128.IsHardwareAccelerated || !BitConverter.IsLittleEndian)
            return false;

        var four = MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text.Slice(i, 4)));
        var units = Vector128.WidenLower(Vector128.CreateScalar(four).AsUInt16());
        var isUnfit = Vector128.LessThan(units, Vector128.Create((uint)' '))
            | Vector128.Equals(units, Vector128.Create((uint)'"'))
            | Vector128.Equals(units, Vector128.Create((uint)'\\'))
            | Vector128.Equals(units & Vector128.Create(0xF800u), Vector128.Create(0xD800u));
        if (isUnfit != Vector128<uint>.Zero)
            return false;

        // One, two and three bytes, the first one lowest: 0xxxxxxx; 110xxxxx 10xxxxxx; 1110xxxx 10xxxxxx 10xxxxxx.
        var isOne = Vector128.LessThan(units, Vector128.Create(0x80u));
        var isUpToTwo = Vector128.LessThan(units, Vector128.Create(0x800u));
        var low = units & Vector128.Create(0x3Fu);
        var two = (units >>> 6) | (low << 8) | Vector128.Create(0x80C0u);
        var three = (units >>> 12) | ((units & Vector128.Create(0xFC0u)) << 2) | (low << 16) | Vector128.Create(0x8080E0u);
        var bytes = Vector128.ConditionalSelect(isOne, units, Vector128.ConditionalSelect(isUpToTwo, two, three)).AsByte();

        var ones = isOne.ExtractMostSignificantBits();
        var lengths = (ones << 4) | isUpToTwo.ExtractMostSignificantBits();
        Gather(bytes, lengths).CopyTo(destination.Slice(at));
        at += 12 - BitOperations.PopCount(lengths);
        i += 4;
        if (ones == 0xF)
            CopyAscii(text, destination, ref i, ref at);

        return true;
    }

    /// <summary>Copies ASCII with escapes, up to the first other character, or until text or room are too short to look.</summary>
    /// <remarks>
    /// A step reads 16 characters wherever the escapes are, so that no step waits for the one before it. What stands
    /// behind an escape is the same vector once more, shifted.
    /// </remarks>
    private static void CopyAscii(ReadOnlySpan<char> text, Span<byte> destination, ref int i, ref int at)
    {
        var (from, to) = (i, at);
        var last = text.Length - 16;
        if (last < 0 || !BitConverter.IsLittleEndian)
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

    /// <summary>Drops the first bytes; what comes in at the end does not count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Shift(Vector128<byte> bytes, int count)
    {
        var indices = Vector128<byte>.Indices + Vector128.Create((byte)count);
        return Ssse3.IsSupported ? Ssse3.Shuffle(bytes, indices) : Vector128.Shuffle(bytes, indices);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Gather(Vector128<byte> bytes, uint lengths)
    {
        // Two times four bits are an index below 256, and the table has as many entries.
        var indices = Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Gathers), lengths * 16);
        return Ssse3.IsSupported ? Ssse3.Shuffle(bytes, indices) : Vector128.Shuffle(bytes, indices);
    }

    private static byte[] CreateGathers()
    {
        var gathers = new byte[256 * 16];
        gathers.AsSpan().Fill(0xFF); // yields zeros
        for (var lengths = 0; lengths < 256; lengths++)
        {
            var at = lengths * 16;
            for (var character = 0; character < 4; character++)
            {
                var isOne = (lengths >> (4 + character)) & 1;
                var isUpToTwo = (lengths >> character) & 1;
                for (var index = 0; index < 3 - isOne - isUpToTwo; index++)
                    gathers[at++] = (byte)(character * 4 + index);
            }
        }

        return gathers;
    }
}
#endif
