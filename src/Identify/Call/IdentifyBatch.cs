using System.Buffers;
using System.Net.Http.Headers;

namespace Identify;

/// <summary>
/// Collects identify calls for one request to <c>POST /v1/batch</c>: <c>{"batch":[…],"sentAt":"2015-02-23T22:28:55.111Z"}</c>
/// in UTF-8.
/// </summary>
/// <remarks>
/// Not thread-safe. The API takes <see cref="MaxCount"/> calls and 500 KB a batch; the limit here, 500,000 bytes, holds
/// for either meaning of KB. The memory, with the personal data in it, is kept for the next batch: see <see cref="Clear"/>.
/// </remarks>
public sealed partial class IdentifyBatch
{
    /// <summary>The largest request, in bytes of UTF-8, including everything around the calls.</summary>
    public const int MaxSize = 500_000;

    /// <summary>How many calls a batch may have.</summary>
    public const int MaxCount = 2_500;

    private const int InitialCapacity = 16 * 1024;

    private readonly HashSet<string> _messageIds = new(MessageIdComparer.Instance);
    private byte[] _body = new byte[InitialCapacity];
    private int _length;
    private bool _isAdding;

    /// <summary>Creates an empty batch.</summary>
    public IdentifyBatch() => Clear();

    /// <summary>How many calls the batch has.</summary>
    public int Count { get; private set; }

    /// <summary>The size of the request's body, in bytes of UTF-8.</summary>
    public int Size => _length + TailLength;

    /// <summary>The clock that gives <c>sentAt</c>; the system's by default.</summary>
    /// <exception cref="ArgumentNullException">The clock is <see langword="null"/>.</exception>
    public TimeProvider TimeProvider
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(value));
    } = TimeProvider.System;

    private static ReadOnlySpan<byte> Head => "{\"batch\":["u8;

    private static ReadOnlySpan<byte> BeforeSentAt => "],\"sentAt\":\""u8;

    private static ReadOnlySpan<byte> AfterSentAt => "\"}"u8;

    private static int TailLength => BeforeSentAt.Length + Iso8601.InstantLength + AfterSentAt.Length;

    /// <summary>Adds the call of an object under its own identity.</summary>
    /// <typeparam name="T">The annotated type.</typeparam>
    /// <param name="serializer">The type's serializer.</param>
    /// <param name="value">The object with the identity and the traits.</param>
    /// <param name="options">The fields that calls share, or <see langword="null"/> for none.</param>
    /// <param name="stamp">The ID and the times of this call; what is not set is added.</param>
    /// <returns>Whether there was room for the call. If not, the batch is unchanged: send it, clear it, and add the call again.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="serializer"/> or <paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">The call cannot be written, or its message ID is in the batch already. The batch is unchanged.</exception>
    /// <exception cref="InvalidOperationException">Code of an object uses the batch that the object is added to.</exception>
    public bool TryAdd<T>(IdentifySerializer<T> serializer, in T value, IdentifyOptions? options = null, in CallStamp stamp = default)
    {
        if (serializer is null)
            throw new ArgumentNullException(nameof(serializer));

        if (!BeginAdding<T>(in stamp))
            return false;

        var size = 0;
        try
        {
            return serializer.TryWriteIdentify(GetRoom(), in value, out size, options, in stamp);
        }
        finally
        {
            EndAdding(size, in stamp);
        }
    }

    /// <summary>Adds the call of an object under an explicit identity.</summary>
    /// <param name="serializer">The type's serializer.</param>
    /// <param name="value">The object with the traits.</param>
    /// <param name="identity">Who the user is; it replaces what the object says.</param>
    /// <param name="options">The fields that calls share, or <see langword="null"/> for none.</param>
    /// <param name="stamp">The ID and the times of this call; what is not set is added.</param>
    /// <inheritdoc cref="TryAdd{T}(IdentifySerializer{T}, in T, IdentifyOptions, in CallStamp)"/>
    public bool TryAdd<T>(TraitsSerializer<T> serializer, in T value, UserIdentity identity, IdentifyOptions? options = null, in CallStamp stamp = default)
    {
        if (serializer is null)
            throw new ArgumentNullException(nameof(serializer));

        if (!BeginAdding<T>(in stamp))
            return false;

        var size = 0;
        try
        {
            return serializer.TryWriteIdentify(GetRoom(), in value, identity, out size, options, in stamp);
        }
        finally
        {
            EndAdding(size, in stamp);
        }
    }

    /// <summary>Adds a call that was written before, such as one from a queue.</summary>
    /// <param name="call">One identify call in UTF-8, as <see cref="IdentifySerializer{T}"/> writes it. It is copied as it is.</param>
    /// <returns>Whether there was room for the call. If not, the batch is unchanged: send it, clear it, and add the call again.</returns>
    /// <remarks>The call's message ID is not compared with those of other calls.</remarks>
    /// <exception cref="ArgumentException">The call is empty, or has more than 32,767 bytes.</exception>
    /// <exception cref="InvalidOperationException">Code of an object uses the batch that the object is added to.</exception>
    public bool TryAddWritten(ReadOnlySpan<byte> call)
    {
        ThrowIfAdding();
        if (call.Length is 0 or > TraitsWriter.MaxMessageSize)
            throw new ArgumentException($"A call must have 1 to {TraitsWriter.MaxMessageSize} bytes, but has {call.Length}.", nameof(call));

        if (Count == MaxCount || !call.TryCopyTo(GetRoom()))
            return false;

        EndAdding(call.Length, in CallStamp.None);
        return true;
    }

    /// <summary>Removes all calls and keeps the memory.</summary>
    /// <exception cref="InvalidOperationException">Code of an object uses the batch that the object is added to.</exception>
    public void Clear()
    {
        ThrowIfAdding();
        Head.CopyTo(_body);
        _length = Head.Length;
        Count = 0;
        _messageIds.Clear();
    }

    /// <summary>The request's body, with the current time as <c>sentAt</c>, without a copy.</summary>
    /// <returns>The batch's own memory: it is valid until the batch is next used.</returns>
    /// <exception cref="InvalidOperationException">Code of an object uses the batch that the object is added to.</exception>
    public ReadOnlyMemory<byte> GetBody()
    {
        Finish();
        return _body.AsMemory(0, Size);
    }

    /// <summary>A copy of the request's body, with the current time as <c>sentAt</c>.</summary>
    /// <inheritdoc cref="GetBody" path="/exception"/>
    public byte[] ToArray() => GetBody().ToArray();

    /// <summary>The body and the content type of a request, with the current time as <c>sentAt</c>, without a copy.</summary>
    /// <returns>Content over the batch's own memory: it is valid until the batch is next used. Make a new one for each attempt to send.</returns>
    /// <inheritdoc cref="GetBody" path="/exception"/>
    public HttpContent ToHttpContent()
    {
        Finish();
        return new ByteArrayContent(_body, 0, Size) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
    }

    /// <summary>Writes the request's body, with the current time as <c>sentAt</c>.</summary>
    /// <param name="output">Where to; it advances by the whole body at once.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">The output returned less memory than was requested.</exception>
    /// <inheritdoc cref="GetBody" path="/exception"/>
    public void WriteTo(IBufferWriter<byte> output)
    {
        if (output is null)
            throw new ArgumentNullException(nameof(output));

        var body = GetBody().Span;
        var memory = output.GetSpan(body.Length);
        if (!body.TryCopyTo(memory))
            throw new IdentifyException(IdentifyFailure.OutputFailed, null, $"The batch could not be written: the output returned {memory.Length} bytes after {body.Length} were requested.");

        output.Advance(body.Length);
    }

    /// <param name="stream">Where to; it is neither flushed nor closed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <inheritdoc cref="WriteTo(IBufferWriter{byte})"/>
    public void WriteTo(Stream stream)
    {
        if (stream is null)
            throw new ArgumentNullException(nameof(stream));

        Finish();
        stream.Write(_body, 0, Size);
    }

    /// <param name="stream">Where to; it is neither flushed nor closed. The batch must not be used before the task has ended.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <inheritdoc cref="WriteTo(Stream)"/>
    public Task WriteToAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        if (stream is null)
            throw new ArgumentNullException(nameof(stream));

        Finish();
        return stream.WriteAsync(_body, 0, Size, cancellationToken);
    }

    /// <summary>Where the next call starts: after the comma, if there is one.</summary>
    private int Next => Count == 0 ? _length : _length + 1;

    private void ThrowIfAdding()
    {
        if (_isAdding)
            throw new InvalidOperationException("The batch is in use: code of an object uses the batch that the object is added to.");
    }

    /// <returns>Whether the batch may take another call.</returns>
    private bool BeginAdding<T>(in CallStamp stamp)
    {
        ThrowIfAdding();
        if (Count == MaxCount)
            return false;

        if (stamp.MessageId is { } messageId && !_messageIds.Add(messageId))
            throw new IdentifyException(IdentifyFailure.DuplicateMessageId, typeof(T), $"{typeof(T)} cannot be added: the batch has a call with the same message ID, and the API would drop one of them.");

        _isAdding = true;
        return true;
    }

    /// <summary>The memory for the next call. After it there is room for the end of the body.</summary>
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
    /// <param name="size">How many there are; 0 if the call was not written.</param>
    /// <param name="stamp">The call's stamp.</param>
    private void EndAdding(int size, in CallStamp stamp)
    {
        _isAdding = false;
        if (size == 0)
        {
            if (stamp.MessageId is { } messageId)
                _messageIds.Remove(messageId);

            return;
        }

        var end = Next + size;
        if (Count > 0)
            _body[_length] = (byte)',';

        _length = end;
        Count++;
    }

    private void Finish()
    {
        ThrowIfAdding();
        var tail = _body.AsSpan(_length, TailLength);
        BeforeSentAt.CopyTo(tail);
        Iso8601.WriteInstant(TimeProvider.GetUtcNow().UtcTicks, ref tail[BeforeSentAt.Length]);
        AfterSentAt.CopyTo(tail.Slice(BeforeSentAt.Length + Iso8601.InstantLength));
    }
}
