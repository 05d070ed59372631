using System.Runtime.InteropServices;

namespace Identify;

/// <summary>Compares message IDs with a hash that costs little: the number of IDs is limited, so nobody gains by collisions.</summary>
internal sealed class MessageIdComparer : IEqualityComparer<string>
{
    public static readonly MessageIdComparer Instance = new();

    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

    public int GetHashCode(string id)
    {
        var hash = (ulong)id.Length;
        foreach (var four in MemoryMarshal.Cast<char, ulong>(id.AsSpan()))
            hash = (hash ^ four) * 0x9E37_79B9_7F4A_7C15;

        for (var i = id.Length & ~3; i < id.Length; i++)
            hash = (hash ^ id[i]) * 0x9E37_79B9_7F4A_7C15;

        return (int)(hash >> 32);
    }
}
