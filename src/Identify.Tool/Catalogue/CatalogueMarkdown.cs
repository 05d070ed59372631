using System.Text;

namespace Identify.Tool.Catalogue;

/// <summary>The catalogue as Markdown, for a repository or a wiki.</summary>
internal static class CatalogueMarkdown
{
    public static string Write(UserCatalogue catalogue)
    {
        var text = new StringBuilder();
        text.Append($"# {Escape(CatalogueText.GetTitle(catalogue))}\n\n");
        WriteRecord(text, catalogue);
        foreach (var type in catalogue.Types)
            WriteType(text, type);

        return text.ToString();
    }

    private static void WriteRecord(StringBuilder text, UserCatalogue catalogue)
    {
        text.Append("## Record of processing\n\n| | |\n|---|---|\n");
        text.Append("| Data subjects | the users of the application |\n");
        text.Append($"| IDs | {Escape(string.Join(", ", CatalogueText.GetIds(catalogue)))} |\n");
        foreach (var (category, paths) in CatalogueText.GetRecord(catalogue))
            text.Append($"| Data, {CatalogueText.Describe(category)} | {Escape(string.Join(", ", paths))} |\n");

        text.Append($"| Recipients | {CatalogueText.Recipients} |\n");
        if (catalogue.Uncovered.Count > 0)
            text.Append($"| Not covered | {Escape(string.Join(", ", catalogue.Uncovered))}: built without a catalogue |\n");
    }

    private static void WriteType(StringBuilder text, CatalogueType type)
    {
        text.Append($"\n## {Escape(type.Name)}\n\n");
        if (type.Description is { } description)
            text.Append($"{Escape(description)}\n\n");

        var ids = new[] { ("user ID", type.UserId), ("anonymous ID", type.AnonymousId) }
            .Where(id => id.Item2 is not null)
            .Select(id => $"{id.Item1}: `{id.Item2!.Member}`");
        text.Append(string.Join("; ", ids.Prepend($"`{type.Source}` in {type.Assembly}, written by `{type.Serializer}`{DescribeBridges(type)}"))).Append("\n\n");
        text.Append("| Trait | JSON | Data | Member | Description | Specification | Destinations |\n|---|---|---|---|---|---|---|\n");
        foreach (var trait in type.Traits)
        {
            text.Append($"| `{Escape(trait.Path)}`{(trait.IsRequired ? " (required)" : "")} | {Escape(CatalogueText.DescribeType(trait))}{DescribeValues(trait)} "
                + $"| {CatalogueText.Describe(trait.Category)} | `{Escape(trait.Member ?? "")}` {Escape(trait.CSharpType ?? "")} "
                + $"| {Escape(trait.Description ?? "")} | {Escape(trait.Meaning ?? "")} | {trait.Destinations?.Count} |\n");
        }
    }

    private static string DescribeBridges(CatalogueType type) => type.Bridges is null ? "" : $", sent by {string.Join(", ", type.Bridges.Select(bridge => $"`{bridge}`"))}";

    private static string DescribeValues(CatalogueTrait trait) => trait.Values is null ? "" : ": " + Escape(string.Join(", ", trait.Values));

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '|' or '\\' or '*' or '_' or '[' or ']' or '<' or '>' or '#')
                escaped.Append('\\');

            escaped.Append(character is '\n' or '\r' ? ' ' : character);
        }

        return escaped.ToString();
    }
}
