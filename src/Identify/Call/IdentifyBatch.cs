using System.Buffers;

namespace Identify;

/// <summary>
/// Collects identify calls for one request to <c>POST /v1/batch</c>: <c>{"batch":[…],"sentAt":"2015-02-23T22:28:55.111Z"}</c>
/// in UTF-8.
/// </summary>
/// <remarks>
/// Not thread-safe. The API takes <see cref="MaxCount"/> calls and 500 KB a batch; the limit here, 500,000 bytes, holds
/// for either meaning of KB. The memory is kept for the next batch: see <see cref="Clear"/>.
/// </remarks>
public sealed class IdentifyBatch
{
    /// <summary>The largest request, in bytes of UTF-8, with all that stands around the calls.</summary>
    public const int MaxSize = 500_000;

    /// <summary>How many calls a batch may have.</summary>
    public const int MaxCount = 2_500;

    private const int InitialCapacity = 16 * 1024;

    private byte[] _body = new byte[InitialCapacity];
    private int _length;

    /// <summary>Creates an empty batch.</summary>
    public IdentifyBatch() => Clear();

    /// <summary>How many calls the batch has.</summary>
    public int Count { get; private set; }

    /// <summary>The size of the request's body, in bytes of UTF-8.</summary>
    public int Size => _length + TailLength;

#if NET
    /// <summary>The clock that <c>sentAt</c> is read from; the system's by default.</summary>
    /// <exception cref="ArgumentNullException">The clock is <see langword="null"/>.</exception>
    public TimeProvider TimeProvider
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(value));
    } = TimeProvider.System;
#endif

    private static ReadOnlySpan<byte> Head => "{\"batch\":["u8;

    private static ReadOnlySpan<byte> BeforeSentAt => "],\"sentAt\":\""u8;

    private static ReadOnlySpan<byte> AfterSentAt => "\"}"u8;

    private static int TailLength => BeforeSentAt.Length + Iso8601.InstantLength + AfterSentAt.Length;

    /// <summary>Adds the call of an object that knows who it is.</summary>
    /// <typeparam name="T">The annotated type.</typeparam>
    /// <param name="serializer">The type's serializer.</param>
    /// <param name="value">The object with the identity and the traits.</param>
    /// <param name="options">The other fields of the call, or <see langword="null"/> for none.</param>
    /// <returns>Whether the call found room. Where it did not, the batch is as before: send it, clear it, and add the call again.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="serializer"/> or <paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">The call cannot be written, as <see cref="IdentifySerializer{T}"/> has it. The batch is as before.</exception>
    public bool TryAdd<T>(IdentifySerializer<T> serializer, in T value, IdentifyOptions? options = null)
    {
        if (serializer is null)
            throw new ArgumentNullException(nameof(serializer));

        return Count < MaxCount && serializer.TryWriteIdentify(GetRoom(), in value, out var size, options) && Take(size);
    }

    /// <summary>Adds the call of an object under an identity.</summary>
    /// <param name="serializer">The type's serializer.</param>
    /// <param name="value">The object with the traits.</param>
    /// <param name="identity">Who the user is; it replaces what the object says.</param>
    /// <param name="options">The other fields of the call, or <see langword="null"/> for none.</param>
    /// <exception cref="IdentifyException">The call cannot be written, as <see cref="TraitsSerializer{T}"/> has it. The batch is as before.</exception>
    /// <inheritdoc cref="TryAdd{T}(IdentifySerializer{T}, in T, IdentifyOptions)"/>
    public bool TryAdd<T>(TraitsSerializer<T> serializer, in T value, UserIdentity identity, IdentifyOptions? options = null)
    {
        if (serializer is null)
            throw new ArgumentNullException(nameof(serializer));

        return Count < MaxCount && serializer.TryWriteIdentify(GetRoom(), in value, identity, out var size, options) && Take(size);
    }

    /// <summary>Removes all calls and keeps the memory.</summary>
    public void Clear()
    {
        Head.CopyTo(_body);
        _length = Head.Length;
        Count = 0;
    }

    /// <summary>Writes the request's body, with the current time as <c>sentAt</c>. The batch stays as it is.</summary>
    /// <param name="output">Where to; it advances by the whole body at once.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">The output returned less memory than was asked for.</exception>
    public void WriteTo(IBufferWriter<byte> output)
    {
        if (output is null)
            throw new ArgumentNullException(nameof(output));

        var body = Finish().Span;
        var memory = output.GetSpan(body.Length);
        if (!body.TryCopyTo(memory))
            throw new IdentifyException($"The batch could not be written: the output returned {memory.Length} bytes where {body.Length} were asked for.");

        output.Advance(body.Length);
    }

    /// <param name="stream">Where to; it is neither flushed nor closed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <inheritdoc cref="WriteTo(IBufferWriter{byte})"/>
    public void WriteTo(Stream stream)
    {
        if (stream is null)
            throw new ArgumentNullException(nameof(stream));

        stream.Write(_body, 0, Finish().Length);
    }

    /// <summary>The request's body, with the current time as <c>sentAt</c>. The batch stays as it is.</summary>
    public byte[] ToArray() => Finish().ToArray();

    /// <summary>Where the next call starts: after the comma, where there is one.</summary>
    private int Next => Count == 0 ? _length : _length + 1;

    /// <summary>The memory for the next call. What follows it has room for the end of the body.</summary>
    private Span<byte> GetRoom()
    {
        var size = Math.Min(TraitsWriter.MaxMessageSize, MaxSize - TailLength - Next);
        if (size <= 0)
            return default;

        var needed = Next + size + TailLength;
        if (_body.Length < needed)
            Array.Resize(ref _body, Math.Max(needed, Math.Min(2 * _body.Length, MaxSize)));

        return _body.AsSpan(Next, size);
    }

    /// <summary>Makes the bytes that were written to <see cref="GetRoom"/> part of the batch.</summary>
    private bool Take(int size)
    {
        var end = Next + size;
        if (Count > 0)
            _body[_length] = (byte)',';

        _length = end;
        Count++;
        return true;
    }

    private ReadOnlyMemory<byte> Finish()
    {
#if NET
        var now = TimeProvider.GetUtcNow();
#else
        var now = DateTimeOffset.UtcNow;
#endif
        var tail = _body.AsSpan(_length, TailLength);
        BeforeSentAt.CopyTo(tail);
        Iso8601.WriteInstant(now.UtcTicks, ref tail[BeforeSentAt.Length]);
        AfterSentAt.CopyTo(tail.Slice(BeforeSentAt.Length + Iso8601.InstantLength));
        return _body.AsMemory(0, Size);
    }
}
