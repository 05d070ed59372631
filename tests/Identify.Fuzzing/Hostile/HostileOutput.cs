using System.Buffers;

namespace Identify.Fuzzing.Hostile;

/// <summary>An output that gives what it is told to, in guarded memory: the same each time.</summary>
/// <param name="memory">The memory.</param>
/// <param name="getSize">How much to give where so much was asked for.</param>
internal sealed class HostileOutput(GuardedMemory memory, Func<int, int> getSize) : IBufferWriter<byte>
{
    /// <summary>What the output holds after its one advance.</summary>
    public byte[]? Written { get; private set; }

    /// <summary>Whether it throws instead of advancing.</summary>
    public bool RefusesToAdvance { get; init; }

    public void Advance(int count)
    {
        if (RefusesToAdvance)
            throw new IOException("closed");

        Assert.Null(Written);
        Written = memory.GetSpan()[..count].ToArray();
    }

    public Memory<byte> GetMemory(int sizeHint = 0) => memory.Resize(getSize(sizeHint));

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
