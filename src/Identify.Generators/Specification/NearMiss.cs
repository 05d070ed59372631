namespace Identify.Generators.Specification;

/// <summary>How little two folded names differ.</summary>
internal static class NearMiss
{
    /// <summary>Whether one character was added, left out or replaced, or two neighbours changed places.</summary>
    public static bool IsOneEdit(string name, string typed)
    {
        if (Math.Abs(name.Length - typed.Length) > 1)
            return false;

        var at = 0;
        while (at < name.Length && at < typed.Length && name[at] == typed[at])
            at++;

        if (typed.Length > name.Length)
            return SameEnd(name, at, typed, at + 1);
        if (typed.Length < name.Length)
            return SameEnd(name, at + 1, typed, at);
        return at < name.Length
            && (SameEnd(name, at + 1, typed, at + 1) || AreSwapped(name, typed, at));
    }

    /// <summary>Whether the typed name is the word in another form: <c>emails</c>, <c>titled</c>.</summary>
    public static bool IsInflection(string name, string typed) =>
        typed.Length == name.Length + 1
        && typed.StartsWith(name, StringComparison.Ordinal)
        && (name[name.Length - 1], typed[name.Length]) is (not 's', 's') or ('e', 'd' or 'r');

    private static bool AreSwapped(string name, string typed, int at) =>
        at + 1 < name.Length
        && name[at] == typed[at + 1]
        && name[at + 1] == typed[at]
        && SameEnd(name, at + 2, typed, at + 2);

    private static bool SameEnd(string a, int startOfA, string b, int startOfB) =>
        string.CompareOrdinal(a, startOfA, b, startOfB, int.MaxValue) == 0;
}
