using System.Buffers;
using System.Text.Json;

namespace Identify;

/// <summary>The <see cref="Utf8JsonWriter"/> that converters write to, and the memory behind it.</summary>
/// <remarks>
/// Each thread keeps as many writers as it once had in use at the same time: a converter may write an object whose
/// members have converters. The memory comes from the pool and goes back empty, so the steady state allocates nothing
/// and keeps no personal data.
/// </remarks>
internal sealed class JsonScratch : IBufferWriter<byte>, IDisposable
{
    private const int InitialCapacity = 1024;

    // The writer requests three times the length of a string, and four thirds of that of binary data.
    private const int MaxRequest = 4 * TraitsWriter.MaxMessageSize;

    [ThreadStatic]
    private static JsonScratch? _free;

    [ThreadStatic]
    private static int _inUse;

    private readonly Utf8JsonWriter _writer;
    private JsonScratch? _nextFree;
    private byte[] _buffer = [];
    private int _length;
    private bool _isTooLarge;
    private bool _isIntact;

    private JsonScratch() =>
        _writer = new Utf8JsonWriter(this, new JsonWriterOptions { Encoder = MinimalEncoder.Instance, MaxDepth = TraitsWriter.MaxDepth });

    /// <summary>Takes one for the length of a conversion; dispose it afterwards.</summary>
    /// <param name="prefix">The bytes before the value, for messages.</param>
    /// <exception cref="WriteFault">Converters call each other without end.</exception>
    public static JsonScratch Rent(ReadOnlySpan<byte> prefix)
    {
        if (_inUse == TraitsWriter.MaxDepth)
            WriteFault.ThrowTooDeep(prefix);

        var scratch = _free ?? new JsonScratch();
        _free = scratch._nextFree;
        if (!scratch.TryReset())
            scratch = new();

        scratch._isTooLarge = false;
        scratch._isIntact = false;
        _inUse++;
        return scratch;
    }

    /// <summary>Gives it back, unless the converter may have left the writer unusable.</summary>
    public void Dispose()
    {
        _inUse--;
        var buffer = _buffer;
        _buffer = [];
        buffer.AsSpan().Clear(); // the writer may have written beyond what it advanced by
        ArrayPool<byte>.Shared.Return(buffer);
        if (!TryReset() | !_isIntact)
            return;

        _nextFree = _free;
        _free = this;
    }

    /// <summary>Has a converter write a value.</summary>
    /// <param name="prefix">The bytes before the value, for messages.</param>
    /// <param name="value">The value.</param>
    /// <param name="converter">The converter.</param>
    /// <param name="maxDepth">How deep the JSON may nest.</param>
    /// <returns>The JSON, valid until the scratch is disposed; nothing if the converter wrote nothing.</returns>
    /// <exception cref="WriteFault">The converter threw, or did not write one whole value, or wrote more than a message may have.</exception>
    public ReadOnlySpan<byte> Convert<T>(ReadOnlySpan<byte> prefix, T value, TraitConverter<T> converter, int maxDepth)
    {
        try
        {
            converter.Write(_writer, value);
            _writer.Flush();
        }
        catch (Exception exception) when (exception is not IdentifyException)
        {
            if (!_isTooLarge)
                WriteFault.ThrowConverterThrew(converter.GetType(), prefix, exception);
        }

        if (_isTooLarge || _length > TraitsWriter.MaxMessageSize)
            WriteFault.ThrowTooLarge(prefix);

        var json = _buffer.AsSpan(0, _length);
        if (_length > 0)
            Check(json, prefix, converter.GetType(), maxDepth);

        _isIntact = true;
        return json;
    }

    public void Advance(int count) => _length += count;

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_length > TraitsWriter.MaxMessageSize || sizeHint > MaxRequest)
        {
            _isTooLarge = true;
            WriteFault.ThrowTooLarge(default);
        }

        if (_buffer.Length - _length < Math.Max(sizeHint, 1))
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + sizeHint, _buffer.Length == 0 ? InitialCapacity : 2 * _buffer.Length));
            _buffer.AsSpan(0, _length).CopyTo(larger);
            _buffer.AsSpan().Clear();
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        return _buffer.AsMemory(_length);
    }

    /// <summary>A converter that keeps its writer may have disposed it.</summary>
    private bool TryReset()
    {
        try
        {
            _writer.Reset(this);
        }
        catch (ObjectDisposedException)
        {
            return false;
        }

        _length = 0;
        return true;
    }

    /// <summary>
    /// One value that is not whole would break the call, and a batch with it: the writer can be flushed or reset amid
    /// a value, and takes comments, unfinished strings and raw bytes.
    /// </summary>
    private static void Check(ReadOnlySpan<byte> json, ReadOnlySpan<byte> prefix, Type converter, int maxDepth)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = TraitsWriter.MaxDepth + 1 });
        var deepest = 0;
        try
        {
            while (reader.Read())
                deepest = Math.Max(deepest, reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? reader.CurrentDepth + 1 : 0);
        }
        catch (JsonException)
        {
            WriteFault.ThrowInvalidJson(converter, prefix);
        }

        if (deepest > maxDepth)
            WriteFault.ThrowTooDeep(prefix);
        if (!IsUtf8(json))
            WriteFault.ThrowInvalidJson(converter, prefix);
    }

#if NET
    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);
#else
    private static readonly System.Text.UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static unsafe bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            fixed (byte* start = bytes)
                Strict.GetCharCount(start, bytes.Length);

            return true;
        }
        catch (System.Text.DecoderFallbackException)
        {
            return false;
        }
    }
#endif
}
