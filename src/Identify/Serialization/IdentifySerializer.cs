using System.Buffers;
using System.ComponentModel;
using System.Text.Json;

namespace Identify;

/// <summary>Writes objects that carry their own identity: their type has a member with <see cref="UserIdAttribute"/> or <see cref="AnonymousIdAttribute"/>.</summary>
/// <typeparam name="T">The annotated type.</typeparam>
/// <inheritdoc cref="TraitsSerializer{T}" path="/remarks"/>
public abstract class IdentifySerializer<T> : TraitsSerializer<T>
{
    /// <summary>The members that the identity comes from, for messages. Implemented by generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract string IdentityMembers { get; }

    /// <summary>Writes the user ID. Implemented by generated code for types that have one.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="position">Where to write.</param>
    /// <param name="prefix">The bytes before the ID, with the opening quote.</param>
    /// <param name="value">The object.</param>
    /// <returns>The position after the ID, or <paramref name="position"/> if it is missing, as described at <see cref="UserIdentity"/>.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual int WriteUserId(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, in T value) => position;

    /// <summary>Writes the anonymous ID. Implemented by generated code for types that have one.</summary>
    /// <inheritdoc cref="WriteUserId"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual int WriteAnonymousId(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, in T value) => position;

    /// <summary>Writes a whole identify call in UTF-8.</summary>
    /// <param name="output">Where to; it advances by the whole call at once.</param>
    /// <param name="value">The object with the identity and the traits.</param>
    /// <param name="options">The fields that calls share, or <see langword="null"/> for none.</param>
    /// <param name="stamp">The ID and the times of this call; what is not set is added.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">Both IDs are missing, a member threw, the call is too large or nested too deep, or the output threw.</exception>
    public void WriteIdentify(IBufferWriter<byte> output, in T value, IdentifyOptions? options = null, in CallStamp stamp = default) =>
        Write(output, in value, isCall: true, in UserIdentity.OfObject, options, in stamp);

    /// <inheritdoc cref="WriteIdentify(IBufferWriter{byte}, in T, IdentifyOptions, in CallStamp)"/>
    /// <inheritdoc cref="TraitsSerializer{T}.WriteTraits(Utf8JsonWriter, in T)" path="/remarks"/>
    public void WriteIdentify(Utf8JsonWriter output, in T value, IdentifyOptions? options = null, in CallStamp stamp = default) =>
        Write(output, in value, isCall: true, in UserIdentity.OfObject, options, in stamp);

    /// <summary>Writes a whole identify call in UTF-8, if it fits.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="value">The object with the identity and the traits.</param>
    /// <param name="bytesWritten">The size of the call, or 0 if it did not fit.</param>
    /// <param name="options">The fields that calls share, or <see langword="null"/> for none.</param>
    /// <param name="stamp">The ID and the times of this call; what is not set is added.</param>
    /// <returns>Whether it fitted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">Both IDs are missing, a member threw, or the call is too large or nested too deep.</exception>
    public bool TryWriteIdentify(Span<byte> destination, in T value, out int bytesWritten, IdentifyOptions? options = null, in CallStamp stamp = default) =>
        TryWrite(destination, in value, isCall: true, in UserIdentity.OfObject, options, in stamp, out bytesWritten);

    /// <summary>A whole identify call as JSON, for debugging and tests; contains personal data.</summary>
    /// <param name="value">The object with the identity and the traits.</param>
    /// <param name="options">The fields that calls share, or <see langword="null"/> for none.</param>
    /// <param name="stamp">The ID and the times of this call; what is not set is added.</param>
    /// <returns>One JSON object.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">Both IDs are missing, a member threw, or the call is too large or nested too deep.</exception>
    public string ToIdentifyJson(in T value, IdentifyOptions? options = null, in CallStamp stamp = default) =>
        Convert(in value, isCall: true, in UserIdentity.OfObject, options, in stamp, ToText);

    /// <summary>The identity that the object's members give, for logs and for SDKs that take IDs and traits apart.</summary>
    /// <param name="value">The object.</param>
    /// <returns>The identity; it is empty if both IDs are missing, as described at <see cref="UserIdentity"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">A member threw, or an ID is too large.</exception>
    public UserIdentity GetIdentity(in T value)
    {
        ThrowIfNull(in value);
        var writer = default(TraitsWriter);
        try
        {
            var quote = "\""u8;
            var anonymousId = Read(writer.Written(WriteAnonymousId(ref writer, 0, quote, in value)));
            var userId = Read(writer.Written(WriteUserId(ref writer, 0, quote, in value)));
            return new(userId, anonymousId);
        }
        catch (Exception exception)
        {
            throw IdentifyException.For(typeof(T), in writer, exception);
        }
        finally
        {
            writer.Dispose();
        }

        static string? Read(ReadOnlySpan<byte> json) => json.IsEmpty ? null : JsonText.Read(json.Slice(1, json.Length - 2));
    }

    private protected sealed override int WriteTypeAndOwnUserId(ref TraitsWriter writer, int position, in T value) =>
        WriteUserId(ref writer, position, Envelope.TypeAndUserId, in value);

    private protected sealed override int WriteOwnAnonymousId(ref TraitsWriter writer, int position, in T value) =>
        WriteAnonymousId(ref writer, position, ",\"anonymousId\":\""u8, in value);

    private protected sealed override string OwnIdentityAdvice => $"{IdentityMembers} returned null, an empty ID or 0";
}
