using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Identify;

// Values that are written without quotes.
public ref partial struct TraitsWriter
{
    /// <summary>Writes <c>null</c>, which removes the trait from the user's profile.</summary>
    /// <param name="position">Where to write.</param>
    /// <param name="prefix">The bytes before the value: <c>,"age":</c>.</param>
    /// <returns>The position after the value.</returns>
    /// <exception cref="IdentifyException">The message is full.</exception>
    public int WriteNull(int position, ReadOnlySpan<byte> prefix) => WriteRaw(position, prefix, "null"u8);

    /// <summary>Writes <c>null</c> where a value was left out.</summary>
    /// <param name="position">Where the value would start.</param>
    /// <param name="prefix">The bytes before <c>null</c>.</param>
    /// <param name="end">What the method that wrote the value returned: <paramref name="position"/> where it left the value out.</param>
    /// <returns>The position after the value or the <c>null</c>.</returns>
    /// <exception cref="IdentifyException">The message is full.</exception>
    public int WriteNullIfOmitted(int position, ReadOnlySpan<byte> prefix, int end) => end == position ? WriteNull(position, prefix) : end;

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    /// <inheritdoc cref="WriteNumber(int, ReadOnlySpan{byte}, long)"/>
    public int WriteBoolean(int position, ReadOnlySpan<byte> prefix, bool value) =>
        value ? WriteRaw(position, prefix, "true"u8) : WriteRaw(position, prefix, "false"u8);

    /// <summary>Writes bytes that are JSON already, such as the quoted name of an enum's value.</summary>
    /// <inheritdoc cref="WriteNumber(int, ReadOnlySpan{byte}, long)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int WriteRaw(int position, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> value)
    {
        ref var destination = ref WritePrefix(position, prefix, value.Length);
        Unsafe.CopyBlockUnaligned(ref destination, ref MemoryMarshal.GetReference(value), (uint)value.Length); // constants, mostly
        return position + prefix.Length + value.Length;
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="position">Where to write.</param>
    /// <param name="prefix">The bytes before the value: <c>,"age":</c>.</param>
    /// <param name="value">The value.</param>
    /// <returns>The position after the value, or <paramref name="position"/> where it was left out.</returns>
    /// <exception cref="IdentifyException">The message is full.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int WriteNumber(int position, ReadOnlySpan<byte> prefix, long value)
    {
        WritePrefix(position, prefix, Utf8Number.MaxLength);
        position += prefix.Length;
        return position + Utf8Number.Format(value, _buffer.Slice(position));
    }

    /// <inheritdoc cref="WriteNumber(int, ReadOnlySpan{byte}, long)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int WriteNumber(int position, ReadOnlySpan<byte> prefix, int value) => WriteNumber(position, prefix, (long)value);

    /// <inheritdoc cref="WriteNumber(int, ReadOnlySpan{byte}, long)"/>
    public int WriteNumber(int position, ReadOnlySpan<byte> prefix, ulong value)
    {
        WritePrefix(position, prefix, Utf8Number.MaxLength);
        position += prefix.Length;
        return position + Utf8Number.Format(value, _buffer.Slice(position));
    }

    /// <inheritdoc cref="WriteNumber(int, ReadOnlySpan{byte}, long)"/>
    public int WriteNumber(int position, ReadOnlySpan<byte> prefix, uint value) => WriteNumber(position, prefix, (long)value);

    /// <summary>Writes the shortest digits that read back the same; NaN and infinities are left out.</summary>
    /// <inheritdoc cref="WriteNumber(int, ReadOnlySpan{byte}, long)"/>
    public int WriteNumber(int position, ReadOnlySpan<byte> prefix, double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
            return position;

        WritePrefix(position, prefix, Utf8Number.MaxLength);
        position += prefix.Length;
        return position + Utf8Number.Format(value, _buffer.Slice(position));
    }

    /// <inheritdoc cref="WriteNumber(int, ReadOnlySpan{byte}, double)"/>
    public int WriteNumber(int position, ReadOnlySpan<byte> prefix, float value)
    {
        if (float.IsNaN(value) || float.IsInfinity(value))
            return position;

        WritePrefix(position, prefix, Utf8Number.MaxLength);
        position += prefix.Length;
        return position + Utf8Number.Format(value, _buffer.Slice(position));
    }

    /// <summary>Writes a decimal with all its digits.</summary>
    /// <inheritdoc cref="WriteNumber(int, ReadOnlySpan{byte}, long)"/>
    public int WriteNumber(int position, ReadOnlySpan<byte> prefix, decimal value)
    {
        WritePrefix(position, prefix, Utf8Number.MaxLength);
        position += prefix.Length;
        var length = Utf8Number.Format(value, _buffer.Slice(position));
        if (length == 0)
            WriteFault.ThrowInvalidValue(prefix, typeof(decimal));

        return position + length;
    }

    /// <summary>More bits than a number has whose digits fit into a message: a digit takes 3.33 of them.</summary>
    private const int MaxBits = MaxMessageSize / 3 * 10;

    /// <summary>Writes an integer of any size.</summary>
    /// <inheritdoc cref="WriteNumber(int, ReadOnlySpan{byte}, long)"/>
    public int WriteNumber(int position, ReadOnlySpan<byte> prefix, BigInteger value)
    {
#if NET
        // Formatting takes a time that grows with the square of the length.
        if (value.GetBitLength() > MaxBits)
            Reserve(position, prefix, int.MaxValue);

        Span<char> digits = stackalloc char[128];
        if (value.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture))
            return WriteDigits(position, prefix, digits.Slice(0, length));
#else
        if (value.ToByteArray().Length > MaxBits / 8)
            Reserve(position, prefix, int.MaxValue);
#endif
        return WriteDigits(position, prefix, value.ToString(CultureInfo.InvariantCulture).AsSpan());
    }

    private int WriteDigits(int position, ReadOnlySpan<byte> prefix, scoped ReadOnlySpan<char> digits)
    {
        WritePrefix(position, prefix, digits.Length);
        position += prefix.Length;
        foreach (var digit in digits)
            _buffer[position++] = (byte)digit;

        return position;
    }

#if NET
    /// <inheritdoc cref="WriteNumber(int, ReadOnlySpan{byte}, double)"/>
    public int WriteNumber(int position, ReadOnlySpan<byte> prefix, Half value) =>
        Half.IsFinite(value) ? WriteDigits(position, prefix, value) : position;

    /// <inheritdoc cref="WriteNumber(int, ReadOnlySpan{byte}, long)"/>
    public int WriteNumber(int position, ReadOnlySpan<byte> prefix, Int128 value) => WriteDigits(position, prefix, value);

    /// <inheritdoc cref="WriteNumber(int, ReadOnlySpan{byte}, long)"/>
    public int WriteNumber(int position, ReadOnlySpan<byte> prefix, UInt128 value) => WriteDigits(position, prefix, value);

    private int WriteDigits<T>(int position, ReadOnlySpan<byte> prefix, T value)
        where T : IUtf8SpanFormattable
    {
        WritePrefix(position, prefix, Utf8Number.MaxLength);
        position += prefix.Length;
        value.TryFormat(_buffer.Slice(position), out var length, default, CultureInfo.InvariantCulture);
        return position + length;
    }
#endif
}
