using System.Runtime.InteropServices;

namespace Identify;

/// <summary>Compares message IDs with a hash that costs little: the number of IDs is limited, so nobody gains by collisions.</summary>
internal sealed class MessageIdComparer : IEqualityComparer<string>
{
    public static readonly MessageIdComparer Instance = new();

    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

    public int GetHashCode(string id)
    {
        // Each multiplication waits for the one before it, so there are three chains of them.
        var (first, second, third) = ((ulong)id.Length, 0UL, 0UL);
        var rest = id.AsSpan();
        for (; rest.Length >= 12; rest = rest.Slice(12))
        {
            var fours = MemoryMarshal.Cast<char, ulong>(rest.Slice(0, 12));
            first = Mix(first, fours[0]);
            second = Mix(second, fours[1]);
            third = Mix(third, fours[2]);
        }

        foreach (var character in rest)
            first = Mix(first, character);

        return (int)(Mix(Mix(first, second), third) >> 32);
    }

    private static ulong Mix(ulong hash, ulong value) => (hash ^ value) * 0x9E37_79B9_7F4A_7C15;
}
