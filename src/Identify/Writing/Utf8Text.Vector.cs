#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Identify;

internal static partial class Utf8Text
{
    /// <summary><see cref="TryCopyPlain"/> for 16 characters or more.</summary>
    /// <remarks>
    /// No step is tested by itself: text that is not plain is rare, and then all of it is written again. The last step
    /// reaches back over the one before it, so that it ends with the text.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyPlain16(ref byte source, nint length, ref byte destination)
    {
        if (Vector256.IsHardwareAccelerated && length >= 32)
            return TryCopyPlain32(ref source, length, ref destination);

        // 16 to 31 characters where vectors are wide; otherwise any number.
        var unplain = Vector128<byte>.Zero;
        var last = length - 16;
        for (nint i = 0; i < last; i += 16)
            unplain |= Copy16(ref source, i, ref destination);

        unplain |= Copy16(ref source, last, ref destination);
        return unplain == Vector128<byte>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyPlain32(ref byte source, nint length, ref byte destination)
    {
        var unplain = Vector256<byte>.Zero;
        var last = length - 32;
        for (nint i = 0; i < last; i += 32)
            unplain |= Copy32(ref source, i, ref destination);

        unplain |= Copy32(ref source, last, ref destination);
        return unplain == Vector256<byte>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Copy16(ref byte source, nint at, ref byte destination)
    {
        var packed = Pack(LoadChars(ref source, at), LoadChars(ref source, at + 8));
        packed.StoreUnsafe(ref destination, (nuint)at);
        return FindUnplain(packed);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Copy32(ref byte source, nint at, ref byte destination)
    {
        var lower = Vector256.LoadUnsafe(ref Unsafe.Add(ref source, at * sizeof(char))).AsUInt16();
        var upper = Vector256.LoadUnsafe(ref Unsafe.Add(ref source, (at + 16) * sizeof(char))).AsUInt16();
        var packed = Pack(lower, upper);
        packed.StoreUnsafe(ref destination, (nuint)at);
        return FindUnplain(packed);
    }

    /// <summary>Loads the eight characters from the given one on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> LoadChars(ref byte source, nint at) =>
        Vector128.LoadUnsafe(ref Unsafe.Add(ref source, at * sizeof(char))).AsUInt16();

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
