using Identify.Generators.Specification;
using Identify.Generators.Specification.Destinations;
using Xunit;

namespace Identify.Generators.Tests.Rules.Destinations;

public class DestinationRuleTests
{
    private const string Places = " public class Place { public string? City { get; set; } public string? PostalCode { get; set; } } public class Firm { public string? Name { get; set; } }";

    [Fact]
    public async Task An_object_that_destinations_refuse()
    {
        var messages = await Expect.FiresAsync("IDFY0801", With("hubspot, pardot", "[IdentifyTraits] public class Customer { public string? Email { get; set; } public Firm? [|Company|] { get; set; } public Place? Address { get; set; } }" + Places));

        Assert.Equal(
            ["'Customer.Company' is sent as 'company', an object, and HubSpot refuses the whole call (Company Name must be a string but it was an object) and Pardot refuses the whole call (Company must be a string but it was an object); map 'traits.company.name' to its field in Segment, or send the name as 'company' and the object under another trait name"],
            messages);
    }

    [Fact]
    public async Task An_object_that_another_destination_reads()
    {
        var messages = await Expect.FiresAsync("IDFY0801", With("hubspot, klaviyo", "[IdentifyTraits] public class Customer { public Firm? [|Company|] { get; set; } }" + Places));

        Assert.EndsWith("; map 'traits.company.name' to its field in Segment", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hubspot")]
    [InlineData("hubspot, braze, salesforce")]
    public Task Text_in_place_of_an_object_that_they_refuse(string destinations) =>
        Expect.SilentAsync("IDFY0204", With(destinations, "[IdentifyTraits] public class Customer { public string? Company { get; set; } }"));

    [Theory]
    [InlineData("klaviyo")]
    [InlineData("hubspot, klaviyo")]
    [InlineData("braze")]
    public Task Text_in_place_of_an_object_that_one_reads_or_all_take(string destinations) =>
        Expect.FiresAsync("IDFY0204", With(destinations, "[IdentifyTraits] public class Customer { public string? [|Company|] { get; set; } }"));

    [Fact]
    public Task Any_object_or_array_that_a_destination_refuses() => Expect.FiresAsync(
        "IDFY0801", With("attentive", "[IdentifyTraits] public class Customer { public Place? [|Address|] { get; set; } public Firm? [|Shop|] { get; set; } public string[]? [|Tags|] { get; set; } }" + Places));

    [Theory]
    [InlineData("klaviyo", "public Firm? Company { get; set; }")]
    [InlineData("hubspot", "[TraitName(\"companyName\")] public string? Company { get; set; }")]
    [InlineData("hubspot", "public Firm? Employer { get; set; }")]
    public Task An_object_that_they_take(string destination, string member) =>
        Expect.SilentAsync("IDFY0801", With(destination, $"[IdentifyTraits] public class Customer {{ {member} }}" + Places));

    [Fact]
    public async Task A_policy_that_serves_all_is_named_once_on_the_type()
    {
        var messages = await Expect.FiresAsync("IDFY0802", With("salesforce, gameball", "[IdentifyTraits] public class [|Customer|] { public string? FirstName { get; set; } public string? LastName { get; set; } public string? Email { get; set; } }"));

        Assert.Equal(
            ["'Customer' has camelCase names, but Salesforce and Gameball read only 'first_name' and Salesforce and Gameball read only 'last_name'; use snake_case names, which serve all of your destinations"],
            messages);
    }

    [Fact]
    public async Task A_trait_is_named_if_no_policy_serves_all()
    {
        var messages = await Expect.FiresAsync("IDFY0802", With("klaviyo", "[IdentifyTraits] public class Customer { public string? FirstName { get; set; } public Place? Address { get; set; } }" + Places.Replace("PostalCode", "[|PostalCode|]", StringComparison.Ordinal)));

        Assert.Equal(["'Place.PostalCode' is sent as 'postalCode', but Klaviyo reads only 'postal_code'; send it as 'postal_code'"], messages);
    }

    [Fact]
    public async Task A_conflict_is_said_once_on_the_type()
    {
        var messages = await Expect.FiresAsync("IDFY0802", With("braze, salesforce", "[IdentifyTraits] public class [|Customer|] { public string? FirstName { get; set; } public string? Email { get; set; } }"));

        Assert.Equal(
            ["'Customer' has names that no spelling makes right for all of your destinations: Braze reads only 'firstName', and Salesforce reads only 'first_name'; change the mappings of the one side in Segment"],
            messages);
    }

    [Theory]
    [InlineData("braze", "[IdentifyTraits] public class Customer { public string? FirstName { get; set; } }")]
    [InlineData("salesforce", "[IdentifyTraits(Naming = TraitNaming.SnakeCase)] public class Customer { public string? FirstName { get; set; } }")]
    [InlineData("salesforce", "[IdentifyTraits] public class Customer { [TraitName(\"first_name\")] public string? FirstName { get; set; } }")]
    [InlineData("hubspot", "[IdentifyTraits] public class Customer { public string? FirstName { get; set; } }")]
    public Task A_spelling_that_they_read(string destination, string source) => Expect.SilentAsync("IDFY0802", With(destination, source));

    [Fact]
    public async Task A_trait_that_is_not_read_or_only_copied()
    {
        var messages = await Expect.FiresAsync(
            "IDFY0803",
            With("hubspot, klaviyo, braze", "[IdentifyTraits] public class Customer { public string? Email { get; set; } public int [|Age|] { get; set; } public string? [|Tier|] { get; set; } }"));

        Assert.Equal(
            [
                "'Customer.Age' is sent as 'age': HubSpot and Klaviyo do not read it; Braze has no field for it and copies it as 'age'",
                "'Customer.Tier' is sent as 'tier': HubSpot and Klaviyo do not read it",
            ],
            messages);
    }

    [Theory]
    [InlineData("braze", "public string? Tier { get; set; }")]
    [InlineData("drip", "public string? Status { get; set; }")]
    [InlineData("mixpanel", "public string? Name { get; set; }")]
    public Task A_trait_that_is_read(string destination, string member) =>
        Expect.SilentAsync("IDFY0803", With(destination, $"[IdentifyTraits] public class Customer {{ public string? Email {{ get; set; }} {member} }}"));

    [Fact]
    public async Task A_call_without_what_a_destination_demands()
    {
        var messages = await Expect.FiresAsync("IDFY0804", With("hubspot, klaviyo, braze", "[IdentifyTraits] public class [|Customer|] { public string? Phone { get; set; } }"));

        Assert.Equal(["'Customer' has no trait 'email', and HubSpot and Klaviyo refuse every call without it; add the email address of the user"], messages);
    }

    [Theory]
    [InlineData("public string Avatar { get; set; } = [|\"/peter.png\"|];")]
    [InlineData("public string Avatar => [|\"https://example.com/bücher.png\"|];")]
    [InlineData("[TraitName(\"avatar\")] public string Picture = [|\"/peter.png\"|];")]
    [InlineData("public Uri Avatar { get; set; } = [|new Uri(\"/peter.png\", UriKind.Relative)|];")]
    [InlineData("public Uri Avatar { get { return [|new Uri(\"peter.png\", UriKind.RelativeOrAbsolute)|]; } }")]
    public async Task An_address_that_a_member_has_from_the_start(string member)
    {
        var messages = await Expect.FiresAsync("IDFY0804", With("braze, intercom", $"[IdentifyTraits] public class Customer {{ {member} }}"));

        Assert.EndsWith(
            "and Braze and Intercom refuse the whole call (Image URL must be a valid URI string but it was not); send an absolute address in ASCII",
            Assert.Single(messages),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("braze", "public Uri Avatar { get; set; } = new Uri(\"https://example.com/bücher.png\");")]
    [InlineData("braze", "public Uri Avatar => new Uri(new Uri(\"https://example.com\"), \"peter.png\");")]
    [InlineData("braze", "public Uri Avatar { get; set; } = new Uri(\"https://example.com/ä\", UriKind.RelativeOrAbsolute);")]
    [InlineData("braze", "public string Avatar { get; set; } = \"https://example.com/peter.png\";")]
    [InlineData("braze", "public string Icon { get; set; } = \"/peter.png\";")]
    [InlineData("braze", "[TraitIgnore] public string Avatar { get; set; } = \"/peter.png\";")]
    [InlineData("hubspot", "public string Avatar { get; set; } = \"/peter.png\"; public string? Email { get; set; }")]
    [InlineData("braze", "public string? File { get; set; } public string Avatar => File ?? \"/peter.png\";")]
    [InlineData("braze", "public bool IsNew { get; set; } public string Avatar { get { if (IsNew) return \"https://example.com/new.png\"; return \"/peter.png\"; } }")]
    public Task An_address_that_they_take_or_that_is_not_known(string destination, string member) =>
        Expect.SilentAsync("IDFY0804", With(destination, $"[IdentifyTraits] public class Customer {{ {member} }}"));

    [Fact]
    public Task Words_for_a_gender() => Expect.FiresAsync(
        "IDFY0804", With("rokt-capi", "public enum Gender { Female, Male } [IdentifyTraits] public class Customer { public Gender? [|Gender|] { get; set; } }"));

    [Theory]
    [InlineData("rokt-capi", "public string? Gender { get; set; }")]
    [InlineData("braze", "public DayOfWeek Gender { get; set; }")]
    [InlineData("hubspot", "public string? Email { get; set; }")]
    [InlineData("hubspot", "[TraitExtension] public Dictionary<string, string>? More { get; set; }")]
    public Task A_form_that_they_take(string destination, string member) =>
        Expect.SilentAsync("IDFY0804", With(destination, $"[IdentifyTraits] public class Customer {{ {member} }}"));

    [Fact]
    public async Task An_unknown_destination()
    {
        var messages = await Expect.FiresAsync("IDFY0805", "[assembly: IdentifyDestinations(\"HubSpot\", [|\"hubspott\"|], [|\"nobody\"|])]");

        Assert.Equal(
            [
                "'hubspott' is not the name of a destination with an identify action; did you mean 'hubspot'?",
                "'nobody' is not the name of a destination with an identify action; the names are in the documentation's table",
            ],
            messages);
    }

    [Theory]
    [InlineData("hubspot")]
    [InlineData("HubSpot")]
    [InlineData("Customer.io")]
    [InlineData("Facebook Custom Audiences")]
    public Task A_known_destination(string name) => Expect.SilentAsync("IDFY0805", With(name, ""));

    [Fact]
    public async Task Without_a_list_nothing_is_said()
    {
        foreach (var id in new[] { "IDFY0801", "IDFY0802", "IDFY0803", "IDFY0804", "IDFY0805" })
            await Expect.SilentAsync(id, "[IdentifyTraits] public class Customer { public string? FirstName { get; set; } public Firm? Company { get; set; } public int Age { get; set; } }" + Places);
    }

    /// <summary>So that the analyzers can rely on the table: it has each reserved trait.</summary>
    [Fact]
    public void The_table_has_every_reserved_trait()
    {
        Assert.NotEmpty(DestinationTable.Default.Actions);
        Assert.All(DestinationTable.Default.Actions, action => Assert.Subset(action.Uses.Keys.ToHashSet(), TraitSpecification.ReservedTraits.Select(trait => trait.Path).ToHashSet()));
    }

    private static string With(string destinations, string source) =>
        $"[assembly: IdentifyDestinations({string.Join(", ", destinations.Split(", ").Select(name => $"\"{name}\""))})]\n{source}";
}
