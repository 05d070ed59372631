using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Identify;

// Values that are JSON already, and those that a converter writes.
public ref partial struct TraitsWriter
{
    /// <summary>Writes JSON as it is, without white space and comments; an undefined element is left out.</summary>
    /// <param name="position">Where to write.</param>
    /// <param name="prefix">The bytes before the value: <c>,"settings":</c>.</param>
    /// <param name="value">The value.</param>
    /// <returns>The position after the value, or <paramref name="position"/> where it was left out.</returns>
    /// <exception cref="IdentifyException">
    /// The message is full, the JSON nests deeper than 64 or escapes half a surrogate pair, or its document is disposed.
    /// </exception>
    public int WriteJson(int position, ReadOnlySpan<byte> prefix, JsonElement value) =>
        WriteConverted(position, prefix, value, JsonElementConverter.Instance);

    /// <summary>Writes JSON as it is, without white space and comments; <see langword="null"/> is left out.</summary>
    /// <inheritdoc cref="WriteJson(int, ReadOnlySpan{byte}, JsonElement)"/>
    public int WriteJson(int position, ReadOnlySpan<byte> prefix, JsonDocument? value) =>
        value is null ? position : WriteJson(position, prefix, value.RootElement);

    /// <inheritdoc cref="WriteJson(int, ReadOnlySpan{byte}, JsonDocument)"/>
    public int WriteJson(int position, ReadOnlySpan<byte> prefix, JsonNode? value) =>
        value switch
        {
            null => position,
            JsonValue text when TryGetString(text, out var known) => WriteText(position, prefix, known),
            _ => WriteConverted(position, prefix, value, JsonNodeConverter.Instance),
        };

    /// <summary>Has a converter write a value; <see langword="null"/> is left out, and so is what the converter writes nothing for.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="position">Where to write.</param>
    /// <param name="prefix">The bytes before the value: <c>,"price":</c>.</param>
    /// <param name="value">The value.</param>
    /// <param name="converter">The converter.</param>
    /// <returns>The position after the value, or <paramref name="position"/> where it was left out.</returns>
    /// <exception cref="IdentifyException">The message is full, or the converter threw or did not write one whole value.</exception>
    public int WriteConverted<T>(int position, ReadOnlySpan<byte> prefix, T value, TraitConverter<T> converter)
    {
        if (value is null)
            return position;

        _failedAt = position;
        using var scratch = JsonScratch.Rent(prefix);
        var json = scratch.Convert(prefix, value, converter, MaxDepth - _depth);
        return json.IsEmpty ? position : WriteRaw(position, prefix, json);
    }

    /// <summary>Writes the members of an object among those of the one that is open, except those whose name is there already.</summary>
    /// <param name="start">What <see cref="BeginObject"/> returned for the open object.</param>
    /// <param name="position">Where to write: the position after the open object's last member.</param>
    /// <param name="value">The object, or <see langword="null"/> for none.</param>
    /// <returns>The position after the members.</returns>
    internal int WriteMembers(int start, int position, JsonObject? value) =>
        value is null ? position : WriteMembers(start, position, value, JsonNodeConverter.Instance);

    /// <summary>
    /// Writes the members of a JSON object among those of the object that is open, each name once; one that is there
    /// already is left out. Other JSON values are left out.
    /// </summary>
    /// <param name="start">What <see cref="BeginObject"/> returned for the open object.</param>
    /// <param name="position">Where to write: the position after the open object's last member.</param>
    /// <param name="value">The members.</param>
    /// <returns>The position after the members.</returns>
    /// <exception cref="IdentifyException">The message is full, or the JSON nests deeper than 64, or its document is disposed.</exception>
    public int WriteMembers(int start, int position, JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? WriteMembers(start, position, value, JsonElementConverter.Instance) : position;

    private int WriteMembers<T>(int start, int position, T value, TraitConverter<T> converter)
    {
        _failedAt = position;
        if ((uint)start > (uint)position || (uint)position > (uint)_buffer.Length)
            WriteFault.ThrowBadPosition(start);

        using var scratch = JsonScratch.Rent(default);
        var json = scratch.Convert(default, value, converter, MaxDepth - _depth + 1);
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth + 1 });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            var from = (int)reader.TokenStartIndex;
            reader.Skip();
            if (!HasMember(start, position, name))
                position = WriteRaw(position, ","u8, json.Slice(from, (int)reader.BytesConsumed - from));
        }

        return position;
    }

    /// <summary>Gives the string that a node was made of. A parsed text is no string yet, and making one would allocate.</summary>
    internal static bool TryGetString(JsonValue value, [NotNullWhen(true)] out string? text)
    {
        text = null;
        return value.GetValueKind() == JsonValueKind.String && !value.TryGetValue<JsonElement>(out _) && value.TryGetValue(out text);
    }

    /// <summary>Writes a string whose opening quote is not part of the prefix.</summary>
    private int WriteText(int position, ReadOnlySpan<byte> prefix, string value)
    {
        Reserve(position, prefix, value.Length + 2); // a text that is too long is reported with the trait's name
        return WriteString(WriteRaw(position, prefix, "\""u8), default, value);
    }

    /// <summary>Whether the open object has the member. Names are compared as they are written, for all are escaped alike.</summary>
    internal readonly bool HasMember(int start, int end, ReadOnlySpan<byte> name)
    {
        if (start == end)
            return false;

        _buffer[start] = (byte)'{'; // as EndObject will do
        var reader = new Utf8JsonReader(_buffer.Slice(start, end - start), isFinalBlock: false, new(new JsonReaderOptions { MaxDepth = 2 * MaxDepth }));
        reader.Read();
        while (reader.Read())
        {
            if (reader.ValueSpan.SequenceEqual(name))
                return true;

            reader.Read();
            reader.TrySkip();
        }

        return false;
    }
}
