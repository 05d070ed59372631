using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Identify;

// Values that are written without quotes.
public ref partial struct TraitsWriter
{
    /// <summary>Writes <c>null</c>, which removes the trait from the user's profile.</summary>
    /// <param name="at">Where to write.</param>
    /// <param name="prefix">The bytes before the value: <c>,"age":</c>.</param>
    /// <returns>The position after the value.</returns>
    /// <exception cref="IdentifyException">The message is full.</exception>
    public int WriteNull(int at, ReadOnlySpan<byte> prefix) => WriteRaw(at, prefix, "null"u8);

    /// <summary>Writes <c>null</c> where a value was left out.</summary>
    /// <param name="at">Where the value would start.</param>
    /// <param name="prefix">The bytes before <c>null</c>.</param>
    /// <param name="end">What the method that wrote the value returned: <paramref name="at"/> where it left the value out.</param>
    /// <returns>The position after the value or the <c>null</c>.</returns>
    /// <exception cref="IdentifyException">The message is full.</exception>
    public int OrNull(int at, ReadOnlySpan<byte> prefix, int end) => end == at ? WriteNull(at, prefix) : end;

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    /// <inheritdoc cref="WriteNumber(int, ReadOnlySpan{byte}, long)"/>
    public int WriteBoolean(int at, ReadOnlySpan<byte> prefix, bool value) =>
        value ? WriteRaw(at, prefix, "true"u8) : WriteRaw(at, prefix, "false"u8);

    /// <summary>Writes bytes that are JSON already, such as the quoted name of an enum's value.</summary>
    /// <inheritdoc cref="WriteNumber(int, ReadOnlySpan{byte}, long)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int WriteRaw(int at, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> value)
    {
        ref var destination = ref WritePrefix(at, prefix, value.Length);
        Unsafe.CopyBlockUnaligned(ref destination, ref MemoryMarshal.GetReference(value), (uint)value.Length); // constants, mostly
        return at + prefix.Length + value.Length;
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="at">Where to write.</param>
    /// <param name="prefix">The bytes before the value: <c>,"age":</c>.</param>
    /// <param name="value">The value.</param>
    /// <returns>The position after the value, or <paramref name="at"/> where it was left out.</returns>
    /// <exception cref="IdentifyException">The message is full.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int WriteNumber(int at, ReadOnlySpan<byte> prefix, long value)
    {
        WritePrefix(at, prefix, Utf8Number.MaxLength);
        at += prefix.Length;
        return at + Utf8Number.Format(value, _buffer.Slice(at));
    }

    /// <inheritdoc cref="WriteNumber(int, ReadOnlySpan{byte}, long)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int WriteNumber(int at, ReadOnlySpan<byte> prefix, int value) => WriteNumber(at, prefix, (long)value);

    /// <inheritdoc cref="WriteNumber(int, ReadOnlySpan{byte}, long)"/>
    public int WriteNumber(int at, ReadOnlySpan<byte> prefix, ulong value)
    {
        WritePrefix(at, prefix, Utf8Number.MaxLength);
        at += prefix.Length;
        return at + Utf8Number.Format(value, _buffer.Slice(at));
    }

    /// <inheritdoc cref="WriteNumber(int, ReadOnlySpan{byte}, long)"/>
    public int WriteNumber(int at, ReadOnlySpan<byte> prefix, uint value) => WriteNumber(at, prefix, (long)value);

    /// <summary>Writes the shortest digits that read back the same; NaN and infinities are left out.</summary>
    /// <inheritdoc cref="WriteNumber(int, ReadOnlySpan{byte}, long)"/>
    public int WriteNumber(int at, ReadOnlySpan<byte> prefix, double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
            return at;

        WritePrefix(at, prefix, Utf8Number.MaxLength);
        at += prefix.Length;
        return at + Utf8Number.Format(value, _buffer.Slice(at));
    }

    /// <inheritdoc cref="WriteNumber(int, ReadOnlySpan{byte}, double)"/>
    public int WriteNumber(int at, ReadOnlySpan<byte> prefix, float value)
    {
        if (float.IsNaN(value) || float.IsInfinity(value))
            return at;

        WritePrefix(at, prefix, Utf8Number.MaxLength);
        at += prefix.Length;
        return at + Utf8Number.Format(value, _buffer.Slice(at));
    }

    /// <summary>Writes a decimal with all its digits.</summary>
    /// <inheritdoc cref="WriteNumber(int, ReadOnlySpan{byte}, long)"/>
    public int WriteNumber(int at, ReadOnlySpan<byte> prefix, decimal value)
    {
        WritePrefix(at, prefix, Utf8Number.MaxLength);
        at += prefix.Length;
        return at + Utf8Number.Format(value, _buffer.Slice(at));
    }

    /// <summary>Writes an integer of any size.</summary>
    /// <inheritdoc cref="WriteNumber(int, ReadOnlySpan{byte}, long)"/>
    public int WriteNumber(int at, ReadOnlySpan<byte> prefix, BigInteger value)
    {
#if NET
        Span<char> digits = stackalloc char[128];
        if (value.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture))
            return WriteDigits(at, prefix, digits.Slice(0, length));
#endif
        return WriteDigits(at, prefix, value.ToString(CultureInfo.InvariantCulture).AsSpan());
    }

    private int WriteDigits(int at, ReadOnlySpan<byte> prefix, scoped ReadOnlySpan<char> digits)
    {
        WritePrefix(at, prefix, digits.Length);
        at += prefix.Length;
        foreach (var digit in digits)
            _buffer[at++] = (byte)digit;

        return at;
    }

#if NET
    /// <inheritdoc cref="WriteNumber(int, ReadOnlySpan{byte}, double)"/>
    public int WriteNumber(int at, ReadOnlySpan<byte> prefix, Half value) =>
        Half.IsFinite(value) ? WriteDigits(at, prefix, value) : at;

    /// <inheritdoc cref="WriteNumber(int, ReadOnlySpan{byte}, long)"/>
    public int WriteNumber(int at, ReadOnlySpan<byte> prefix, Int128 value) => WriteDigits(at, prefix, value);

    /// <inheritdoc cref="WriteNumber(int, ReadOnlySpan{byte}, long)"/>
    public int WriteNumber(int at, ReadOnlySpan<byte> prefix, UInt128 value) => WriteDigits(at, prefix, value);

    private int WriteDigits<T>(int at, ReadOnlySpan<byte> prefix, T value)
        where T : IUtf8SpanFormattable
    {
        WritePrefix(at, prefix, Utf8Number.MaxLength);
        at += prefix.Length;
        value.TryFormat(_buffer.Slice(at), out var length, default, CultureInfo.InvariantCulture);
        return at + length;
    }
#endif
}
