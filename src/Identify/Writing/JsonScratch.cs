using System.Buffers;
using System.Text.Json;

namespace Identify;

/// <summary>The <see cref="Utf8JsonWriter"/> that converters write to, and the memory behind it.</summary>
/// <remarks>
/// Each thread keeps as many as it once had in use at the same time: a converter may write an object whose members have
/// converters. So the steady state allocates nothing.
/// </remarks>
internal sealed class JsonScratch : IBufferWriter<byte>, IDisposable
{
    // The writer asks for three times the length of a text, and for four thirds of that of binary data.
    private const int MaxRequest = 4 * TraitsWriter.MaxMessageSize;

    [ThreadStatic]
    private static JsonScratch? _free;

    [ThreadStatic]
    private static int _inUse;

    private readonly Utf8JsonWriter _writer;
    private JsonScratch? _nextFree;
    private byte[] _buffer = new byte[512];
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
        scratch._writer.Reset(scratch);
        scratch._length = 0;
        scratch._isTooLarge = false;
        scratch._isIntact = false;
        _inUse++;
        return scratch;
    }

    /// <summary>Gives it back, unless the converter may have left the writer unusable.</summary>
    public void Dispose()
    {
        _inUse--;
        if (!_isIntact)
            return;

        _nextFree = _free;
        _free = this;
    }

    /// <summary>Has a converter write a value.</summary>
    /// <returns>The JSON, valid until the scratch is disposed; nothing where the converter wrote nothing.</returns>
    /// <exception cref="WriteFault">The converter threw, left an object open, or wrote more than a message may have.</exception>
    public ReadOnlySpan<byte> Convert<T>(ReadOnlySpan<byte> prefix, T value, TraitConverter<T> converter)
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
        if (_writer.CurrentDepth != 0)
            WriteFault.ThrowLeftOpen(converter.GetType(), prefix);

        _isIntact = true;
        return _buffer.AsSpan(0, _length);
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

        if (_buffer.Length - _length < sizeHint)
            Array.Resize(ref _buffer, Math.Max(_length + sizeHint, 2 * _buffer.Length));

        return _buffer.AsMemory(_length);
    }
}
