#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Identify;

internal static partial class Utf8Text
{
    /// <summary><see cref="CopyPlain"/> for more than 32 characters: a method of its own, as wide vectors make the way out longer.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CopyPlainLong(ref byte source, nint length, ref byte destination)
    {
        nint i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i < length - 32; i += 32)
            {
                var packed = Load32(ref source, i);
                packed.StoreUnsafe(ref destination, (nuint)i);
                if (!IsPlain(packed))
                    return (int)i;
            }

            var end = Load32(ref source, length - 32);
            end.StoreUnsafe(ref destination, (nuint)length - 32);
            return IsPlain(end) ? -1 : (int)i;
        }
        else
        {
            for (; i < length - 16; i += 16)
            {
                var packed = Load16(ref source, i);
                packed.StoreUnsafe(ref destination, (nuint)i);
                if (!IsPlain(packed))
                    return (int)i;
            }

            var end = Load16(ref source, length - 16);
            end.StoreUnsafe(ref destination, (nuint)length - 16);
            return IsPlain(end) ? -1 : (int)i;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Load16(ref byte source, nint at) => Pack(LoadChars(ref source, at), LoadChars(ref source, at + 8));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Load32(ref byte source, nint at) => Pack(
        Vector256.LoadUnsafe(ref Unsafe.Add(ref source, at * sizeof(char))).AsUInt16(),
        Vector256.LoadUnsafe(ref Unsafe.Add(ref source, (at + 16) * sizeof(char))).AsUInt16());

    /// <summary>Loads the eight characters from the given one on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> LoadChars(ref byte source, nint at) =>
        Vector128.LoadUnsafe(ref Unsafe.Add(ref source, at * sizeof(char))).AsUInt16();

    /// <summary>Loads one to seven characters; zeros follow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> LoadUpToSeven(ref byte source, int length)
    {
        if (length >= 4)
        {
            var lastFour = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, (length - 4) * sizeof(char)));
            var upper = lastFour >> 16 >> (7 - length) * 16; // a shift by 64 would be none
            return Vector128.Create(Unsafe.ReadUnaligned<ulong>(ref source), upper).AsUInt16();
        }

        // The first, the middle and the last one are all of up to three.
        ulong characters = Unsafe.ReadUnaligned<char>(ref source);
        characters |= (ulong)Unsafe.ReadUnaligned<char>(ref Unsafe.Add(ref source, length / 2 * sizeof(char))) << length / 2 * 16;
        characters |= (ulong)Unsafe.ReadUnaligned<char>(ref Unsafe.Add(ref source, (length - 1) * sizeof(char))) << (length - 1) * 16;
        return Vector128.Create(characters, 0).AsUInt16();
    }

    /// <summary>Narrows to bytes. What does not fit becomes 0x80 to 0xFF or 0, and neither of these is plain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Pack(Vector128<ushort> lower, Vector128<ushort> upper) =>
        Sse2.IsSupported
            ? Sse2.PackUnsignedSaturate(lower.AsInt16(), upper.AsInt16())
            : Vector128.Narrow(Vector128.Min(lower, Vector128.Create((ushort)0xFF)), Vector128.Min(upper, Vector128.Create((ushort)0xFF)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Pack(Vector256<ushort> lower, Vector256<ushort> upper) =>
        Avx2.IsSupported // packs within each half, so the quarters come out of order
            ? Avx2.Permute4x64(Avx2.PackUnsignedSaturate(lower.AsInt16(), upper.AsInt16()).AsUInt64(), 0b11_01_10_00).AsByte()
            : Vector256.Create(Pack(lower.GetLower(), lower.GetUpper()), Pack(upper.GetLower(), upper.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(Vector128<byte> bytes) => FindUnplain(bytes) == Vector128<byte>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(Vector256<byte> bytes) => FindUnplain(bytes) == Vector256<byte>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> FindUnplain(Vector256<byte> bytes) =>
        Vector256.LessThan(bytes.AsSByte(), Vector256.Create((sbyte)' ')).AsByte()
        | Vector256.Equals(bytes, Vector256.Create((byte)'"'))
        | Vector256.Equals(bytes, Vector256.Create((byte)'\\'));

    /// <summary>Marks the bytes that are not plain. As signed numbers, 0x80 and above lie below the space too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> FindUnplain(Vector128<byte> bytes) =>
        Vector128.LessThan(bytes.AsSByte(), Vector128.Create((sbyte)' ')).AsByte()
        | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
        | Vector128.Equals(bytes, Vector128.Create((byte)'\\'));
}
#endif
