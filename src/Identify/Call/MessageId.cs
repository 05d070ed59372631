using System.Runtime.InteropServices;

namespace Identify;

/// <summary>IDs for messages that have none. The server drops a second message with the same ID.</summary>
/// <remarks>
/// Asking the operating system for randomness costs more than writing the call, so each thread counts on from a random
/// ID, of which 90 bits stay the same. It asks again after ten milliseconds: when a snapshot of the process is restored
/// more than once, that time has passed, and the copies go separate ways.
/// </remarks>
internal static class MessageId
{
    private const long MaxAge = 10 * TimeSpan.TicksPerMillisecond;

    [ThreadStatic]
    private static Sequence t_sequence;

    /// <param name="now">The current time, in ticks of UTC.</param>
    public static Guid Next(long now)
    {
        ref var sequence = ref t_sequence;
        if (sequence.Count == 0 || (ulong)(now - sequence.StartedAt) >= MaxAge)
            sequence = new() { Start = Guid.NewGuid(), StartedAt = now };

        // After 2^32 IDs the count is 0 again, and the next one starts elsewhere.
        var id = new Id { Guid = sequence.Start };
        id.Tail += sequence.Count++;
        return id.Guid;
    }

    private struct Sequence
    {
        public Guid Start;
        public long StartedAt;
        public uint Count;
    }

    /// <summary>A GUID and its last four bytes, which hold neither version nor variant.</summary>
    [StructLayout(LayoutKind.Explicit)]
    private struct Id
    {
        [FieldOffset(0)]
        public Guid Guid;

        [FieldOffset(12)]
        public uint Tail;
    }
}
