using System.Buffers;

namespace Identify.Delivery;

/// <summary>Where a thread writes a call before it is stored, so that no code of the object runs while the store is locked.</summary>
internal sealed class CallBuffer : IBufferWriter<byte>, IDisposable
{
    private const int InitialCapacity = 4 * 1024;

    /// <summary>A writer may try a few bytes more than a value needs.</summary>
    private const int Slack = 64;

    [ThreadStatic]
    private static CallBuffer? t_spare;

    private byte[] _bytes = new byte[InitialCapacity];
    private int _length;

    private CallBuffer()
    {
    }

    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> Call => _bytes.AsMemory(0, _length);

    /// <returns>The thread's buffer, or another one if a getter of the object that is written identifies something itself.</returns>
    public static CallBuffer Rent()
    {
        var buffer = t_spare ?? new CallBuffer();
        t_spare = null;
        return buffer;
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_bytes.Length - _length < sizeHint)
        {
            var larger = new byte[Math.Max(_length + sizeHint, 2 * _bytes.Length)];
            _bytes.AsSpan(0, _length).CopyTo(larger);
            _bytes.AsSpan().Clear();
            _bytes = larger;
        }

        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Removes the personal data and keeps the memory for the thread's next call.</summary>
    public void Dispose()
    {
        // A call that failed may have been written in part.
        _bytes.AsSpan(0, _length == 0 ? _bytes.Length : Math.Min(_length + Slack, _bytes.Length)).Clear();
        _length = 0;
        t_spare = this;
    }
}
