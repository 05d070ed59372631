using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Identify;

/// <summary>
/// What the writer throws: it knows the trait but not the type. The serializer turns it into an
/// <see cref="IdentifyException"/> that names both.
/// </summary>
internal sealed class WriteFault : Exception
{
    private readonly string _what;
    private readonly string _consequence;

    private WriteFault(IdentifyFailure reason, string what, string? trait, string consequence, Exception? cause = null)
        : base(Describe(what, trait, consequence), cause) =>
        (Reason, Trait, _what, _consequence) = (reason, trait, what, consequence);

    public IdentifyFailure Reason { get; }

    /// <summary>The trait that was being written; <see langword="null"/> in arrays, whose elements have no name.</summary>
    public string? Trait { get; }

    /// <summary>Whether the message should say where, if that is known.</summary>
    public bool IsAboutTrait => Reason is not (IdentifyFailure.NoIdentity or IdentifyFailure.OutputFailed);

    /// <summary>The message, with the path of the trait: the end of it if it is long, as in a cycle.</summary>
    public string Describe(string path)
    {
        const int maxLength = 100;
        if (path.Length > maxLength)
            path = path.Remove(0, path.Length - maxLength).Insert(0, "…");

        return Describe(_what, IsAboutTrait && path.Length > 0 ? path : null, _consequence);
    }

    [DoesNotReturn]
    public static void ThrowTooLarge(ReadOnlySpan<byte> prefix) =>
        throw new WriteFault(IdentifyFailure.TooLarge, $"the message exceeds {TraitsWriter.MaxMessageSize} bytes, the API's limit,", GetName(prefix), ".");

    [DoesNotReturn]
    public static void ThrowTooDeep(ReadOnlySpan<byte> prefix) =>
        throw new WriteFault(IdentifyFailure.TooDeep, $"objects are nested deeper than {TraitsWriter.MaxDepth}", GetName(prefix), "; the most likely cause is a cycle.");

    [DoesNotReturn]
    public static void ThrowBadPosition(int position) =>
        throw new WriteFault(IdentifyFailure.Unspecified, $"its serializer used the position {position}, which the writer did not return", null, ".");

    [DoesNotReturn]
    public static void ThrowNullName() =>
        throw new WriteFault(IdentifyFailure.InvalidValue, "a dictionary contains a null key", null, ", which JSON does not allow.");

    [DoesNotReturn]
    public static void ThrowInvalidName() =>
        throw new WriteFault(IdentifyFailure.InvalidValue, "a dictionary contains a key with half a surrogate pair", null, ", which has no UTF-8 form.");

    [DoesNotReturn]
    public static void ThrowInvalidValue(ReadOnlySpan<byte> prefix, Type type) =>
        throw new WriteFault(IdentifyFailure.InvalidValue, $"a {type.Name} is out of its type's range", GetName(prefix), ".");

    [DoesNotReturn]
    public static void ThrowConverterThrew(Type converter, ReadOnlySpan<byte> prefix, Exception cause) =>
        throw new WriteFault(IdentifyFailure.ConverterFailed, $"{converter} threw {cause.GetType().Name}", GetName(prefix), $": {cause.Message}", cause);

    [DoesNotReturn]
    public static void ThrowInvalidJson(Type converter, ReadOnlySpan<byte> prefix) =>
        throw new WriteFault(IdentifyFailure.ConverterFailed, $"{converter} did not write one whole JSON value in valid UTF-8", GetName(prefix), ".");

    [DoesNotReturn]
    public static void ThrowInvalidId(Type converter, ReadOnlySpan<byte> prefix) =>
        throw new WriteFault(IdentifyFailure.ConverterFailed, $"{converter} must write a string or a number", GetName(prefix), ", for it writes an ID.");

    [DoesNotReturn]
    public static void ThrowTooSmall(int size, int needed) =>
        throw new WriteFault(IdentifyFailure.OutputFailed, $"the output returned {size} bytes after {needed} were requested", null, ".");

    [DoesNotReturn]
    public static void ThrowNoIdentity(string advice) =>
        throw new WriteFault(IdentifyFailure.NoIdentity, "it has no user ID or anonymous ID, and the API drops calls without one", null, $": {advice}.");

    [DoesNotReturn]
    public static void ThrowNoValue() => throw new ArgumentNullException("value");

    /// <summary>The name in a prefix such as <c>,"email":"</c>. Prefixes of array elements and closing braces have none.</summary>
    private static string? GetName(ReadOnlySpan<byte> prefix)
    {
        var name = Encoding.UTF8.GetString(prefix.Slice(0, Math.Min(prefix.Length, TraitsWriter.MaxMessageSize)).ToArray()).Trim(',', ':', '"', '{', '[');
        return name.Length == 0 ? null : name;
    }

    private static string Describe(string what, string? place, string consequence) =>
        place is null ? what.TrimEnd(',') + consequence : $"{what} at '{place}'{consequence}";
}
