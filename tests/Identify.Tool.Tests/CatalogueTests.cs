using System.Text.Json.Nodes;
using Identify.Tool.Catalogue;

namespace Identify.Tool.Tests;

public sealed class CatalogueTests
{
    private static readonly JsonNode Catalogue = JsonNode.Parse(ToolRun.Print("catalogue", ToolRun.Assembly, "--format", "json"))!;

    [Fact]
    public void Types_of_the_assembly_and_of_its_references_are_covered() => Assert.Equal(
        ["Shop.Contracts.Subscriber", "Shop.Customer"],
        Catalogue["types"]!.AsArray().Select(type => (string)type!["name"]!));

    [Fact]
    public void A_type_says_where_it_comes_from()
    {
        var customer = Find("Shop.Customer");

        Assert.Equal("Identify.Tool.Tests", (string?)customer["assembly"]);
        Assert.Equal("Customer.cs", (string?)customer["source"]);
        Assert.Equal("Somebody who buys <things>.", (string?)customer["description"]);
        Assert.Equal("Shop.CustomerTraits", (string?)customer["serializer"]);
        Assert.Equal("Customer.Id", (string?)customer["userId"]!["member"]);
    }

    [Theory]
    [InlineData("email", "string", null, true, "personal", "email")]
    [InlineData("birthday", "string", "date", false, "personal", "birthday")]
    [InlineData("createdAt", "string", "date-time", true, "other", "createdAt")]
    [InlineData("address", "object", null, false, "personal", "address")]
    [InlineData("address.city", "string", null, true, "personal", "address.city")]
    [InlineData("logins", "integer", null, true, "other", null)]
    [InlineData("orders[].total", "number", null, true, "other", null)]
    [InlineData("scores", "object", null, false, "other", null)]
    [InlineData("referredBy.best", "object", null, false, "other", null)]
    public void A_trait_has_its_type_and_meaning(string path, string type, string? format, bool isRequired, string category, string? reserved)
    {
        var trait = Find("Shop.Customer")["traits"]!.AsArray().Single(trait => (string?)trait!["path"] == path)!;

        Assert.Equal(
            (type, format, isRequired, category, reserved),
            ((string?)trait["type"], (string?)trait["format"], (bool)trait["isRequired"]!, (string?)trait["category"], (string?)trait["reserved"]));
    }

    [Fact]
    public void Every_sent_trait_is_listed()
    {
        var sent = JsonNode.Parse(Shop.CustomerTraits.ToTraitsJson(Shop.Customer.Complete))!.AsObject().Select(trait => trait.Key).ToList();

        Assert.NotEmpty(sent);
        Assert.Equal(sent, Find("Shop.Customer")["traits"]!.AsArray().Select(trait => (string)trait!["path"]!).Where(path => !path.Contains('.') && !path.Contains('[')));
    }

    [Theory]
    [InlineData("html")]
    [InlineData("markdown")]
    [InlineData("json")]
    public void The_same_assembly_gives_the_same_text(string format) =>
        Assert.Equal(ToolRun.Print("catalogue", ToolRun.Assembly, "--format", format), ToolRun.Print("catalogue", ToolRun.Assembly, "--format", format));

    [Fact]
    public void The_page_needs_no_other_file_and_escapes_what_it_shows()
    {
        var page = ToolRun.Print("catalogue", ToolRun.Assembly);

        Assert.Contains("Somebody who buys &lt;things&gt;.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<things>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
        Assert.Equal(Count(page, "<section"), Count(page, "</section>"));
        Assert.Equal(Count(page, "<td"), Count(page, "</td>"));
    }

    [Theory]
    [InlineData("markdown", "written by `Shop.CustomerTraits`, sent by `PostHog.IPostHogClient`")]
    [InlineData("html", "written by <code>Shop.CustomerTraits</code>, sent by <code>PostHog.IPostHogClient</code>")]
    public void A_type_says_which_client_it_can_be_handed_to(string format, string expected)
    {
        var type = SchemaDescription.Read(
            """{"title":"Shop.Customer","properties":{},"x-identify":{"serializer":"Shop.CustomerTraits","bridges":["PostHog.IPostHogClient"],"file":"Customer.cs"}}""",
            "Shop");
        var catalogue = new UserCatalogue("Shop", [type], []);

        Assert.Contains(expected, format == "html" ? CataloguePage.Write(catalogue) : CatalogueMarkdown.Write(catalogue), StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_has_a_row_for_each_trait()
    {
        var text = ToolRun.Print("catalogue", ToolRun.Assembly, "--format", "markdown");

        Assert.Contains("| Data, personal | ", text, StringComparison.Ordinal);
        Assert.Contains("\n| `address.city` (required) | string | personal | `Address.City` string |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_written()
    {
        using var folder = new TestFolder();

        Assert.Equal("", ToolRun.Print("catalogue", ToolRun.Assembly, "--output", folder.PathOf("pages/catalogue.html")));

        Assert.StartsWith("<!doctype html>", File.ReadAllText(folder.PathOf("pages/catalogue.html")), StringComparison.Ordinal);
    }

    private static JsonNode Find(string type) => Catalogue["types"]!.AsArray().Single(entry => (string?)entry!["name"] == type)!;

    private static int Count(string text, string part) => text.Split(part).Length;
}
