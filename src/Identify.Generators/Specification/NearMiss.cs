namespace Identify.Generators.Specification;

/// <summary>Edit-distance checks on folded names.</summary>
internal static class NearMiss
{
    /// <summary>Whether one character was added, left out or replaced, or two neighbouring ones swapped.</summary>
    public static bool IsOneEdit(string name, string typed)
    {
        if (Math.Abs(name.Length - typed.Length) > 1)
            return false;

        var start = 0;
        while (start < name.Length && start < typed.Length && name[start] == typed[start])
            start++;

        if (typed.Length > name.Length)
            return SameEnd(name, start, typed, start + 1);
        if (typed.Length < name.Length)
            return SameEnd(name, start + 1, typed, start);
        return start < name.Length
            && (SameEnd(name, start + 1, typed, start + 1) || AreSwapped(name, typed, start));
    }

    /// <summary>Whether the typed name is another form of the word: <c>emails</c>, <c>titled</c>.</summary>
    public static bool IsInflection(string name, string typed) =>
        typed.Length == name.Length + 1
        && typed.StartsWith(name, StringComparison.Ordinal)
        && (name[name.Length - 1], typed[name.Length]) is (not 's', 's') or ('e', 'd' or 'r');

    private static bool AreSwapped(string name, string typed, int start) =>
        start + 1 < name.Length
        && name[start] == typed[start + 1]
        && name[start + 1] == typed[start]
        && SameEnd(name, start + 2, typed, start + 2);

    private static bool SameEnd(string a, int startOfA, string b, int startOfB) =>
        string.CompareOrdinal(a, startOfA, b, startOfB, int.MaxValue) == 0;
}
