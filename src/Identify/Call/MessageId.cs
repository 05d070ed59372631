using System.Runtime.InteropServices;

namespace Identify;

/// <summary>Ids for messages that have none. The server takes a second message with the same id for a repetition.</summary>
/// <remarks>
/// The operating system is asked for randomness once a thread, not once a call: that would cost more than writing the
/// call. Each thread counts on from a random id of its own, of which 90 bits stay as they are.
/// </remarks>
internal static class MessageId
{
    [ThreadStatic]
    private static Counter t_counter;

    public static Guid Next()
    {
        ref var counter = ref t_counter;
        if (counter.Count == 0)
            counter.Start = Guid.NewGuid();

        // After 2^32 ids the count is 0 again, and begins elsewhere.
        var id = new Id { Guid = counter.Start };
        id.Tail += counter.Count++;
        return id.Guid;
    }

    private struct Counter
    {
        public Guid Start;
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
