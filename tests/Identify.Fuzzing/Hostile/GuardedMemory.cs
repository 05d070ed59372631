using System.Buffers;
using System.Runtime.InteropServices;

namespace Identify.Fuzzing.Hostile;

/// <summary>
/// Memory that ends where a page begins that nobody may touch: the process dies of a write behind it. The bytes before
/// it are marked.
/// </summary>
/// <remarks>Where the system has no such pages, the bytes behind it are marked as well.</remarks>
internal sealed unsafe partial class GuardedMemory : MemoryManager<byte>
{
    private const byte Mark = 0xA5;
    private const int MarkedBytes = 256;

    private readonly int _roomBehind = HasPages ? 0 : MarkedBytes;
    private readonly int _mapped;
    private readonly byte* _start;
    private int _length;

    /// <param name="capacity">The most bytes that it will have to hold.</param>
    public GuardedMemory(int capacity)
    {
        var page = Environment.SystemPageSize;
        var usable = (capacity + MarkedBytes + _roomBehind + page - 1) / page * page;
        _mapped = usable + page;
        if (HasPages)
        {
            _start = Map(0, (nuint)_mapped, protection: 3, OperatingSystem.IsMacOS() ? 0x1002 : 0x22, -1, 0);
            Assert.True((nint)_start != -1 && Protect(_start + usable, (nuint)page, protection: 0) == 0);
        }
        else
        {
            _start = (byte*)NativeMemory.Alloc((nuint)_mapped);
        }

        End = usable - _roomBehind;
        Resize(capacity);
    }

    private static bool HasPages => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    private int End { get; }

    /// <summary>Gives it another size and marks all that is not part of it. It always ends at the same place.</summary>
    public Memory<byte> Resize(int length)
    {
        _length = length;
        new Span<byte>(_start, End + _roomBehind).Fill(Mark);
        GetSpan().Clear();
        return CreateMemory(length);
    }

    /// <summary>Whether nothing was written outside.</summary>
    public bool IsIntact =>
        !new ReadOnlySpan<byte>(_start, End - _length).ContainsAnyExcept(Mark)
        && !new ReadOnlySpan<byte>(_start + End, _roomBehind).ContainsAnyExcept(Mark);

    public override Span<byte> GetSpan() => new(_start + End - _length, _length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + End - _length + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (HasPages)
            _ = Unmap(_start, (nuint)_mapped);
        else
            NativeMemory.Free(_start);
    }

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial byte* Map(nint address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(byte* address, nuint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int Unmap(byte* address, nuint length);
}
