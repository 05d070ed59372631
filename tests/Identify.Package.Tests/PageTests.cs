using System.Text.Json.Nodes;

namespace Identify.Package.Tests;

/// <summary>The code in the documentation compiles without a warning, and prints what the page shows.</summary>
[Collection(nameof(Document))]
public sealed class PageTests
{
    private const string Formats = "formats.md";

    /// <summary>Shown as it is generated, which <see cref="GuideTests"/> compares.</summary>
    private const string GeneratedCode = "generated-code.md";

    private static readonly string[] FormatTables = ["Strings and IDs", "Numbers and booleans", "Dates and times", "Enums", "Collections", "Objects", "JSON"];

    /// <summary>Rule pages show code with faults and have tests of their own; the README is followed by <see cref="GuideTests"/>.</summary>
    public static TheoryData<string> Pages() =>
        [.. Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md")
            .Select(file => Path.GetFileName(file))
            .Where(page => page is not GeneratedCode && new Page(Path.Combine("docs", page)).HasCode)
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Its_code_compiles_and_prints_what_it_shows(string page)
    {
        var document = new Page(Path.Combine("docs", page));
        var program = document.Compile();

        Assert.Empty(await Page.FindFaultsAsync(program));
        var shown = document.Json.Select(Normalize).ToList();
        if (shown.Count > 0)
            Assert.Equal(shown, Page.Run(program).Select(Normalize));
    }

    [Fact]
    public void Each_type_is_written_as_the_formats_say()
    {
        var document = new Document("docs", Formats);
        var rows = FormatTables
            .SelectMany(document.GetTable)
            .Select(cells => (Type: Unquote(cells[0]), Value: Unquote(cells[1]), Json: Unquote(cells[2])))
            .ToList();
        var program = new Page(Path.Combine("docs", Formats)).Compile(
            "using System.Net.Mail; using System.Numerics; using System.Text.Json; using System.Text.Json.Nodes;\n"
            + string.Concat(rows.Select((_, index) => $"Console.WriteLine(new Row{index}().ToTraitsJson());\n"))
            + string.Concat(rows.Select((row, index) => $"[IdentifyTraits] public class Row{index} {{ public {row.Type} Value => {row.Value}; }}\n")));

        Assert.Equal(
            rows.Select(row => row.Json == "omitted" ? "{}" : $"{{\"value\":{row.Json}}}"),
            Page.Run(program));
    }

    private static string Normalize(string json)
    {
        var value = JsonNode.Parse(json)!;
        if (value is JsonObject call && call["context"]?["library"] is { } library)
            library["version"] = "…";

        return value.ToJsonString();
    }

    private static string Unquote(string cell) => cell.Trim('`');
}
