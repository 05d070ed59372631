using System.Buffers;
using System.ComponentModel;
using System.Text.Json;

namespace Identify;

/// <summary>Writes objects whose type has a member with <see cref="UserIdAttribute"/> or <see cref="AnonymousIdAttribute"/>: they know who they are.</summary>
/// <typeparam name="T">The annotated type.</typeparam>
/// <inheritdoc cref="TraitsSerializer{T}" path="/remarks"/>
public abstract class IdentifySerializer<T> : TraitsSerializer<T>
{
    /// <summary>The members that the identity comes from, for messages. Implemented by generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract string IdentityMembers { get; }

    /// <summary>Writes the user id. Implemented by generated code for types that have one.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="position">Where to write.</param>
    /// <param name="prefix">The bytes before the id.</param>
    /// <param name="value">The object.</param>
    /// <returns>The position after the id, or <paramref name="position"/> where it is null or empty.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual int WriteUserId(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, in T value) => position;

    /// <summary>Writes the anonymous id. Implemented by generated code for types that have one.</summary>
    /// <inheritdoc cref="WriteUserId"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual int WriteAnonymousId(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, in T value) => position;

    /// <summary>Writes a whole identify call in UTF-8.</summary>
    /// <param name="output">Where to; it advances by the whole call at once.</param>
    /// <param name="value">The object with the identity and the traits.</param>
    /// <param name="options">The other fields of the call, or <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">The identity is null or empty, a member threw, the call is too large or nested too deep, or the output refused.</exception>
    public void WriteIdentify(IBufferWriter<byte> output, in T value, IdentifyOptions? options = null) =>
        Write(output, in value, WriteRequest.Call(null, options));

    /// <inheritdoc cref="WriteIdentify(IBufferWriter{byte}, in T, IdentifyOptions)"/>
    public void WriteIdentify(Utf8JsonWriter output, in T value, IdentifyOptions? options = null) =>
        Write(output, in value, WriteRequest.Call(null, options));

    /// <summary>Writes a whole identify call in UTF-8, provided that it fits.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="value">The object with the identity and the traits.</param>
    /// <param name="bytesWritten">The size of the call, or 0 where it did not fit.</param>
    /// <param name="options">The other fields of the call, or <see langword="null"/> for none.</param>
    /// <returns>Whether it fitted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">The identity is null or empty, a member threw, or the call is too large or nested too deep.</exception>
    public bool TryWriteIdentify(Span<byte> destination, in T value, out int bytesWritten, IdentifyOptions? options = null) =>
        TryWrite(destination, in value, WriteRequest.Call(null, options), out bytesWritten);

    /// <summary>A whole identify call as a JSON text, for logs and tests.</summary>
    /// <param name="value">The object with the identity and the traits.</param>
    /// <param name="options">The other fields of the call, or <see langword="null"/> for none.</param>
    /// <returns>One JSON object.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">The identity is null or empty, a member threw, or the call is too large or nested too deep.</exception>
    public string ToIdentifyJson(in T value, IdentifyOptions? options = null) => ToJson(in value, WriteRequest.Call(null, options));

    private protected sealed override int WriteOwnUserId(ref TraitsWriter writer, int position, in T value) =>
        WriteUserId(ref writer, position, ",\"userId\":\""u8, in value);

    private protected sealed override int WriteOwnAnonymousId(ref TraitsWriter writer, int position, in T value) =>
        WriteAnonymousId(ref writer, position, ",\"anonymousId\":\""u8, in value);

    private protected sealed override string IdentityAdvice => $"{IdentityMembers} gave null or an empty id";
}
