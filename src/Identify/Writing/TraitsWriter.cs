using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Identify;

/// <summary>
/// Writes traits as UTF-8 JSON. Generated code calls it; everybody else calls the generated extension methods.
/// </summary>
/// <remarks>
/// <para>
/// Every method takes the position to write at and returns the position after what it wrote. The position is not a
/// field because then it would live in memory, and each member would wait for the one before it.
/// </para>
/// <para>
/// Every value comes with its <em>prefix</em>: the finished bytes that stand before it. For a member that is
/// <c>,"age":</c>, for an array element <c>,</c>, and where the value is a JSON string the opening quote belongs to it:
/// <c>,"email":"</c>. So a name and its punctuation are copied in one go, and a value that is left out leaves nothing
/// behind. The comma of the first member is overwritten with the brace when the object is closed.
/// </para>
/// <para>
/// The writer works in the memory it was given as long as that lasts, and then moves to a pooled buffer. Its owner
/// decides at the end whether the bytes count: nothing is advanced before.
/// </para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct TraitsWriter
{
    /// <summary>The largest message, in bytes of UTF-8: the validators of the platform's own libraries require less than 32 KB.</summary>
    internal const int MaxMessageSize = 32 * 1024 - 1;

    /// <summary>How deep objects and arrays may be nested before the writer assumes a cycle.</summary>
    internal const int MaxDepth = 64;

    internal const string OutputGetSpan = "the output's GetSpan";
    internal const string OutputAdvance = "the output's Advance";
    internal const string OutputWrite = "the output";

    /// <summary>Room beyond the limit, so that a short value is written first and the limit is checked once, at the end.</summary>
    private const int Slack = 64;

    /// <summary>What nearly all messages fit into; with the slack the pool would give twice as much.</summary>
    private const int OrdinaryCapacity = 32 * 1024;

    private const int Capacity = MaxMessageSize + Slack;

    private Span<byte> _buffer;
    private byte[]? _rented;
    private string? _lastRead;
    private int _failedAt;
    private int _depth;

    /// <summary>Starts in memory that somebody else owns.</summary>
    /// <remarks>No constructor: the compiler would fill another writer and copy that.</remarks>
    internal void Start(Span<byte> destination) =>
        _buffer = destination.Length > Capacity ? destination.Slice(0, Capacity) : destination;

    /// <summary>Whether the bytes are in the memory that the writer started in.</summary>
    internal readonly bool IsInPlace => _rented is null;

    /// <summary>The member whose code ran last, as <c>Type.Member</c>; <see langword="null"/> before the first one.</summary>
    internal readonly string? LastRead => _lastRead;

    /// <summary>What was written before the last piece of the user's code ran, or before the writer threw.</summary>
    internal readonly ReadOnlySpan<byte> WrittenBeforeFailure => _buffer.Slice(0, Math.Max(0, Math.Min(_failedAt, _buffer.Length)));

    internal static bool IsOutput(string? lastRead) => lastRead is OutputGetSpan or OutputAdvance or OutputWrite;

    /// <summary>Whether the position is in the buffer: a serializer that somebody wrote may return any.</summary>
    internal readonly bool Contains(int end) => (uint)end <= (uint)_buffer.Length;

    /// <summary>What was written before <paramref name="end"/>.</summary>
    internal readonly ReadOnlySpan<byte> Written(int end) => _buffer.Slice(0, end);

    /// <summary>Gives the pooled buffer back, if one was needed, without the personal data in it.</summary>
    /// <param name="end">How much was written, or nothing if that is not known.</param>
    internal void Dispose(int? end = null)
    {
        if (_rented is { } rented)
        {
            // A value may be tried with a few bytes more than it needs.
            rented.AsSpan(0, Math.Min(rented.Length, end + Slack ?? rented.Length)).Clear();
            _rented = null;
            _buffer = default;
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Notes the member whose code is about to run, so that an exception can name it.</summary>
    /// <param name="position">Where its value will be written.</param>
    /// <param name="member">The member, as <c>Type.Member</c>.</param>
    public void BeforeRead(int position, string member)
    {
        _failedAt = position;
        _lastRead = member;
    }

    /// <summary>Opens an object.</summary>
    /// <param name="position">Where to write.</param>
    /// <param name="prefix">The bytes before the object, such as <c>,"address":</c>.</param>
    /// <returns>The start of the object: where its first member goes, and what <see cref="EndObject"/> takes.</returns>
    /// <exception cref="IdentifyException">Objects and arrays are nested deeper than 64, or the message is full.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int BeginObject(int position, ReadOnlySpan<byte> prefix) => Begin(position, prefix);

    /// <summary>Closes the object that <see cref="BeginObject"/> opened.</summary>
    /// <param name="start">What <see cref="BeginObject"/> returned.</param>
    /// <param name="position">Where to write.</param>
    /// <returns>The position after the object.</returns>
    /// <exception cref="IdentifyException">The message is full.</exception>
    public int EndObject(int start, int position) => End(start, position, (byte)'{', (byte)'}');

    /// <summary>Opens an array.</summary>
    /// <inheritdoc cref="BeginObject"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int BeginArray(int position, ReadOnlySpan<byte> prefix) => Begin(position, prefix);

    /// <summary>Closes the array that <see cref="BeginArray"/> opened.</summary>
    /// <inheritdoc cref="EndObject"/>
    public int EndArray(int start, int position) => End(start, position, (byte)'[', (byte)']');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Begin(int position, ReadOnlySpan<byte> prefix)
    {
        if (_depth == MaxDepth)
            ThrowTooDeep(position, prefix);

        _depth++;
        if (prefix.IsEmpty)
            return position;

        Reserve(position, prefix, 0);
        CopyPrefix(ref Unsafe.Add(ref MemoryMarshal.GetReference(_buffer), (nint)(uint)position), prefix);
        return position + prefix.Length;
    }

    /// <summary>Copies a prefix whose length the compiler does not know: eight to sixteen bytes, mostly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyPrefix(ref byte destination, ReadOnlySpan<byte> prefix)
    {
        ref var source = ref MemoryMarshal.GetReference(prefix);
        if (prefix.Length - 8 is >= 0 and <= 8 and var last)
        {
            Unsafe.WriteUnaligned(ref destination, Unsafe.ReadUnaligned<ulong>(ref source));
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, last), Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, last)));
        }
        else
        {
            Unsafe.CopyBlockUnaligned(ref destination, ref source, (uint)prefix.Length);
        }
    }

    private int End(int start, int position, byte open, byte close)
    {
        if (position == start)
            position++; // an empty one has no comma to overwrite

        Reserve(position, default, 1);
        _buffer[start] = open;
        _buffer[position] = close;
        _depth--;
        return position + 1;
    }

    /// <summary>Makes sure that the prefix and <paramref name="size"/> bytes after it fit at the position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int position, ReadOnlySpan<byte> prefix, int size)
    {
        // No position and no lengths can make a sum of 64 bits wrap: a negative position is a large number here.
        if ((ulong)(uint)position + (uint)prefix.Length + (uint)size > (uint)_buffer.Length)
            Grow(position, prefix, size);
    }

    /// <summary>Copies the prefix, with room for <paramref name="size"/> bytes after it.</summary>
    /// <returns>The byte after the prefix. At least <paramref name="size"/> bytes from there on are the buffer's.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte WritePrefix(int position, ReadOnlySpan<byte> prefix, int size)
    {
        Reserve(position, prefix, size);

        // Reserve has compared the sum with the buffer's length, so the prefix lies within; a constant prefix becomes
        // one or two stores. A span's slice would compare twice more.
        ref var start = ref Unsafe.Add(ref MemoryMarshal.GetReference(_buffer), (nint)(uint)position);
        Unsafe.CopyBlockUnaligned(ref start, ref MemoryMarshal.GetReference(prefix), (uint)prefix.Length);
        return ref Unsafe.Add(ref start, prefix.Length);
    }

    /// <summary>Moves to a pooled buffer that has room, or throws.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int position, ReadOnlySpan<byte> prefix, int size)
    {
        // An empty object ends one byte after where its first member would have been.
        if ((uint)position > (uint)_buffer.Length + 1)
            WriteFault.ThrowBadPosition(position);

        _failedAt = position;
        var needed = (ulong)(uint)position + (uint)prefix.Length + (uint)size;
        if (needed > Capacity)
            WriteFault.ThrowTooLarge(prefix);

        var capacity = needed > OrdinaryCapacity ? Capacity : OrdinaryCapacity;
        var rented = ArrayPool<byte>.Shared.Rent(capacity);
        _buffer.Slice(0, Math.Min(position, _buffer.Length)).CopyTo(rented);
        Dispose(position);
        _rented = rented;
        _buffer = rented.AsSpan(0, capacity);
    }

    /// <summary>Names the trait that the limit lies in, if the message is too large.</summary>
    /// <param name="end">Where the finished message ends.</param>
    [DoesNotReturn]
    internal void ThrowBadEnd(int end)
    {
        if (!Contains(end))
            WriteFault.ThrowBadPosition(end);

        var json = Written(end);
        _failedAt = MaxMessageSize;
        while (_failedAt < end && json[_failedAt] is not ((byte)',' or (byte)'}' or (byte)']'))
            _failedAt++; // a name that the limit lies in is needed in full

        WriteFault.ThrowTooLarge(default);
    }

    [DoesNotReturn]
    private void ThrowTooDeep(int position, ReadOnlySpan<byte> prefix)
    {
        _failedAt = position;
        WriteFault.ThrowTooDeep(prefix);
    }
}
