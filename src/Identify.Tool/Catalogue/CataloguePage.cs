using System.Text;
using System.Text.Encodings.Web;

namespace Identify.Tool.Catalogue;

/// <summary>The catalogue as one HTML file that needs no other.</summary>
internal static class CataloguePage
{
    public static string Write(UserCatalogue catalogue)
    {
        var page = new StringBuilder();
        var title = Encode(CatalogueText.GetTitle(catalogue));
        page.Append($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title}</title>
            <style>
            {ReadResource("Page.css")}</style>
            </head>
            <body>
            <header>
            <h1>{title}</h1>
            <p>{Count(catalogue.Types.Count, "type")} with {Count(catalogue.Types.Sum(type => type.Traits.Count), "trait")}, read from the compiled code.</p>
            <form role="search">
            <input id="search" type="search" placeholder="Trait, member, file, meaning…" aria-label="Search traits">
            <fieldset aria-label="Show data that is">

            """);
        WriteFilters(page, catalogue);
        page.Append("</fieldset>\n<output id=\"matches\" for=\"search\"></output>\n</form>\n</header>\n<main>\n");
        WriteRecord(page, catalogue);
        foreach (var type in catalogue.Types)
            WriteType(page, type);

        page.Append("</main>\n<script>\n").Append(ReadResource("Page.js")).Append("</script>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static void WriteFilters(StringBuilder page, UserCatalogue catalogue)
    {
        foreach (var category in Enum.GetValues<DataCategory>().OrderDescending())
        {
            var name = CatalogueText.Describe(category);
            var count = catalogue.Types.Sum(type => type.Traits.Count(trait => trait.Category == category));
            page.Append($"<label class=\"{name}\"><input type=\"checkbox\" name=\"category\" value=\"{name}\" checked> {name} <b>{Number(count)}</b></label>\n");
        }
    }

    private static void WriteRecord(StringBuilder page, UserCatalogue catalogue)
    {
        page.Append("<section id=\"record\">\n<h2>Record of processing</h2>\n<dl>\n");
        WriteEntry("Data subjects", "the users of the application");
        WriteEntry("IDs", Encode(string.Join(", ", CatalogueText.GetIds(catalogue))));
        foreach (var (category, paths) in CatalogueText.GetRecord(catalogue))
            WriteEntry($"Data, <span class=\"badge {CatalogueText.Describe(category)}\">{CatalogueText.Describe(category)}</span>", string.Join(", ", paths.Select(path => $"<code>{Encode(path)}</code>")));

        WriteEntry("Recipients", CatalogueText.Recipients);
        if (catalogue.Uncovered.Count > 0)
            WriteEntry("Not covered", Encode(string.Join(", ", catalogue.Uncovered)) + ": built without a catalogue");

        page.Append("</dl>\n<p class=\"note\">Purpose, legal basis and time limits are not in the code: add them to your record.</p>\n</section>\n");

        void WriteEntry(string term, string description)
        {
            if (description.Length > 0)
                page.Append($"<dt>{term}</dt><dd>{description}</dd>\n");
        }
    }

    private static void WriteType(StringBuilder page, CatalogueType type)
    {
        page.Append($"<section class=\"type\">\n<h2>{Break(type.Name)}</h2>\n");
        if (type.Description is { } description)
            page.Append($"<p>{Encode(description)}</p>\n");

        page.Append($"<p class=\"origin\"><code>{Encode(type.Source ?? "")}</code> in {Encode(type.Assembly)}, written by <code>{Encode(type.Serializer ?? "")}</code>");
        if (type.Bridges is { } bridges)
            page.Append($", sent by {string.Join(", ", bridges.Select(bridge => $"<code>{Encode(bridge)}</code>"))}");

        WriteId("user ID", type.UserId);
        WriteId("anonymous ID", type.AnonymousId);
        page.Append("</p>\n<table>\n<thead><tr><th>Trait</th><th>JSON</th><th>Data</th><th>From</th><th>What it is</th></tr></thead>\n<tbody>\n");
        foreach (var trait in type.Traits)
            WriteTrait(page, trait);

        page.Append("</tbody>\n</table>\n</section>\n");

        void WriteId(string name, CatalogueIdentity? id)
        {
            if (id is not null)
                page.Append($"<br>{name}: <code>{Encode(id.Member)}</code> <span class=\"quiet\">{Encode(id.CSharpType)}</span>");
        }
    }

    private static void WriteTrait(StringBuilder page, CatalogueTrait trait)
    {
        var category = CatalogueText.Describe(trait.Category);
        var required = trait.IsRequired ? " <span class=\"quiet\" title=\"every call has it\">required</span>" : "";
        var values = trait.Values is null ? "" : $"<br><span class=\"quiet\">{Encode(string.Join(", ", trait.Values))}</span>";
        var reason = trait.CategoryReason is null ? "" : $" title=\"{Encode(trait.CategoryReason)}\"";
        page.Append($"<tr class=\"trait\" data-category=\"{category}\">");
        page.Append($"<td data-label=\"Trait\" style=\"--depth:{Number(trait.Depth)}\"><code>{Break(trait.Path)}</code>{required}</td>");
        page.Append($"<td data-label=\"JSON\">{Encode(CatalogueText.DescribeType(trait))}{values}</td>");
        page.Append($"<td data-label=\"Data\"><span class=\"badge {category}\"{reason}>{category}</span></td>");
        page.Append($"<td data-label=\"From\"><code>{Break(trait.Member ?? "")}</code> <span class=\"quiet\">{Encode(trait.CSharpType ?? "")}<br>{Break(trait.Source ?? "")}</span></td>");
        page.Append("<td data-label=\"What it is\">").Append(Encode(trait.Description ?? ""));
        if (trait.Meaning is { } meaning)
            page.Append($" <span class=\"specification\">Specification: <code>{Encode(trait.Reserved!)}</code>, {Encode(meaning)}.</span>");
        if (trait.Destinations is { Count: > 0 } destinations)
            page.Append($"<details><summary>Read by {Count(destinations.Count, "destination")}</summary>{Encode(string.Join(", ", destinations))}</details>");

        page.Append("</td></tr>\n");
    }

    private static string Count(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    /// <summary>Long names may break after dots and slashes.</summary>
    private static string Break(string name) => Encode(name).Replace(".", ".<wbr>", StringComparison.Ordinal).Replace("/", "/<wbr>", StringComparison.Ordinal);

    private static string ReadResource(string name)
    {
        using var reader = new StreamReader(typeof(CataloguePage).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
