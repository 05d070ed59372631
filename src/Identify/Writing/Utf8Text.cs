using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#if NET
using System.Runtime.Intrinsics;
#endif

namespace Identify;

/// <summary>Turns UTF-16 text into the inside of a JSON string in UTF-8.</summary>
/// <remarks>
/// A character is <em>plain</em> when it is copied as one byte: ASCII other than control characters, <c>"</c> and
/// <c>\</c>. Nearly all text is, so that case is tried first, with nothing but loads, packs and stores.
/// </remarks>
internal static partial class Utf8Text
{
    /// <summary>A control character takes the most: <c>\u001F</c>.</summary>
    public const int MaxBytesPerChar = 6;

    /// <summary>Copies the text and a closing quote, up to a character that is not plain.</summary>
    /// <param name="text">The text.</param>
    /// <param name="destination">The first of <c>text.Length + 1</c> bytes; those that do not count may hold anything afterwards.</param>
    /// <returns>-1 where everything was copied; else how many characters from the start on were, of those that are plain.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int CopyPlain(string text, ref byte destination)
    {
        // The string's length cannot change, so all offsets below lie within both memories: reads between 0 and
        // length characters, writes between 0 and length bytes. Where the length is no multiple of the step, the
        // last step overlaps the one before it.
        var length = (nint)(uint)text.Length;
        ref var source = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(text.AsSpan()));
        Unsafe.Add(ref destination, length) = (byte)'"';
#if NET
        if (Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian)
        {
            Vector128<byte> packed;
            if (length >= 16)
            {
                if (length > 32)
                    return CopyPlainLong(ref source, length, ref destination);

                packed = Load16(ref source, 0);
                packed.StoreUnsafe(ref destination);
                var end = Load16(ref source, length - 16);
                end.StoreUnsafe(ref destination, (nuint)length - 16);
                return (FindUnplain(packed) | FindUnplain(end)) == Vector128<byte>.Zero ? -1 : 0;
            }

            if (length >= 8)
            {
                packed = Pack(LoadChars(ref source, 0), LoadChars(ref source, length - 8));
                Unsafe.WriteUnaligned(ref destination, packed.AsUInt64().GetElement(0));
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, length - 8), packed.AsUInt64().GetElement(1));
            }
            else if (length >= 4)
            {
                var characters = Vector128.Create(
                    Unsafe.ReadUnaligned<ulong>(ref source),
                    Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, (length - 4) * sizeof(char)))).AsUInt16();
                packed = Pack(characters, characters);
                Unsafe.WriteUnaligned(ref destination, packed.AsUInt32().GetElement(0));
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, length - 4), packed.AsUInt32().GetElement(1));
            }
            else if (length > 0)
            {
                // The first, the middle and the last one are all of up to three.
                var middle = length >> 1;
                var first = Unsafe.ReadUnaligned<char>(ref source);
                var second = Unsafe.ReadUnaligned<char>(ref Unsafe.Add(ref source, middle * sizeof(char)));
                var third = Unsafe.ReadUnaligned<char>(ref Unsafe.Add(ref source, (length - 1) * sizeof(char)));
                destination = (byte)first;
                Unsafe.Add(ref destination, middle) = (byte)second;
                Unsafe.Add(ref destination, length - 1) = (byte)third;
                var characters = Vector128.Create(first | (ulong)second << 16 | third * 0x1_0001_0000_0000UL).AsUInt16();
                packed = Pack(characters, characters);
            }
            else
            {
                return -1;
            }

            return IsPlain(packed) ? -1 : 0;
        }
#endif
        for (var i = CopyFours(ref source, length, ref destination); i < length; i++)
        {
            var character = Unsafe.ReadUnaligned<char>(ref Unsafe.Add(ref source, i * sizeof(char)));
            if (!IsPlain(character))
                return (int)i;

            Unsafe.Add(ref destination, i) = (byte)character;
        }

        return -1;
    }

    /// <summary>Copies plain characters, four a step, up to a step that has one that is not plain.</summary>
    /// <param name="source">The first of <paramref name="length"/> characters.</param>
    /// <param name="length">How many there are.</param>
    /// <param name="destination">The first of as many bytes.</param>
    /// <returns>How many were copied, a multiple of four.</returns>
    /// <remarks>For frameworks without vectors: a 64-bit integer has four characters side by side.</remarks>
    private static nint CopyFours(ref byte source, nint length, ref byte destination)
    {
        const ulong each = 0x0001_0001_0001_0001;
        nint i = 0;
        if (!BitConverter.IsLittleEndian)
            return i;

        for (; i <= length - 4; i += 4)
        {
            var four = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, i * sizeof(char)));
            if ((four & 0xFF80 * each) != 0)
                break;

            // Below 0x80 no sum carries into the next character. Its bit 7 is set where the character is at least a
            // space, and where it differs from the quote and from the backslash.
            var plain = (four + 0x60 * each) & ((four ^ '"' * each) + 0x7F * each) & ((four ^ '\\' * each) + 0x7F * each);
            if ((plain & 0x80 * each) != 0x80 * each)
                break;

            four = (four | four >> 8) & 0x0000_FFFF_0000_FFFF;
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, i), (uint)(four | four >> 16));
        }

        return i;
    }

    /// <summary>Writes the text with escapes and in UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <param name="destination">At least <see cref="MaxBytesPerChar"/> bytes a character, or what <see cref="Measure"/> says.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Escape(ReadOnlySpan<char> text, Span<byte> destination)
    {
        var at = 0;
        var i = 0;
        while (i < text.Length)
        {
#if NET
            if (Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian)
            {
                if (text[i] < 0x80)
                    CopyAscii(text, destination, ref i, ref at);
                CopyMixed(text, destination, ref i, ref at);
                if (i == text.Length)
                    break;
            }
#endif
            var character = text[i];
            if (character >= 0x80)
            {
                at += character < 0x800 ? WriteTwo(character, destination.Slice(at))
                    : !char.IsSurrogate(character) ? WriteThree(character, destination.Slice(at))
                    : i + 1 < text.Length && char.IsSurrogatePair(character, text[i + 1]) ? WriteFour(char.ConvertToUtf32(character, text[++i]), destination.Slice(at))
                    : WriteThree('\uFFFD', destination.Slice(at));
            }
            else if (IsPlain(character))
            {
                // There is room for each character that is left, unless another thread changes the string.
                var room = Math.Min(text.Length - i, destination.Length - at);
                var count = (int)CopyFours(ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(text.Slice(i))), room, ref destination[at]);
                if (count > 0)
                {
                    i += count;
                    at += count;
                    continue;
                }

                destination[at++] = (byte)character;
            }
            else
            {
                at += EscapeAscii(character, ref destination.Slice(at, Escapes[character] == 'u' ? MaxBytesPerChar : 2)[0]);
            }

            i++;
        }

        return at;
    }

    /// <summary>How many bytes <see cref="Escape"/> writes.</summary>
    public static int Measure(ReadOnlySpan<char> text)
    {
        var size = 0L;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                size += 4;
                i++;
            }
            else
            {
                size += character switch
                {
                    _ when IsPlain(character) => 1,
                    '"' or '\\' or '\b' or '\f' or '\n' or '\r' or '\t' => 2,
                    < ' ' => 6,
                    < '\u0800' => 2,
                    _ => 3,
                };
            }
        }

        return (int)Math.Min(size, int.MaxValue / 2);
    }

    /// <summary>Whether half a surrogate pair stands alone.</summary>
    public static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return true;

            i++;
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(char character) =>
        ((uint)(character - ' ') < 0x60) & (character != '"') & (character != '\\');

    /// <summary>What follows the backslash, for ASCII that is not plain: <c>u</c> where four digits follow.</summary>
    private static ReadOnlySpan<byte> Escapes =>
        "uuuuuuuubtnufruuuuuuuuuuuuuuuuuu"u8 +
        "  \"                             "u8 +
        "                            \\    "u8;

    /// <summary>Writes an escape.</summary>
    /// <param name="character">An ASCII character that is not plain.</param>
    /// <param name="destination">The first of <see cref="MaxBytesPerChar"/> bytes.</param>
    /// <returns>How many bytes were written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int EscapeAscii(char character, ref byte destination)
    {
        var escape = Escapes[character];
        destination = (byte)'\\';
        Unsafe.Add(ref destination, 1) = escape;
        if (escape != 'u')
            return 2;

        Unsafe.Add(ref destination, 2) = (byte)'0';
        Unsafe.Add(ref destination, 3) = (byte)'0';
        Unsafe.Add(ref destination, 4) = (byte)('0' + (character >> 4));
        Unsafe.Add(ref destination, 5) = "0123456789ABCDEF"u8[character & 0xF];
        return 6;
    }

    private static int WriteTwo(char character, Span<byte> destination)
    {
        destination[1] = (byte)(0x80 | (character & 0x3F));
        destination[0] = (byte)(0xC0 | (character >> 6));
        return 2;
    }

    private static int WriteThree(char character, Span<byte> destination)
    {
        destination[2] = (byte)(0x80 | (character & 0x3F));
        destination[1] = (byte)(0x80 | ((character >> 6) & 0x3F));
        destination[0] = (byte)(0xE0 | (character >> 12));
        return 3;
    }

    private static int WriteFour(int scalar, Span<byte> destination)
    {
        destination[3] = (byte)(0x80 | (scalar & 0x3F));
        destination[2] = (byte)(0x80 | ((scalar >> 6) & 0x3F));
        destination[1] = (byte)(0x80 | ((scalar >> 12) & 0x3F));
        destination[0] = (byte)(0xF0 | (scalar >> 18));
        return 4;
    }
}
