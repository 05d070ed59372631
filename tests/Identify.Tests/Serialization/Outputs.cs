using System.Buffers;

namespace Identify.Tests.Serialization;

/// <summary>An output that notes every advance, and gives what a test tells it to.</summary>
internal sealed class ScriptedOutput(Func<int, Memory<byte>> getMemory) : IBufferWriter<byte>
{
    public List<int> Advances { get; } = [];

    public void Advance(int count) => Advances.Add(count);

    public Memory<byte> GetMemory(int sizeHint = 0) => getMemory(sizeHint);

    public Span<byte> GetSpan(int sizeHint = 0) => getMemory(sizeHint).Span;
}
