namespace Identify;

// Identities: always JSON strings, and left out where they are empty. The prefix of each ends with the opening quote.
public ref partial struct TraitsWriter
{
    /// <summary>Writes an id; <see langword="null"/> and the empty text are left out.</summary>
    /// <param name="position">Where to write.</param>
    /// <param name="prefix">The bytes before the value, with the opening quote: <c>,"userId":"</c>.</param>
    /// <param name="value">The id.</param>
    /// <returns>The position after the id, or <paramref name="position"/> where it was left out.</returns>
    /// <exception cref="IdentifyException">The message is full.</exception>
    public int WriteId(int position, ReadOnlySpan<byte> prefix, string? value) =>
        string.IsNullOrEmpty(value) ? position : WriteString(position, prefix, value);

    /// <summary>Writes an id; the empty GUID is left out.</summary>
    /// <inheritdoc cref="WriteId(int, ReadOnlySpan{byte}, string)"/>
    public int WriteId(int position, ReadOnlySpan<byte> prefix, Guid value) =>
        value == Guid.Empty ? position : WriteString(position, prefix, value);

    /// <summary>Writes an id in digits, within quotes.</summary>
    /// <inheritdoc cref="WriteId(int, ReadOnlySpan{byte}, string)"/>
    public int WriteId(int position, ReadOnlySpan<byte> prefix, long value)
    {
        Reserve(position, prefix, Utf8Number.MaxLength);
        return Close(WriteNumber(position, prefix, value));
    }

    /// <inheritdoc cref="WriteId(int, ReadOnlySpan{byte}, long)"/>
    public int WriteId(int position, ReadOnlySpan<byte> prefix, ulong value)
    {
        Reserve(position, prefix, Utf8Number.MaxLength);
        return Close(WriteNumber(position, prefix, value));
    }

    /// <summary>Writes an id by its invariant text; <see langword="null"/> and the empty text are left out.</summary>
    /// <typeparam name="T">A strongly typed id that can format itself.</typeparam>
    /// <inheritdoc cref="WriteId(int, ReadOnlySpan{byte}, string)"/>
    public int WriteId<T>(int position, ReadOnlySpan<byte> prefix, T value)
    {
        var end = WriteFormatted(position, prefix, value);
        return end == position + prefix.Length + 1 ? position : end; // nothing but quotes
    }
}
