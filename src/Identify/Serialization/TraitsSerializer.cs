using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Identify;

/// <summary>
/// Writes objects of one type as traits, and as identify calls under an identity that the caller gives. Generated code
/// derives from it; generic code such as a pipeline takes it as an argument.
/// </summary>
/// <typeparam name="T">The annotated type.</typeparam>
/// <remarks>
/// All methods are thread-safe and write all or nothing: when one throws, the output has not advanced by a byte.
/// They allocate nothing, save the methods that return a string. Messages over 32 KB (32,768 bytes) are refused, as the
/// API refuses them.
/// </remarks>
public abstract class TraitsSerializer<T>
{
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
    /// <exception cref="IdentifyException">A member threw, the traits are too large or nested too deep, or the output refused.</exception>
    public void WriteTraits(IBufferWriter<byte> output, in T value) => Write(output, in value, WriteRequest.Traits);

    /// <inheritdoc cref="WriteTraits(IBufferWriter{byte}, in T)"/>
    public void WriteTraits(Utf8JsonWriter output, in T value) => Write(output, in value, WriteRequest.Traits);

    /// <summary>Writes the traits as one JSON object in UTF-8, provided that it fits.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="value">The object.</param>
    /// <param name="bytesWritten">The size of the object, or 0 where it did not fit.</param>
    /// <returns>Whether it fitted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">A member threw, or the traits are too large or nested too deep.</exception>
    public bool TryWriteTraits(Span<byte> destination, in T value, out int bytesWritten) =>
        TryWrite(destination, in value, WriteRequest.Traits, out bytesWritten);

    /// <summary>The traits as a JSON text, for logs and tests.</summary>
    /// <param name="value">The object.</param>
    /// <returns>One JSON object.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">A member threw, or the traits are too large or nested too deep.</exception>
    public string ToTraitsJson(in T value) => ToJson(in value, WriteRequest.Traits);

    /// <summary>Writes a whole identify call in UTF-8.</summary>
    /// <param name="output">Where to; it advances by the whole call at once.</param>
    /// <param name="value">The object with the traits.</param>
    /// <param name="identity">Who the user is; it replaces what the object says.</param>
    /// <param name="options">The other fields of the call, or <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">There is no identity, a member threw, the call is too large or nested too deep, or the output refused.</exception>
    public void WriteIdentify(IBufferWriter<byte> output, in T value, UserIdentity identity, IdentifyOptions? options = null) =>
        Write(output, in value, WriteRequest.Call(identity, options));

    /// <inheritdoc cref="WriteIdentify(IBufferWriter{byte}, in T, UserIdentity, IdentifyOptions)"/>
    public void WriteIdentify(Utf8JsonWriter output, in T value, UserIdentity identity, IdentifyOptions? options = null) =>
        Write(output, in value, WriteRequest.Call(identity, options));

    /// <summary>Writes a whole identify call in UTF-8, provided that it fits.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="value">The object with the traits.</param>
    /// <param name="identity">Who the user is; it replaces what the object says.</param>
    /// <param name="bytesWritten">The size of the call, or 0 where it did not fit.</param>
    /// <param name="options">The other fields of the call, or <see langword="null"/> for none.</param>
    /// <returns>Whether it fitted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">There is no identity, a member threw, or the call is too large or nested too deep.</exception>
    public bool TryWriteIdentify(Span<byte> destination, in T value, UserIdentity identity, out int bytesWritten, IdentifyOptions? options = null) =>
        TryWrite(destination, in value, WriteRequest.Call(identity, options), out bytesWritten);

    /// <summary>A whole identify call as a JSON text, for logs and tests.</summary>
    /// <param name="value">The object with the traits.</param>
    /// <param name="identity">Who the user is; it replaces what the object says.</param>
    /// <param name="options">The other fields of the call, or <see langword="null"/> for none.</param>
    /// <returns>One JSON object.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">There is no identity, a member threw, or the call is too large or nested too deep.</exception>
    public string ToIdentifyJson(in T value, UserIdentity identity, IdentifyOptions? options = null) =>
        ToJson(in value, WriteRequest.Call(identity, options));

    private protected void Write(IBufferWriter<byte> output, in T value, in WriteRequest request)
    {
        if (output is null)
            throw new ArgumentNullException(nameof(output));

        ThrowIfNull(in value);
        var writer = default(TraitsWriter);
        try
        {
            writer.BeforeRead("the output's GetSpan");
            writer.Start(output.GetSpan());
            var end = Compose(ref writer, in value, in request);
            if (!writer.IsInPlace)
            {
                writer.BeforeRead("the output's GetSpan");
                var memory = output.GetSpan(end);
                if (!writer.Written(end).TryCopyTo(memory))
                    WriteFault.ThrowTooSmall(memory.Length, end);
            }

            writer.BeforeRead("the output's Advance");
            output.Advance(end);
        }
        catch (Exception exception)
        {
            throw IdentifyException.For(typeof(T), writer.LastRead, exception);
        }
        finally
        {
            writer.Dispose();
        }
    }

    private protected void Write(Utf8JsonWriter output, in T value, in WriteRequest request)
    {
        if (output is null)
            throw new ArgumentNullException(nameof(output));

        ThrowIfNull(in value);
        var writer = default(TraitsWriter);
        try
        {
            var json = writer.Written(Compose(ref writer, in value, in request));
            writer.BeforeRead("the output");
            output.WriteRawValue(json, skipInputValidation: true); // valid by construction
        }
        catch (Exception exception)
        {
            throw IdentifyException.For(typeof(T), writer.LastRead, exception);
        }
        finally
        {
            writer.Dispose();
        }
    }

    private protected bool TryWrite(Span<byte> destination, in T value, in WriteRequest request, out int bytesWritten)
    {
        ThrowIfNull(in value);
        var writer = default(TraitsWriter);
        writer.Start(destination);
        try
        {
            var end = Compose(ref writer, in value, in request);
            bytesWritten = writer.IsInPlace || writer.Written(end).TryCopyTo(destination) ? end : 0;
            return bytesWritten != 0;
        }
        catch (Exception exception)
        {
            throw IdentifyException.For(typeof(T), writer.LastRead, exception);
        }
        finally
        {
            writer.Dispose();
        }
    }

    private protected string ToJson(in T value, in WriteRequest request)
    {
        ThrowIfNull(in value);
        var writer = default(TraitsWriter);
        try
        {
            var json = writer.Written(Compose(ref writer, in value, in request));
#if NET
            return Encoding.UTF8.GetString(json);
#else
            return Encoding.UTF8.GetString(json.ToArray());
#endif
        }
        catch (Exception exception)
        {
            throw IdentifyException.For(typeof(T), writer.LastRead, exception);
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Writes the identity that the object's own members give. Without such members there is none.</summary>
    private protected virtual int WriteOwnUserId(ref TraitsWriter writer, int position, in T value) => position;

    /// <inheritdoc cref="WriteOwnUserId"/>
    private protected virtual int WriteOwnAnonymousId(ref TraitsWriter writer, int position, in T value) => position;

    /// <summary>What to tell somebody whose object has no identity.</summary>
    private protected virtual string IdentityAdvice => ExplicitIdentityAdvice;

    private const string ExplicitIdentityAdvice = "give a UserIdentity with a user id or an anonymous id";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ThrowIfNull(in T value)
    {
        if (value is null)
            WriteFault.ThrowNoValue();
    }

    private int Compose(ref TraitsWriter writer, in T value, in WriteRequest request)
    {
        var end = request.IsCall ? WriteCall(ref writer, in value, in request) : WriteTraitsCore(ref writer, 0, default, in value);
        if (end > TraitsWriter.MaxMessageSize)
            WriteFault.ThrowGrownTooLarge(writer.Written(end));

        return end;
    }

    /// <summary>Writes the call's fields in the order of the specification's complete example.</summary>
    private int WriteCall(ref TraitsWriter writer, in T value, in WriteRequest request)
    {
        var options = request.Options ?? IdentifyOptions.Default;
        var start = writer.BeginObject(0, default);
        var position = request.Identity is { } given
            ? writer.WriteString(start, ",\"anonymousId\":\""u8, given.AnonymousId)
            : WriteOwnAnonymousId(ref writer, start, in value);
        var isAnonymous = position != start;

        position = Envelope.WriteBeforeTraits(ref writer, position, options);
        position = WriteTraitsCore(ref writer, position, ",\"traits\":"u8, in value);
        position = writer.WriteRaw(position, ",\"type\":"u8, "\"identify\""u8);

        var beforeUserId = position;
        position = request.Identity is { } identity
            ? writer.WriteString(position, ",\"userId\":\""u8, identity.UserId)
            : WriteOwnUserId(ref writer, position, in value);
        if (position == beforeUserId && !isAnonymous)
            WriteFault.ThrowAnonymous(request.Identity is null ? IdentityAdvice : ExplicitIdentityAdvice);

        position = Envelope.WriteAfterTraits(ref writer, position, options);
        return writer.EndObject(start, position);
    }
}
