using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Identify;

// Values that are written as JSON strings. The prefix of each ends with the opening quote.
public ref partial struct TraitsWriter
{
    /// <summary>Writes a string; <see langword="null"/> is left out.</summary>
    /// <param name="position">Where to write.</param>
    /// <param name="prefix">The bytes before the value, with the opening quote: <c>,"email":"</c>.</param>
    /// <param name="value">The text. Lone surrogates become U+FFFD.</param>
    /// <returns>The position after the value, or <paramref name="position"/> where it was left out.</returns>
    /// <exception cref="IdentifyException">The message is full.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int WriteString(int position, ReadOnlySpan<byte> prefix, string? value)
    {
        if (value is null)
            return position;

        // Written out instead of calling WritePrefix: a profile has many strings, and the compiler inlines so much only.
        if ((ulong)(uint)position + (uint)prefix.Length + (uint)value.Length >= (uint)_buffer.Length)
            Grow(position, prefix, value.Length + 1);

        // There is room for prefix, characters and closing quote, or Grow would have thrown.
        var end = position + prefix.Length + value.Length;
        ref var start = ref Unsafe.Add(ref MemoryMarshal.GetReference(_buffer), (nint)(uint)position);
        Unsafe.CopyBlockUnaligned(ref start, ref MemoryMarshal.GetReference(prefix), (uint)prefix.Length);
        var copied = Utf8Text.CopyPlain(value, ref Unsafe.Add(ref start, prefix.Length));
        return copied < 0 ? end + 1 : WriteEscaped(position + prefix.Length, value, copied);
    }

    /// <summary>Writes one character as a string; half a surrogate pair becomes U+FFFD.</summary>
    /// <inheritdoc cref="WriteString(int, ReadOnlySpan{byte}, string)"/>
    public int WriteString(int position, ReadOnlySpan<byte> prefix, char value)
    {
        WritePrefix(position, prefix, Utf8Text.MaxBytesPerChar + 1);
        return WriteEscaped(position + prefix.Length, [value], 0);
    }

    /// <summary>Writes a GUID in its 36 characters with hyphens.</summary>
    /// <inheritdoc cref="WriteString(int, ReadOnlySpan{byte}, string)"/>
    public int WriteString(int position, ReadOnlySpan<byte> prefix, Guid value)
    {
        WritePrefix(position, prefix, 37);
        return Close(position + prefix.Length + Utf8Number.Format(value, _buffer.Slice(position + prefix.Length)));
    }

    /// <summary>Writes a point in time as <c>2015-02-23T22:28:55.387Z</c>: UTC, milliseconds. The default value is left out.</summary>
    /// <inheritdoc cref="WriteString(int, ReadOnlySpan{byte}, string)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int WriteString(int position, ReadOnlySpan<byte> prefix, DateTimeOffset value) => WriteInstant(position, prefix, value.UtcTicks);

    /// <summary>Writes a point in time as <c>2015-02-23T22:28:55.387Z</c>; an unspecified one counts as UTC. The default value is left out.</summary>
    /// <inheritdoc cref="WriteString(int, ReadOnlySpan{byte}, string)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int WriteString(int position, ReadOnlySpan<byte> prefix, DateTime value) =>
        WriteInstant(position, prefix, value.Kind == DateTimeKind.Local && value.Ticks > 0 ? value.ToUniversalTime().Ticks : value.Ticks);

    /// <summary>Writes the date of a calendar date such as a birthday, whatever its kind: <c>1980-02-29</c>. The default value is left out.</summary>
    /// <inheritdoc cref="WriteString(int, ReadOnlySpan{byte}, string)"/>
    public int WriteDate(int position, ReadOnlySpan<byte> prefix, DateTime value) =>
        WriteDays(position, prefix, (uint)(value.Ticks / TimeSpan.TicksPerDay), isDefault: value.Ticks == 0);

    /// <summary>Writes the date of a calendar date such as a birthday, as its own offset has it: <c>1980-02-29</c>. The default value is left out.</summary>
    /// <inheritdoc cref="WriteString(int, ReadOnlySpan{byte}, string)"/>
    public int WriteDate(int position, ReadOnlySpan<byte> prefix, DateTimeOffset value) => WriteDate(position, prefix, value.DateTime);

    /// <summary>Writes a duration as ISO-8601 has it: <c>P1DT2H3M4.5S</c>.</summary>
    /// <inheritdoc cref="WriteString(int, ReadOnlySpan{byte}, string)"/>
    public int WriteString(int position, ReadOnlySpan<byte> prefix, TimeSpan value)
    {
        WritePrefix(position, prefix, Iso8601.MaxDurationLength + 1);
        return Close(position + prefix.Length + Iso8601.WriteDuration(value, _buffer.Slice(position + prefix.Length)));
    }

#if NET
    /// <summary>Writes a date as <c>1971-02-19</c>. The default value is left out.</summary>
    /// <inheritdoc cref="WriteString(int, ReadOnlySpan{byte}, string)"/>
    public int WriteString(int position, ReadOnlySpan<byte> prefix, DateOnly value) =>
        WriteDays(position, prefix, (uint)value.DayNumber, isDefault: value == default);

    /// <summary>Writes a time of day as <c>22:28:55</c>, with seven more digits where it has a fraction.</summary>
    /// <inheritdoc cref="WriteString(int, ReadOnlySpan{byte}, string)"/>
    public int WriteString(int position, ReadOnlySpan<byte> prefix, TimeOnly value)
    {
        if ((ulong)value.Ticks >= TimeSpan.TicksPerDay)
            WriteFault.ThrowInvalidValue(prefix, typeof(TimeOnly));

        WritePrefix(position, prefix, Iso8601.MaxTimeLength + 1);
        return Close(position + prefix.Length + Iso8601.WriteTime(value.Ticks, _buffer.Slice(position + prefix.Length)));
    }
#endif

    /// <summary>Writes the address of an absolute URI in ASCII, and the text of a relative one; <see langword="null"/> is left out.</summary>
    /// <inheritdoc cref="WriteString(int, ReadOnlySpan{byte}, string)"/>
    public int WriteString(int position, ReadOnlySpan<byte> prefix, Uri? value) =>
        WriteString(position, prefix, value is { IsAbsoluteUri: true } ? GetAsciiAddress(value) : value?.OriginalString);

    /// <summary>Writes bytes in base64; <see langword="null"/> is left out.</summary>
    /// <inheritdoc cref="WriteString(int, ReadOnlySpan{byte}, string)"/>
    public int WriteBase64(int position, ReadOnlySpan<byte> prefix, byte[]? value) =>
        value is null ? position : WriteBase64(position, prefix, (ReadOnlyMemory<byte>)value);

    /// <summary>Writes bytes in base64.</summary>
    /// <inheritdoc cref="WriteString(int, ReadOnlySpan{byte}, string)"/>
    public int WriteBase64(int position, ReadOnlySpan<byte> prefix, ReadOnlyMemory<byte> value)
    {
        // Beyond this limit the length in base64 might overflow, and no message has room.
        var length = value.Length > MaxMessageSize ? int.MaxValue : Base64.GetMaxEncodedToUtf8Length(value.Length);
        WritePrefix(position, prefix, length + 1 < 0 ? length : length + 1);
        position += prefix.Length;
        Base64.EncodeToUtf8(value.Span, _buffer.Slice(position), out _, out var written);
        return Close(position + written);
    }

    /// <summary>Writes a value by its invariant text; <see langword="null"/> is left out.</summary>
    /// <typeparam name="T">A type that can format itself, such as <see cref="Version"/> or a strongly typed id.</typeparam>
    /// <inheritdoc cref="WriteString(int, ReadOnlySpan{byte}, string)"/>
    public int WriteFormatted<T>(int position, ReadOnlySpan<byte> prefix, T value)
    {
        if (value is null)
            return position;
#if NET
        if (value is ISpanFormattable)
        {
            Span<char> characters = stackalloc char[128];
            if (((ISpanFormattable)value).TryFormat(characters, out var length, default, CultureInfo.InvariantCulture))
            {
                var text = characters.Slice(0, length);
                WritePrefix(position, prefix, 1);
                return WriteEscaped(position + prefix.Length, text, 0);
            }
        }
#endif
        return WriteString(position, prefix, value is IFormattable ? ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture) : value.ToString());
    }

    /// <summary>Destinations refuse a call for an address that is not ASCII.</summary>
    private static string GetAsciiAddress(Uri value)
    {
        var address = value.AbsoluteUri;
        foreach (var character in address)
        {
            if (character > '\x7F') // the host; everything else is escaped
                return new UriBuilder(value) { Host = value.IdnHost }.Uri.AbsoluteUri;
        }

        return address;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int WriteInstant(int position, ReadOnlySpan<byte> prefix, long ticks)
    {
        if (ticks == 0)
            return position;

        ref var destination = ref WritePrefix(position, prefix, Iso8601.InstantLength + 1);
        if ((ulong)ticks > Iso8601.MaxTicks)
            WriteFault.ThrowInvalidValue(prefix, typeof(DateTime));

        Iso8601.WriteInstant(ticks, ref destination);
        return Close(position + prefix.Length + Iso8601.InstantLength);
    }

    private int WriteDays(int position, ReadOnlySpan<byte> prefix, uint days, bool isDefault)
    {
        if (isDefault)
            return position;

        ref var destination = ref WritePrefix(position, prefix, Iso8601.DateLength + 1);
        if (days > Iso8601.MaxDays)
            WriteFault.ThrowInvalidValue(prefix, typeof(DateTime));

        Iso8601.WriteDate(days, ref destination);
        return Close(position + prefix.Length + Iso8601.DateLength);
    }

    /// <summary>Writes what <see cref="Utf8Text.CopyPlain"/> left, and the closing quote.</summary>
    /// <param name="position">Where the text begins.</param>
    /// <param name="value">The text.</param>
    /// <param name="copied">How many of its characters stand there already, a byte each.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int WriteEscaped(int position, scoped ReadOnlySpan<char> value, int copied)
    {
        position += copied;
        var rest = value.Slice(copied);

        // The bound is generous; only where it does not fit is the text measured.
        if ((_buffer.Length - position - 1) / Utf8Text.MaxBytesPerChar < rest.Length)
            Reserve(position, default, Utf8Text.Measure(rest) + 1);

        return Close(position + Utf8Text.Escape(rest, _buffer.Slice(position)));
    }

    /// <summary>Writes the closing quote, for which there is room.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int Close(int position)
    {
        _buffer[position] = (byte)'"';
        return position + 1;
    }
}
