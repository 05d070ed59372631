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
    /// <param name="at">Where to write.</param>
    /// <param name="prefix">The bytes before the object.</param>
    /// <param name="value">The object.</param>
    /// <returns>The position after the object.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal abstract int WriteTraits(ref TraitsWriter writer, int at, ReadOnlySpan<byte> prefix, in T value);

    /// <summary>Writes the traits as one JSON object in UTF-8.</summary>
    /// <param name="output">Where to; it advances by the whole object at once.</param>
    /// <param name="value">The object.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">A member threw, the traits are too large or nested too deep, or the output refused.</exception>
    public void WriteTraits(IBufferWriter<byte> output, in T value) => Write(output, in value, Content.Traits);

    /// <inheritdoc cref="WriteTraits(IBufferWriter{byte}, in T)"/>
    public void WriteTraits(Utf8JsonWriter output, in T value) => Write(output, in value, Content.Traits);

    /// <summary>Writes the traits as one JSON object in UTF-8, provided that it fits.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="value">The object.</param>
    /// <param name="bytesWritten">The size of the object, or 0 where it did not fit.</param>
    /// <returns>Whether it fitted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">A member threw, or the traits are too large or nested too deep.</exception>
    public bool TryWriteTraits(Span<byte> destination, in T value, out int bytesWritten) =>
        TryWrite(destination, in value, Content.Traits, out bytesWritten);

    /// <summary>The traits as a JSON text, for logs and tests.</summary>
    /// <param name="value">The object.</param>
    /// <returns>One JSON object.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">A member threw, or the traits are too large or nested too deep.</exception>
    public string ToTraitsJson(in T value) => ToJson(in value, Content.Traits);

    /// <summary>Writes a whole identify call in UTF-8.</summary>
    /// <param name="output">Where to; it advances by the whole call at once.</param>
    /// <param name="value">The object with the traits.</param>
    /// <param name="identity">Who the user is; it replaces what the object says.</param>
    /// <param name="options">The other fields of the call, or <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">There is no identity, a member threw, the call is too large or nested too deep, or the output refused.</exception>
    public void WriteIdentify(IBufferWriter<byte> output, in T value, Identity identity, IdentifyOptions? options = null) =>
        Write(output, in value, Content.Call(identity, options));

    /// <inheritdoc cref="WriteIdentify(IBufferWriter{byte}, in T, Identity, IdentifyOptions)"/>
    public void WriteIdentify(Utf8JsonWriter output, in T value, Identity identity, IdentifyOptions? options = null) =>
        Write(output, in value, Content.Call(identity, options));

    /// <summary>Writes a whole identify call in UTF-8, provided that it fits.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="value">The object with the traits.</param>
    /// <param name="identity">Who the user is; it replaces what the object says.</param>
    /// <param name="bytesWritten">The size of the call, or 0 where it did not fit.</param>
    /// <param name="options">The other fields of the call, or <see langword="null"/> for none.</param>
    /// <returns>Whether it fitted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">There is no identity, a member threw, or the call is too large or nested too deep.</exception>
    public bool TryWriteIdentify(Span<byte> destination, in T value, Identity identity, out int bytesWritten, IdentifyOptions? options = null) =>
        TryWrite(destination, in value, Content.Call(identity, options), out bytesWritten);

    /// <summary>A whole identify call as a JSON text, for logs and tests.</summary>
    /// <param name="value">The object with the traits.</param>
    /// <param name="identity">Who the user is; it replaces what the object says.</param>
    /// <param name="options">The other fields of the call, or <see langword="null"/> for none.</param>
    /// <returns>One JSON object.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">There is no identity, a member threw, or the call is too large or nested too deep.</exception>
    public string ToIdentifyJson(in T value, Identity identity, IdentifyOptions? options = null) =>
        ToJson(in value, Content.Call(identity, options));

    private protected void Write(IBufferWriter<byte> output, in T value, in Content content)
    {
        if (output is null)
            throw new ArgumentNullException(nameof(output));

        ThrowIfNull(in value);
        var writer = default(TraitsWriter);
        try
        {
            writer.Reading("the output's GetSpan");
            writer.Start(output.GetSpan());
            var end = Compose(ref writer, in value, in content);
            if (!writer.IsInPlace)
            {
                writer.Reading("the output's GetSpan");
                var memory = output.GetSpan(end);
                if (!writer.Written(end).TryCopyTo(memory))
                    WriteFault.ThrowTooSmall(memory.Length, end);
            }

            writer.Reading("the output's Advance");
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

    private protected void Write(Utf8JsonWriter output, in T value, in Content content)
    {
        if (output is null)
            throw new ArgumentNullException(nameof(output));

        ThrowIfNull(in value);
        var writer = default(TraitsWriter);
        try
        {
            var json = writer.Written(Compose(ref writer, in value, in content));
            writer.Reading("the output");
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

    private protected bool TryWrite(Span<byte> destination, in T value, in Content content, out int bytesWritten)
    {
        ThrowIfNull(in value);
        var writer = default(TraitsWriter);
        writer.Start(destination);
        try
        {
            var end = Compose(ref writer, in value, in content);
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

    private protected string ToJson(in T value, in Content content)
    {
        ThrowIfNull(in value);
        var writer = default(TraitsWriter);
        try
        {
            var json = writer.Written(Compose(ref writer, in value, in content));
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
    private protected virtual int WriteOwnUserId(ref TraitsWriter writer, int at, in T value) => at;

    /// <inheritdoc cref="WriteOwnUserId"/>
    private protected virtual int WriteOwnAnonymousId(ref TraitsWriter writer, int at, in T value) => at;

    /// <summary>What to tell somebody whose object has no identity.</summary>
    private protected virtual string IdentityAdvice => "give an Identity with a user id or an anonymous id";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ThrowIfNull(in T value)
    {
        if (value is null)
            WriteFault.ThrowNoValue();
    }

    private int Compose(ref TraitsWriter writer, in T value, in Content content)
    {
        var end = content.IsCall ? WriteCall(ref writer, in value, in content) : WriteTraits(ref writer, 0, default, in value);
        if (end > TraitsWriter.MaxMessageSize)
            WriteFault.ThrowGrownTooLarge(writer.Written(end));

        return end;
    }

    /// <summary>Writes the call's fields in the order of the specification's complete example.</summary>
    private int WriteCall(ref TraitsWriter writer, in T value, in Content content)
    {
        var options = content.Options ?? IdentifyOptions.Default;
        var identity = content.Identity.IsEmpty ? options.Identity : content.Identity;

        var start = writer.BeginObject(0, default);
        var at = identity.IsEmpty
            ? WriteOwnAnonymousId(ref writer, start, in value)
            : writer.WriteString(start, ",\"anonymousId\":\""u8, identity.AnonymousId);
        var isAnonymous = at != start;

        at = Envelope.WriteBeforeTraits(ref writer, at, options);
        at = WriteTraits(ref writer, at, ",\"traits\":"u8, in value);
        at = writer.WriteRaw(at, ",\"type\":"u8, "\"identify\""u8);

        var beforeUserId = at;
        at = identity.IsEmpty
            ? WriteOwnUserId(ref writer, at, in value)
            : writer.WriteString(at, ",\"userId\":\""u8, identity.UserId);
        if (at == beforeUserId && !isAnonymous)
            WriteFault.ThrowAnonymous(IdentityAdvice);

        at = Envelope.WriteAfterTraits(ref writer, at, options);
        return writer.EndObject(start, at);
    }
}
