namespace Identify.Tool.Checking;

/// <summary>Reads a stream of lines, holding little more than one of them.</summary>
internal sealed class LineReader(Stream stream)
{
    private const int MaxLineLength = 64 * 1024 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private byte[] _buffer = new byte[1024 * 1024];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>The number of lines that were read.</summary>
    public long LineNumber { get; private set; }

    /// <summary>The number of bytes that were read from the stream.</summary>
    public long Position { get; private set; }

    /// <summary>Reads the next line, without its end. It is valid until the next call.</summary>
    /// <exception cref="InputException">The line is too long to be a call.</exception>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        var searched = 0;
        while (true)
        {
            var length = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (length >= 0 || _isAtEnd)
            {
                if (length < 0 && _start == _end)
                {
                    line = default;
                    return false;
                }

                var end = length < 0 ? _end : _start + searched + length;
                line = _buffer.AsSpan(_start, end - _start).TrimEnd((byte)'\r');
                if (LineNumber == 0 && line.StartsWith(ByteOrderMark))
                    line = line[ByteOrderMark.Length..];

                _start = Math.Min(end + 1, _end);
                LineNumber++;
                return true;
            }

            searched = _end - _start;
            Fill();
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length == MaxLineLength)
                throw new InputException($"Line {LineNumber + 1} is longer than 64 MB. The file must have one call, or one batch, in each line.");

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        Position += read;
        _isAtEnd = read == 0;
    }
}
