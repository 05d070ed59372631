namespace Identify;

// Names of members that are known at run time only.
public ref partial struct TraitsWriter
{
    /// <summary>Writes the name of a member, such as a dictionary's key.</summary>
    /// <param name="position">Where to write.</param>
    /// <param name="name">The name.</param>
    /// <returns>The position after the colon.</returns>
    /// <exception cref="IdentifyException">The message is full, or the name is <see langword="null"/> or has half a surrogate pair.</exception>
    /// <remarks>Values are repaired with U+FFFD, but two names could become one.</remarks>
    public int WriteName(int position, string name)
    {
        _failedAt = position;
        if (name is null)
            WriteFault.ThrowNullName();

        var end = WriteString(position, ",\""u8, name);
        if (end - position != name.Length + 3 && Utf8Text.HasLoneSurrogate(name))
            WriteFault.ThrowInvalidName();

        return CloseName(end);
    }

    /// <summary>Writes a GUID as a name, in its 36 characters with hyphens.</summary>
    /// <inheritdoc cref="WriteName(int, string)"/>
    public int WriteName(int position, Guid name) => CloseName(WriteString(position, ",\""u8, name));

    /// <summary>Writes an integer as a name.</summary>
    /// <inheritdoc cref="WriteName(int, string)"/>
    public int WriteName(int position, long name) => CloseName(WriteQuotedNumber(position, ",\""u8, name));

    /// <inheritdoc cref="WriteName(int, long)"/>
    public int WriteName(int position, ulong name) => CloseName(WriteQuotedNumber(position, ",\""u8, name));

    /// <summary>The finished bytes of a name that is used often: <c>,"Mixpanel":</c>.</summary>
    internal static byte[] FormatName(string name)
    {
        var writer = default(TraitsWriter);
        try
        {
            return writer.Written(writer.WriteName(0, name)).ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    private int CloseName(int position)
    {
        Reserve(position, default, 1);
        _buffer[position] = (byte)':';
        return position + 1;
    }
}
