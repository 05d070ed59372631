using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Identify;

/// <summary>
/// What the writer throws: it knows the trait but not the type. The serializer turns it into an
/// <see cref="IdentifyException"/> that names both.
/// </summary>
internal sealed class WriteFault(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Whether the message should say where, and does not: array elements have no name.</summary>
    public bool LacksPlace { get; private init; }

    [DoesNotReturn]
    public static void ThrowTooLarge(ReadOnlySpan<byte> prefix) =>
        Throw($"the message grows over {TraitsWriter.MaxMessageSize} bytes", prefix, ", and the API takes no larger one.");

    /// <summary>Names the trait that the limit lies in.</summary>
    /// <param name="json">The finished message.</param>
    [DoesNotReturn]
    public static void ThrowGrownTooLarge(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 2 * TraitsWriter.MaxDepth });
        ReadOnlySpan<byte> name = default;
        while (reader.Read() && reader.TokenStartIndex < TraitsWriter.MaxMessageSize)
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
                name = reader.ValueSpan;
        }

        ThrowTooLarge(name);
    }

    [DoesNotReturn]
    public static void ThrowTooDeep(ReadOnlySpan<byte> prefix) =>
        Throw($"objects are nested deeper than {TraitsWriter.MaxDepth}", prefix, "; the cause is most likely a cycle.");

    [DoesNotReturn]
    public static void ThrowNullKey() => Throw("a dictionary has null as a key", default, ", which no JSON object can have.");

    [DoesNotReturn]
    public static void ThrowConverterThrew(Type converter, ReadOnlySpan<byte> prefix, Exception cause) =>
        Throw($"{converter} threw {cause.GetType().Name}", prefix, $": {cause.Message}", cause);

    [DoesNotReturn]
    public static void ThrowLeftOpen(Type converter, ReadOnlySpan<byte> prefix) =>
        Throw($"{converter} left an object or an array open", prefix, "; it must write one whole JSON value.");

    [DoesNotReturn]
    public static void ThrowTooSmall(int size, int needed) =>
        throw new WriteFault($"the output returned {size} bytes where {needed} were asked for.");

    [DoesNotReturn]
    public static void ThrowAnonymous(string advice) =>
        throw new WriteFault($"it has no identity, and a call without one is dropped: {advice}.");

    [DoesNotReturn]
    public static void ThrowNoValue() => throw new ArgumentNullException("value");

    /// <param name="what">What happened.</param>
    /// <param name="prefix">Where: a prefix such as <c>,"email":"</c>. Those of array elements and closing braces have no name.</param>
    /// <param name="consequence">The rest of the sentence.</param>
    /// <param name="cause">What the user's code threw.</param>
    [DoesNotReturn]
    private static void Throw(string what, ReadOnlySpan<byte> prefix, string consequence, Exception? cause = null)
    {
        var name = Encoding.UTF8.GetString(prefix.ToArray()).Trim(',', ':', '"', '{', '[');
        var place = name.Length == 0 ? "" : $" at '{name}'";
        throw new WriteFault(what + place + consequence, cause) { LacksPlace = name.Length == 0 };
    }
}
