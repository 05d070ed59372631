using Xunit;

namespace Identify.Generators.Tests.Rules.Names;

public class NameTests
{
    [Theory]
    [InlineData("[TraitName(\"$created\")] public DateTimeOffset [|Since|] { get; set; }", "createdAt")]
    [InlineData("[TraitName(\"$email\")] public string? [|Mail|] { get; set; }", "email")]
    [InlineData("[TraitName(\"$city\")] public string? [|Town|] { get; set; }", "address.city")]
    public async Task A_destinations_name_is_not_sent(string member, string path)
    {
        var messages = await Expect.FiresAsync("IDFY0302", Source(member));

        Assert.Contains($"'{path}'", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[TraitName(\"$plan\")] public string? Plan { get; set; }")]
    [InlineData("[TraitName(\"created\")] public string? Since { get; set; }")]
    public Task Other_names_may_be(string member) => Expect.SilentAsync("IDFY0302", Source(member));

    [Theory]
    [InlineData("public string? Email { get; set; } [TraitName(\"email\")] public string? [|Mail|] { get; set; }")]
    [InlineData("public string? FirstName { get; set; } [TraitName(\"first_name\")] public string? [|Given|] { get; set; }")]
    [InlineData("public string? Email { get; set; } public string? [|EMail|] { get; set; }")]
    public Task A_name_is_sent_once(string members) => Expect.FiresAsync("IDFY0303", Source(members));

    [Theory]
    [InlineData("public string? Email { get; set; } [TraitIgnore] public string? EMail { get; set; }")]
    [InlineData("[UserId] public int Id { get; set; } [TraitName(\"id\")] public int Number { get; set; }")]
    [InlineData("public string? Line1 { get; set; } public string? Line2 { get; set; }")]
    public Task Different_names_are_fine(string members) => Expect.SilentAsync("IDFY0303", Source(members));

    [Fact]
    public Task An_override_is_one_member() => Expect.SilentAsync(
        "IDFY0303",
        "public class Person { public virtual string? Email { get; set; } public string? Plan { get; set; } }",
        "[IdentifyTraits] public class Customer : Person { public override string? Email { get; set; } public new string? Plan { get; set; } }");

    [Theory]
    [InlineData("[TraitName(\"title\")] public string? [|Name|] { get; set; }")]
    [InlineData("[TraitName(ReservedTraits.Name)] public string? [|UserName|] { get; set; }")]
    [InlineData("[System.Text.Json.Serialization.JsonPropertyName(\"phone\")] public string? [|EmailAddress|] { get; set; }")]
    public Task A_reserved_name_keeps_its_meaning(string member) => Expect.FiresAsync("IDFY0304", Source(member));

    [Theory]
    [InlineData("[TraitName(\"title\")] public string? Position { get; set; }")]
    [InlineData("[TraitName(\"title\")] public string? Rank { get; set; }")]
    [InlineData("[TraitName(\"email\")] public string? UserName { get; set; }")]
    [InlineData("[TraitName(\"nickname\")] public string? Name { get; set; }")]
    [InlineData("[TraitName(\"avatar\")] public string? Url { get; set; }")]
    public Task It_may_be_given_to_its_own(string member) => Expect.SilentAsync("IDFY0304", Source(member));

    [Theory]
    [InlineData("public string? [|City|] { get; set; } public string? State { get; set; } public int Zip { get; set; }")]
    [InlineData("public string? State { get; set; } public string? [|Street|] { get; set; }")]
    [InlineData("public string? [|CompanyName|] { get; set; }")]
    [InlineData("[TraitName(\"postal_code\")] public string? [|Code|] { get; set; }")]
    public Task Parts_belong_into_an_object(string members) => Expect.FiresAsync("IDFY0305", Source(members));

    [Theory]
    [InlineData("public string? State { get; set; } public string? Region { get; set; }")]
    [InlineData("public string? Industry { get; set; }")]
    [InlineData("public Order? City { get; set; }")]
    [InlineData("public string? Country { get; set; } public Place? Address { get; set; }")]
    [InlineData("public Order? LastOrder { get; set; }")]
    [InlineData("[TraitName(\"$city\")] public string? Town { get; set; }")]
    public Task Elsewhere_the_words_are_free(string members) => Expect.SilentAsync("IDFY0305", Source(members));

    [Fact]
    public async Task All_parts_are_named()
    {
        var messages = await Expect.FiresAsync("IDFY0305", Source("public string? [|City|] { get; set; } public string? State { get; set; } public string? Zip { get; set; }"));

        Assert.Equal(
            "'Customer.City', 'State' and 'Zip' are sent at the top level, but the Segment specification defines 'address.city', 'address.state', 'address.postalCode'; move them into an 'address' object",
            Assert.Single(messages));
    }

    [Fact]
    public Task A_twin_is_reported_as_a_twin_alone() => Expect.SilentAsync(
        "IDFY0306",
        Source("public string? FirstName { get; set; } [TraitName(\"first_name\")] public string? Given { get; set; } public string? LastLogin { get; set; }"));

    [Fact]
    public Task One_call_has_one_spelling() => Expect.FiresAsync(
        "IDFY0306",
        """
        [IdentifyTraits]
        public class Customer
        {
            public string? FirstName { get; set; }
            [TraitName("created_at")] public DateTimeOffset [|CreatedAt|] { get; set; }
            public Visit? LastVisit { get; set; }
        }
        [IdentifyTraits(Naming = TraitNaming.SnakeCase)] public class [|Visit|] { public string? FirstPage { get; set; } }
        """);

    [Fact]
    public Task Names_that_are_all_spelled_alike_are_a_choice() => Expect.SilentAsync(
        "IDFY0306",
        """
        [IdentifyTraits]
        public class Customer
        {
            public string? Email { get; set; }
            [TraitName("first_name")] public string? FirstName { get; set; }
            [TraitName("created_at")] public DateTimeOffset CreatedAt { get; set; }
            public Firm? Company { get; set; }
        }
        [IdentifyTraits] public class Firm { public int EmployeeCount { get; set; } }
        """);

    [Fact]
    public Task A_number_at_the_end_is_not_a_spelling() => Expect.SilentAsync(
        "IDFY0306",
        """
        [IdentifyTraits]
        public class Customer
        {
            [TraitName("line1")] public string? Line1 { get; set; }
            [TraitName("first_name")] public string? FirstName { get; set; }
        }
        """);

    private static string Source(string members) =>
        $$"""
        [IdentifyTraits] public class Customer { {{members}} }
        public class Order { public string? City { get; set; } public string? State { get; set; } }
        public class Place { public string? City { get; set; } }
        """;
}
