using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Identify;

/// <summary>Reads traits that were written into plain collections, so that there is one mapping for both.</summary>
internal static class TraitsReader
{
    private const NumberStyles Digits = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <param name="json">One JSON object.</param>
    public static Dictionary<string, object?> Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = TraitsWriter.MaxDepth });
        reader.Read();
        return ReadObject(ref reader);
    }

    private static Dictionary<string, object?> ReadObject(ref Utf8JsonReader reader)
    {
        var members = new Dictionary<string, object?>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            members[name] = ReadValue(ref reader);
        }

        return members;
    }

    private static List<object?> ReadArray(ref Utf8JsonReader reader)
    {
        var elements = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            elements.Add(ReadValue(ref reader));

        return elements;
    }

    private static object? ReadValue(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(ref reader),
        JsonTokenType.StartArray => ReadArray(ref reader),
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => ReadNumber(reader.ValueSpan),
        _ => null,
    };

    private static object ReadNumber(ReadOnlySpan<byte> digits)
    {
        if (Utf8Parser.TryParse(digits, out long integer, out var length) && length == digits.Length)
            return integer;

        var text = Encoding.ASCII.GetString(digits.ToArray());
        var real = double.Parse(text, Digits, CultureInfo.InvariantCulture);
        if (!decimal.TryParse(text, Digits, CultureInfo.InvariantCulture, out var exact))
            return real;

        Span<byte> shortest = stackalloc byte[Utf8Number.MaxLength];
        var again = Encoding.ASCII.GetString(shortest.Slice(0, Utf8Number.Format(real, shortest)).ToArray());
        return decimal.TryParse(again, Digits, CultureInfo.InvariantCulture, out var rounded) && rounded == exact ? real : exact;
    }
}
