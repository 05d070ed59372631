namespace Identify;

// IDs: always JSON strings, and left out if UserIdentity treats them as missing. The prefix of each ends with the opening quote.
public ref partial struct TraitsWriter
{
    /// <summary>Writes an ID; one that is missing, as described at <see cref="UserIdentity"/>, is left out.</summary>
    /// <param name="position">Where to write.</param>
    /// <param name="prefix">The bytes before the value, with the opening quote: <c>,"userId":"</c>.</param>
    /// <param name="value">The ID.</param>
    /// <returns>The position after the ID, or <paramref name="position"/> if it was left out.</returns>
    /// <exception cref="IdentifyException">The message is full.</exception>
    public int WriteId(int position, ReadOnlySpan<byte> prefix, string? value) =>
        UserIdentity.IsMissing(value) ? position : WriteString(position, prefix, value);

    /// <summary>Writes a URI as an ID, unchanged; <see langword="null"/> is left out.</summary>
    /// <inheritdoc cref="WriteId(int, ReadOnlySpan{byte}, string)"/>
    public int WriteId(int position, ReadOnlySpan<byte> prefix, Uri? value) => WriteId(position, prefix, value?.OriginalString);

    /// <summary>Writes an ID; the empty GUID is left out.</summary>
    /// <inheritdoc cref="WriteId(int, ReadOnlySpan{byte}, string)"/>
    public int WriteId(int position, ReadOnlySpan<byte> prefix, Guid value) =>
        value == Guid.Empty ? position : WriteString(position, prefix, value);

    /// <summary>Writes an ID in digits, within quotes; zero is left out.</summary>
    /// <inheritdoc cref="WriteId(int, ReadOnlySpan{byte}, string)"/>
    public int WriteId(int position, ReadOnlySpan<byte> prefix, long value) =>
        value == 0 ? position : WriteQuotedNumber(position, prefix, value);

    /// <inheritdoc cref="WriteId(int, ReadOnlySpan{byte}, long)"/>
    public int WriteId(int position, ReadOnlySpan<byte> prefix, ulong value) =>
        value == 0 ? position : WriteQuotedNumber(position, prefix, value);

    /// <summary>Writes an ID by its invariant text; one that is missing, as described at <see cref="UserIdentity"/>, is left out.</summary>
    /// <typeparam name="T">A strongly typed ID that can format itself.</typeparam>
    /// <inheritdoc cref="WriteId(int, ReadOnlySpan{byte}, string)"/>
    public int WriteId<T>(int position, ReadOnlySpan<byte> prefix, T value)
    {
        var end = WriteFormatted(position, prefix, value);
        return end == position || IsMissingId(_buffer.Slice(position + prefix.Length, end - position - prefix.Length - 1)) ? position : end;
    }

    /// <summary>Has a converter write an ID; one that is missing, as described at <see cref="UserIdentity"/>, is left out.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="position">Where to write.</param>
    /// <param name="prefix">The bytes before the value, with the opening quote: <c>,"userId":"</c>.</param>
    /// <param name="value">The value.</param>
    /// <param name="converter">The converter, which writes a string or a number.</param>
    /// <returns>The position after the ID, or <paramref name="position"/> if it was left out.</returns>
    /// <exception cref="IdentifyException">The message is full, or the converter threw or wrote something else.</exception>
    public int WriteConvertedId<T>(int position, ReadOnlySpan<byte> prefix, T value, TraitConverter<T> converter)
    {
        if (value is null)
            return position;

        _failedAt = position;
        using var scratch = JsonScratch.Rent(prefix);
        var json = scratch.Convert(prefix, value, converter, MaxDepth - _depth);
        if (json.IsEmpty || json[0] == 'n')
            return position;

        var text = json[0] == '"' ? json.Slice(1, json.Length - 2) : json;
        if (json[0] != '"' && json[0] != '-' && json[0] - (uint)'0' > 9)
            WriteFault.ThrowInvalidId(converter.GetType(), prefix);

        return IsMissingId(text) ? position : WriteRaw(WriteRaw(position, prefix, text), default, "\""u8);
    }

    private int WriteQuotedNumber(int position, ReadOnlySpan<byte> prefix, long value)
    {
        Reserve(position, prefix, Utf8Number.MaxLength); // also for the closing quote
        return Close(WriteNumber(position, prefix, value));
    }

    private int WriteQuotedNumber(int position, ReadOnlySpan<byte> prefix, ulong value)
    {
        Reserve(position, prefix, Utf8Number.MaxLength);
        return Close(WriteNumber(position, prefix, value));
    }

    /// <param name="id">The ID as it was written, without quotes.</param>
    private static bool IsMissingId(ReadOnlySpan<byte> id) => id.Length switch
    {
        0 => true,
        1 when id[0] == '0' => true,
        36 when id[0] == '0' => id.SequenceEqual("00000000-0000-0000-0000-000000000000"u8),
        _ => id[0] is <= (byte)' ' or > (byte)'~' or (byte)'\\' && string.IsNullOrWhiteSpace(JsonText.Read(id)),
    };
}
