namespace Identify.Generators.Specification;

/// <summary>
/// Names that differ only in words of the same class. <c>account? created|joined at|on</c> stands for <c>createdAt</c>,
/// <c>joinedOn</c>, <c>accountCreatedAt</c> and so on: a <c>|</c> separates alternatives, and a <c>?</c> after a group makes it optional.
/// </summary>
internal sealed class NamePattern(string text)
{
    public string Text { get; } = text;

    /// <summary>All names of the pattern, in camelCase.</summary>
    public IReadOnlyList<string> Names { get; } = [.. Expand(text)];

    public static implicit operator NamePattern(string text) => new(text);

    private static IEnumerable<string> Expand(string text)
    {
        IEnumerable<string> names = [""];
        foreach (var group in text.Split(' '))
        {
            var isOptional = group[group.Length - 1] == '?';
            var alternatives = group.TrimEnd('?').Split('|');
            names = names.SelectMany(name => alternatives
                .Select(word => Append(name, word))
                .Concat(isOptional ? [name] : []));
        }

        return names.Where(static name => name.Length > 0);
    }

    private static string Append(string name, string word) =>
        name.Length == 0 ? word : name + char.ToUpperInvariant(word[0]) + word.Substring(1);
}
