using System.Text.Encodings.Web;

namespace Identify;

/// <summary>Escapes in a <c>Utf8JsonWriter</c> what <see cref="Utf8Text"/> escapes, and nothing else.</summary>
/// <remarks>
/// <see cref="JavaScriptEncoder.UnsafeRelaxedJsonEscaping"/> comes near, but it turns every emoji into twelve bytes and
/// escapes U+007F, no-break spaces, U+2028 and private or unassigned characters too.
/// </remarks>
internal sealed class MinimalEncoder : JavaScriptEncoder
{
    public static readonly MinimalEncoder Instance = new();

    public override int MaxOutputCharactersPerInputCharacter => Utf8Text.MaxBytesPerChar;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < ' ' or '"' or '\\';

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var characters = new ReadOnlySpan<char>(text, textLength);
        for (var i = 0; i < characters.Length; i++)
        {
            if (WillEncode(characters[i]))
                return i;

            if (!char.IsSurrogate(characters[i]))
                continue;

            if (i + 1 == characters.Length || !char.IsSurrogatePair(characters[i], characters[i + 1]))
                return i; // the base class replaces it with U+FFFD

            i++;
        }

        return -1;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
}
