namespace Identify.CodeFixes.Editing;

internal static class Enumeration
{
    /// <summary>Items as in a sentence: <c>a, b and c</c>.</summary>
    public static string Of(IEnumerable<string> items)
    {
        var list = items.ToList();
        return list.Count < 2 ? string.Concat(list) : string.Join(", ", list.Take(list.Count - 1)) + " and " + list[list.Count - 1];
    }
}
