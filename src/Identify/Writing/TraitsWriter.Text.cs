using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Identify;

// Values that are written as JSON strings. The prefix of each ends with the opening quote.
public ref partial struct TraitsWriter
{
    /// <summary>Writes a string; <see langword="null"/> is left out.</summary>
    /// <param name="at">Where to write.</param>
    /// <param name="prefix">The bytes before the value, with the opening quote: <c>,"email":"</c>.</param>
    /// <param name="value">The text. Lone surrogates become U+FFFD.</param>
    /// <returns>The position after the value, or <paramref name="at"/> where it was left out.</returns>
    /// <exception cref="IdentifyException">The message is full.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int WriteString(int at, ReadOnlySpan<byte> prefix, string? value)
    {
        if (value is null)
            return at;

        // Written out instead of calling WritePrefix: a profile has many strings, and the compiler inlines so much only.
        // A string may have 2^30 characters, so the sum cannot overflow.
        var end = at + prefix.Length + value.Length;
        if (end >= _buffer.Length)
            Grow(at, prefix, value.Length + 1);

        // There is room for prefix, characters and closing quote, or Grow would have thrown.
        ref var start = ref Unsafe.Add(ref MemoryMarshal.GetReference(_buffer), at);
        Unsafe.CopyBlockUnaligned(ref start, ref MemoryMarshal.GetReference(prefix), (uint)prefix.Length);
        var copied = Utf8Text.CopyPlain(value, ref Unsafe.Add(ref start, prefix.Length));
        return copied < 0 ? end + 1 : WriteEscaped(at + prefix.Length, value, copied);
    }

    /// <summary>Writes one character as a string; half a surrogate pair becomes U+FFFD.</summary>
    /// <inheritdoc cref="WriteString(int, ReadOnlySpan{byte}, string)"/>
    public int WriteString(int at, ReadOnlySpan<byte> prefix, char value)
    {
        WritePrefix(at, prefix, Utf8Text.MaxBytesPerChar + 1);
        return WriteEscaped(at + prefix.Length, [value], 0);
    }

    /// <summary>Writes a GUID in its 36 characters with hyphens.</summary>
    /// <inheritdoc cref="WriteString(int, ReadOnlySpan{byte}, string)"/>
    public int WriteString(int at, ReadOnlySpan<byte> prefix, Guid value)
    {
        WritePrefix(at, prefix, 37);
        return Close(at + prefix.Length + Utf8Number.Format(value, _buffer.Slice(at + prefix.Length)));
    }

    /// <summary>Writes a point in time as <c>2015-02-23T22:28:55.387Z</c>: UTC, milliseconds.</summary>
    /// <inheritdoc cref="WriteString(int, ReadOnlySpan{byte}, string)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int WriteString(int at, ReadOnlySpan<byte> prefix, DateTimeOffset value)
    {
        ref var destination = ref WritePrefix(at, prefix, Iso8601.InstantLength + 1);
        Iso8601.WriteInstant(value.UtcTicks, ref destination);
        return Close(at + prefix.Length + Iso8601.InstantLength);
    }

    /// <summary>Writes a point in time as <c>2015-02-23T22:28:55.387Z</c>; an unspecified one counts as UTC.</summary>
    /// <inheritdoc cref="WriteString(int, ReadOnlySpan{byte}, string)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int WriteString(int at, ReadOnlySpan<byte> prefix, DateTime value)
    {
        ref var destination = ref WritePrefix(at, prefix, Iso8601.InstantLength + 1);
        Iso8601.WriteInstant(value.Kind == DateTimeKind.Local ? value.ToUniversalTime().Ticks : value.Ticks, ref destination);
        return Close(at + prefix.Length + Iso8601.InstantLength);
    }

    /// <summary>Writes a duration as ISO-8601 has it: <c>P1DT2H3M4.5S</c>.</summary>
    /// <inheritdoc cref="WriteString(int, ReadOnlySpan{byte}, string)"/>
    public int WriteString(int at, ReadOnlySpan<byte> prefix, TimeSpan value)
    {
        WritePrefix(at, prefix, Iso8601.MaxDurationLength + 1);
        return Close(at + prefix.Length + Iso8601.WriteDuration(value, _buffer.Slice(at + prefix.Length)));
    }

#if NET
    /// <summary>Writes a date as <c>1971-02-19</c>.</summary>
    /// <inheritdoc cref="WriteString(int, ReadOnlySpan{byte}, string)"/>
    public int WriteString(int at, ReadOnlySpan<byte> prefix, DateOnly value)
    {
        ref var destination = ref WritePrefix(at, prefix, Iso8601.DateLength + 1);
        Iso8601.WriteDate((uint)value.DayNumber, ref destination);
        return Close(at + prefix.Length + Iso8601.DateLength);
    }

    /// <summary>Writes a time of day as <c>22:28:55</c>, with seven more digits where it has a fraction.</summary>
    /// <inheritdoc cref="WriteString(int, ReadOnlySpan{byte}, string)"/>
    public int WriteString(int at, ReadOnlySpan<byte> prefix, TimeOnly value)
    {
        WritePrefix(at, prefix, Iso8601.MaxTimeLength + 1);
        return Close(at + prefix.Length + Iso8601.WriteTime(value.Ticks, _buffer.Slice(at + prefix.Length)));
    }
#endif

    /// <summary>Writes a value by its invariant text; <see langword="null"/> is left out.</summary>
    /// <typeparam name="T">A type that can format itself, such as <see cref="Version"/> or a strongly typed id.</typeparam>
    /// <inheritdoc cref="WriteString(int, ReadOnlySpan{byte}, string)"/>
    public int WriteFormatted<T>(int at, ReadOnlySpan<byte> prefix, T value)
    {
        if (value is null)
            return at;
#if NET
        if (value is ISpanFormattable)
        {
            Span<char> characters = stackalloc char[128];
            if (((ISpanFormattable)value).TryFormat(characters, out var length, default, CultureInfo.InvariantCulture))
            {
                var text = characters.Slice(0, length);
                WritePrefix(at, prefix, 1);
                return WriteEscaped(at + prefix.Length, text, 0);
            }
        }
#endif
        return WriteString(at, prefix, value is IFormattable ? ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture) : value.ToString());
    }

    /// <summary>Writes the name of a member that is known at run time only, such as a dictionary's key.</summary>
    /// <param name="at">Where to write.</param>
    /// <param name="name">The name.</param>
    /// <returns>The position after the colon.</returns>
    /// <exception cref="IdentifyException">The message is full, or the name is <see langword="null"/>.</exception>
    public int WriteName(int at, string name)
    {
        if (name is null)
            WriteFault.ThrowNullKey();

        at = WriteString(at, ",\""u8, name);
        if (at == _buffer.Length)
            Grow(at, default, 1);

        _buffer[at] = (byte)':';
        return at + 1;
    }

    /// <summary>Writes what <see cref="Utf8Text.CopyPlain"/> left, and the closing quote.</summary>
    /// <param name="at">Where the text begins.</param>
    /// <param name="value">The text.</param>
    /// <param name="copied">How many of its characters stand there already, a byte each.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int WriteEscaped(int at, scoped ReadOnlySpan<char> value, int copied)
    {
        at += copied;
        var rest = value.Slice(copied);

        // The bound is generous; only where it does not fit is the text measured.
        if ((_buffer.Length - at - 1) / Utf8Text.MaxBytesPerChar < rest.Length)
            Reserve(at, default, Utf8Text.Measure(rest) + 1);

        return Close(at + Utf8Text.Escape(rest, _buffer.Slice(at)));
    }

    /// <summary>Writes the closing quote, for which there is room.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int Close(int at)
    {
        _buffer[at] = (byte)'"';
        return at + 1;
    }
}
