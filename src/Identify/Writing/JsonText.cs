using System.Text;
using System.Text.Json;

namespace Identify;

/// <summary>The text of a JSON string.</summary>
internal static class JsonText
{
    /// <param name="content">What is between the quotes.</param>
    public static string Read(ReadOnlySpan<byte> content)
    {
        if (content.IndexOf((byte)'\\') < 0)
            return Encoding.UTF8.GetString(content.ToArray());

        byte[] json = [(byte)'"', .. content, (byte)'"'];
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return reader.GetString()!;
    }
}
