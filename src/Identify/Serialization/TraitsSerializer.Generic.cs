using System.Buffers;
using System.ComponentModel;
using System.Text.Json;

namespace Identify;

/// <summary>
/// Writes objects of one type as traits, and as identify calls under an identity that the caller gives. Generated code
/// derives from it; generic code such as a pipeline takes it as an argument.
/// </summary>
/// <typeparam name="T">The annotated type.</typeparam>
/// <remarks>
/// All methods are thread-safe and write all or nothing: when one throws, the output has not advanced by a byte. They
/// allocate nothing themselves, except for the methods that return a string or a dictionary; enumerators, converters
/// and formattable values may. A message has at most 32,767 bytes, since the API requires less than 32 KB. Code of the
/// object, such as a getter, must not write to the same output.
/// </remarks>
public abstract partial class TraitsSerializer<T> : TraitsSerializer
{
    /// <inheritdoc/>
    public sealed override Type Type => typeof(T);

    /// <summary>Writes the traits as one JSON object. Implemented by generated code.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="position">Where to write.</param>
    /// <param name="prefix">The bytes before the object.</param>
    /// <param name="value">The object.</param>
    /// <returns>The position after the object.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal abstract int WriteTraitsCore(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, in T value);

    /// <summary>Writes the traits as one JSON object in UTF-8.</summary>
    /// <param name="output">Where to; it advances by the whole object at once.</param>
    /// <param name="value">The object.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">A member threw, the traits are too large or nested too deep, or the output threw.</exception>
    public void WriteTraits(IBufferWriter<byte> output, in T value) =>
        Write(output, in value, isCall: false, in UserIdentity.OfObject, null, in CallStamp.None);

    /// <inheritdoc cref="WriteTraits(IBufferWriter{byte}, in T)"/>
    /// <remarks>
    /// The JSON is written as it is: the writer's <see cref="JsonWriterOptions.Encoder"/>, indentation and maximum depth
    /// do not apply to it, and <c>&lt;</c> is not escaped.
    /// </remarks>
    public void WriteTraits(Utf8JsonWriter output, in T value) =>
        Write(output, in value, isCall: false, in UserIdentity.OfObject, null, in CallStamp.None);

    /// <summary>Writes the traits as one JSON object in UTF-8, if it fits.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="value">The object.</param>
    /// <param name="bytesWritten">The size of the object, or 0 if it did not fit.</param>
    /// <returns>Whether it fitted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">A member threw, or the traits are too large or nested too deep.</exception>
    public bool TryWriteTraits(Span<byte> destination, in T value, out int bytesWritten) =>
        TryWrite(destination, in value, isCall: false, in UserIdentity.OfObject, null, in CallStamp.None, out bytesWritten);

    /// <summary>The traits as JSON, for debugging and tests; contains personal data.</summary>
    /// <param name="value">The object.</param>
    /// <returns>One JSON object.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">A member threw, or the traits are too large or nested too deep.</exception>
    public string ToTraitsJson(in T value) =>
        Convert(in value, isCall: false, in UserIdentity.OfObject, null, in CallStamp.None, ToText);

    /// <summary>
    /// The traits as JSON that is safe inside an HTML page, such as in a <c>script</c> element: <c>&lt;</c>,
    /// <c>&gt;</c>, <c>&amp;</c>, <c>'</c>, U+2028 and U+2029 are escaped.
    /// </summary>
    /// <inheritdoc cref="ToTraitsJson(in T)"/>
    public string ToHtmlSafeTraitsJson(in T value) => HtmlText.Escape(ToTraitsJson(in value));

    /// <summary>
    /// The traits as a dictionary of <see cref="string"/>, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>,
    /// <see cref="decimal"/>, <see langword="null"/>, and dictionaries and lists of these: what the JSON says, for SDKs
    /// and logging pipelines that take a dictionary.
    /// </summary>
    /// <param name="value">The object.</param>
    /// <returns>
    /// A new dictionary. Numbers are <see cref="long"/> if they are integers of that size, <see cref="double"/> if that
    /// type represents their digits, and otherwise <see cref="decimal"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">A member threw, or the traits are too large or nested too deep.</exception>
    public Dictionary<string, object?> ToTraitsDictionary(in T value) =>
        Convert(in value, isCall: false, in UserIdentity.OfObject, null, in CallStamp.None, TraitsReader.Read);

    /// <summary>Writes a whole identify call in UTF-8.</summary>
    /// <param name="output">Where to; it advances by the whole call at once.</param>
    /// <param name="value">The object with the traits.</param>
    /// <param name="identity">Who the user is; it replaces what the object says.</param>
    /// <param name="options">The fields that calls share, or <see langword="null"/> for none.</param>
    /// <param name="stamp">The ID and the times of this call; what is not set is added.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">The identity is empty, a member threw, the call is too large or nested too deep, or the output threw.</exception>
    public void WriteIdentify(IBufferWriter<byte> output, in T value, UserIdentity identity, IdentifyOptions? options = null, in CallStamp stamp = default) =>
        Write(output, in value, isCall: true, in identity, options, in stamp);

    /// <inheritdoc cref="WriteIdentify(IBufferWriter{byte}, in T, UserIdentity, IdentifyOptions, in CallStamp)"/>
    /// <inheritdoc cref="WriteTraits(Utf8JsonWriter, in T)" path="/remarks"/>
    public void WriteIdentify(Utf8JsonWriter output, in T value, UserIdentity identity, IdentifyOptions? options = null, in CallStamp stamp = default) =>
        Write(output, in value, isCall: true, in identity, options, in stamp);

    /// <summary>Writes a whole identify call in UTF-8, if it fits.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="value">The object with the traits.</param>
    /// <param name="identity">Who the user is; it replaces what the object says.</param>
    /// <param name="bytesWritten">The size of the call, or 0 if it did not fit.</param>
    /// <param name="options">The fields that calls share, or <see langword="null"/> for none.</param>
    /// <param name="stamp">The ID and the times of this call; what is not set is added.</param>
    /// <returns>Whether it fitted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">The identity is empty, a member threw, or the call is too large or nested too deep.</exception>
    public bool TryWriteIdentify(Span<byte> destination, in T value, UserIdentity identity, out int bytesWritten, IdentifyOptions? options = null, in CallStamp stamp = default) =>
        TryWrite(destination, in value, isCall: true, in identity, options, in stamp, out bytesWritten);

    /// <summary>A whole identify call as JSON, for debugging and tests; contains personal data.</summary>
    /// <param name="value">The object with the traits.</param>
    /// <param name="identity">Who the user is; it replaces what the object says.</param>
    /// <param name="options">The fields that calls share, or <see langword="null"/> for none.</param>
    /// <param name="stamp">The ID and the times of this call; what is not set is added.</param>
    /// <returns>One JSON object.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">The identity is empty, a member threw, or the call is too large or nested too deep.</exception>
    public string ToIdentifyJson(in T value, UserIdentity identity, IdentifyOptions? options = null, in CallStamp stamp = default) =>
        Convert(in value, isCall: true, in identity, options, in stamp, ToText);
}
