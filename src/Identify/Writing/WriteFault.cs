using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Identify;

/// <summary>
/// What the writer throws: it knows the member but not the type. The serializer turns it into an
/// <see cref="IdentifyException"/> that names both.
/// </summary>
internal sealed class WriteFault(string message, Exception? innerException = null) : Exception(message, innerException)
{
    [DoesNotReturn]
    public static void ThrowTooLarge(ReadOnlySpan<byte> prefix) =>
        throw new WriteFault($"the message grows over {TraitsWriter.MaxMessageSize} bytes{At(prefix)}, and the API takes no larger one.");

    [DoesNotReturn]
    public static void ThrowTooDeep(ReadOnlySpan<byte> prefix) =>
        throw new WriteFault($"objects are nested deeper than {TraitsWriter.MaxDepth}{At(prefix)}; the cause is most likely a cycle.");

    [DoesNotReturn]
    public static void ThrowConverterThrew(Type converter, ReadOnlySpan<byte> prefix, Exception cause) =>
        throw new WriteFault($"{converter} threw {cause.GetType().Name}{At(prefix)}: {cause.Message}", cause);

    [DoesNotReturn]
    public static void ThrowLeftOpen(Type converter, ReadOnlySpan<byte> prefix) =>
        throw new WriteFault($"{converter} left an object or an array open{At(prefix)}; it must write one whole JSON value.");

    [DoesNotReturn]
    public static void ThrowTooSmall(int size, int needed) =>
        throw new WriteFault($"the output returned {size} bytes where {needed} were asked for.");

    [DoesNotReturn]
    public static void ThrowAnonymous(string advice) =>
        throw new WriteFault($"it has no identity, and a call without one is dropped: {advice}.");

    [DoesNotReturn]
    public static void ThrowNoValue() => throw new ArgumentNullException("value");

    /// <summary>The trait that a prefix such as <c>,"email":"</c> names. Array elements and closing braces name none.</summary>
    private static string At(ReadOnlySpan<byte> prefix)
    {
        var name = Encoding.UTF8.GetString(prefix.ToArray()).Trim(',', ':', '"', '{', '[');
        return name.Length == 0 ? "" : $" at '{name}'";
    }
}
