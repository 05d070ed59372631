using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Identify;

// What all outputs have in common: the whole message, or nothing.
public abstract partial class TraitsSerializer<T>
{
    private const string ExplicitIdentityAdvice = "give a UserIdentity with a user ID or an anonymous ID";

    private protected void Write(IBufferWriter<byte> output, in T value, bool isCall, in UserIdentity identity, IdentifyOptions? options, in CallStamp stamp)
    {
        if (output is null)
            throw new ArgumentNullException(nameof(output));

        ThrowIfNull(in value);
        var writer = default(TraitsWriter);
        int? end = null;
        try
        {
            writer.BeforeRead(0, TraitsWriter.OutputGetSpan);
            writer.Start(output.GetSpan());
            var size = Compose(ref writer, in value, isCall, in identity, options, in stamp);
            end = size;
            if (!writer.IsInPlace)
            {
                writer.BeforeRead(0, TraitsWriter.OutputGetSpan);
                var memory = output.GetSpan(size);
                if (!writer.Written(size).TryCopyTo(memory))
                    WriteFault.ThrowTooSmall(memory.Length, size);
            }

            writer.BeforeRead(0, TraitsWriter.OutputAdvance);
            output.Advance(size);
        }
        catch (Exception exception)
        {
            throw IdentifyException.For(typeof(T), in writer, exception, isCall);
        }
        finally
        {
            writer.Dispose(end);
        }
    }

    private protected void Write(Utf8JsonWriter output, in T value, bool isCall, in UserIdentity identity, IdentifyOptions? options, in CallStamp stamp)
    {
        if (output is null)
            throw new ArgumentNullException(nameof(output));

        ThrowIfNull(in value);
        var writer = default(TraitsWriter);
        int? end = null;
        try
        {
            end = Compose(ref writer, in value, isCall, in identity, options, in stamp);
            writer.BeforeRead(0, TraitsWriter.OutputWrite);
            output.WriteRawValue(writer.Written(end.Value), skipInputValidation: true); // valid by construction
        }
        catch (Exception exception)
        {
            throw IdentifyException.For(typeof(T), in writer, exception, isCall);
        }
        finally
        {
            writer.Dispose(end);
        }
    }

    private protected bool TryWrite(Span<byte> destination, in T value, bool isCall, in UserIdentity identity, IdentifyOptions? options, in CallStamp stamp, out int bytesWritten)
    {
        ThrowIfNull(in value);
        var writer = default(TraitsWriter);
        writer.Start(destination);
        int? end = null;
        try
        {
            var size = Compose(ref writer, in value, isCall, in identity, options, in stamp);
            end = size;
            bytesWritten = writer.IsInPlace || writer.Written(size).TryCopyTo(destination) ? size : 0;
            return bytesWritten != 0;
        }
        catch (Exception exception)
        {
            throw IdentifyException.For(typeof(T), in writer, exception, isCall);
        }
        finally
        {
            writer.Dispose(end);
        }
    }

    private protected TResult Convert<TResult>(in T value, bool isCall, in UserIdentity identity, IdentifyOptions? options, in CallStamp stamp, Conversion<TResult> convert)
    {
        ThrowIfNull(in value);
        var writer = default(TraitsWriter);
        int? end = null;
        try
        {
            end = Compose(ref writer, in value, isCall, in identity, options, in stamp);
            return convert(writer.Written(end.Value));
        }
        catch (Exception exception)
        {
            throw IdentifyException.For(typeof(T), in writer, exception, isCall);
        }
        finally
        {
            writer.Dispose(end);
        }
    }

    private protected delegate TResult Conversion<TResult>(ReadOnlySpan<byte> json);

    private protected static unsafe string ToText(ReadOnlySpan<byte> json)
    {
        fixed (byte* start = json)
            return Encoding.UTF8.GetString(start, json.Length);
    }

    /// <summary>Writes the anonymous ID of an object that has one.</summary>
    private protected virtual int WriteOwnAnonymousId(ref TraitsWriter writer, int position, in T value) => position;

    /// <summary>Writes the call's type and the user ID of an object that has one.</summary>
    private protected virtual int WriteTypeAndOwnUserId(ref TraitsWriter writer, int position, in T value) => position;

    /// <summary>What to tell somebody whose object has no identity.</summary>
    private protected virtual string OwnIdentityAdvice => ExplicitIdentityAdvice;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected static void ThrowIfNull(in T value)
    {
        if (value is null)
            WriteFault.ThrowNoValue();
    }

    private int Compose(ref TraitsWriter writer, in T value, bool isCall, in UserIdentity identity, IdentifyOptions? options, in CallStamp stamp)
    {
        var end = isCall
            ? WriteCall(ref writer, in value, in identity, options ?? IdentifyOptions.Default, in stamp)
            : WriteTraitsCore(ref writer, 0, default, in value);
        if ((uint)end > TraitsWriter.MaxMessageSize || !writer.Contains(end))
            writer.ThrowBadEnd(end);

        return end;
    }

    /// <summary>Writes the call's fields in the order of the specification's complete example.</summary>
    private int WriteCall(ref TraitsWriter writer, in T value, in UserIdentity identity, IdentifyOptions options, in CallStamp stamp)
    {
        var isOfObject = identity.IsOfObject;
        var start = writer.BeginObject(0, default);
        var position = isOfObject
            ? WriteOwnAnonymousId(ref writer, start, in value)
            : writer.WriteString(start, ",\"anonymousId\":\""u8, identity.AnonymousId);
        var isAnonymous = position != start;

        position = Envelope.WriteBeforeTraits(ref writer, position, options, in stamp);
        position = WriteTraitsCore(ref writer, position, ",\"traits\":"u8, in value);

        var beforeType = position;
        position = isOfObject
            ? WriteTypeAndOwnUserId(ref writer, position, in value)
            : identity.WriteUserId(ref writer, position, Envelope.TypeAndUserId);
        if (position == beforeType)
        {
            if (!isAnonymous)
                WriteFault.ThrowNoIdentity(isOfObject ? OwnIdentityAdvice : ExplicitIdentityAdvice);

            position = writer.WriteRaw(position, default, Envelope.Type);
        }

        position = options.WriteFieldsAfterUserId(ref writer, position);
        return writer.EndObject(start, position);
    }
}
