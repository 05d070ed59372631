namespace Identify.Package.Tests;

/// <summary>
/// A Markdown file of the repository, whose parts are found by the heading above them. Parts that show a program's output
/// are compared with the actual output; if the environment has <c>IDENTIFY_UPDATE_DOCS=1</c>, they are replaced by it instead.
/// </summary>
internal sealed class Document(params ReadOnlySpan<string> path)
{
    private const string Fence = "```";

    private static readonly bool IsUpdating = Environment.GetEnvironmentVariable("IDENTIFY_UPDATE_DOCS") == "1";

    private readonly string _file = Repository.PathOf(path);

    /// <summary>The first code block in a language under a heading.</summary>
    public string GetBlock(string heading, string language)
    {
        var lines = ReadLines();
        return Join(lines[FindBlock(lines, heading, language)]);
    }

    /// <summary>The cells of the first table under a heading, without its header.</summary>
    public IReadOnlyList<string[]> GetTable(string heading)
    {
        var lines = ReadLines();
        return [.. lines[FindTable(lines, heading)].Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))];
    }

    public void AssertBlock(string heading, string language, string actual, Func<string, string>? mask = null)
    {
        var lines = ReadLines();
        AssertPart(lines, FindBlock(lines, heading, language), actual, mask ?? (text => text));
    }

    public void AssertTable(string heading, string actual)
    {
        var lines = ReadLines();
        AssertPart(lines, FindTable(lines, heading), actual, text => text);
    }

    private void AssertPart(string[] lines, Range part, string actual, Func<string, string> mask)
    {
        var (expected, given) = (mask(Join(lines[part])), mask(Join(actual.TrimEnd().Split('\n'))));
        if (IsUpdating && expected != given)
            File.WriteAllText(_file, Join([.. lines[..part.Start], .. actual.TrimEnd().Split('\n'), .. lines[part.End..]]));
        else
            Assert.Equal(expected, given);
    }

    private string[] ReadLines() => File.ReadAllText(_file).Split('\n');

    private static string Join(IEnumerable<string> lines) => string.Join('\n', lines);

    private Range FindBlock(string[] lines, string heading, string language)
    {
        var start = Find(lines, FindHeading(lines, heading), line => line == Fence + language) + 1;
        return start..Find(lines, start, line => line == Fence);
    }

    private Range FindTable(string[] lines, string heading)
    {
        var start = Find(lines, FindHeading(lines, heading), line => line.StartsWith("|---", StringComparison.Ordinal)) + 1;
        return start..Find(lines, start, line => !line.StartsWith('|'));
    }

    private int FindHeading(string[] lines, string heading) => Find(lines, 0, line => line.StartsWith('#') && line.TrimStart('#') == " " + heading);

    private int Find(string[] lines, int start, Predicate<string> condition)
    {
        var index = Array.FindIndex(lines, start, condition);
        return index >= 0 ? index : throw new InvalidOperationException($"Nothing after line {start} of {_file} matches.");
    }
}
