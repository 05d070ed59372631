using Xunit;

namespace Identify.Generators.Tests.Rules.Types;

public class WrongTypeTests
{
    [Theory]
    [InlineData("IDFY0201", "public string? [|CreatedAt|] { get; set; }")]
    [InlineData("IDFY0201", "public long [|CreatedAt|] { get; set; }")]
    [InlineData("IDFY0201", "public TimeSpan [|Birthday|] { get; set; }")]
    [InlineData("IDFY0201", "[TraitName(ReservedTraits.CreatedAt)] public double? [|Since|] { get; set; }")]
    [InlineData("IDFY0201", "[System.Text.Json.Serialization.JsonPropertyName(\"createdAt\")] public int [|Since|] { get; set; }")]
    [InlineData("IDFY0202", "public long [|Phone|] { get; set; }")]
    [InlineData("IDFY0202", "public bool [|Email|] { get; set; }")]
    [InlineData("IDFY0202", "public string[] [|Email|] { get; set; } = new string[0];")]
    [InlineData("IDFY0202", "public DateTime [|Name|] { get; set; }")]
    [InlineData("IDFY0202", "public Parts? [|Name|] { get; set; }")]
    [InlineData("IDFY0203", "public string? [|Age|] { get; set; }")]
    [InlineData("IDFY0203", "public Range [|Age|] { get; set; }")]
    [InlineData("IDFY0203", "public DateTimeOffset [|Age|] { get; set; }")]
    [InlineData("IDFY0204", "public string? [|Address|] { get; set; }")]
    [InlineData("IDFY0204", "public string? [|Company|] { get; set; }")]
    [InlineData("IDFY0204", "public List<Parts> [|Address|] { get; set; } = new();")]
    public Task A_reserved_trait_has_its_type(string id, string member) =>
        Expect.FiresAsync(id, Source(member));

    [Theory]
    [InlineData("IDFY0201", "public DateTimeOffset? CreatedAt { get; set; }")]
    [InlineData("IDFY0201", "public DateTime CreatedAt { get; set; }")]
    [InlineData("IDFY0201", "public DateOnly Birthday { get; set; }")]
    [InlineData("IDFY0201", "public string? Created { get; set; }")]
    [InlineData("IDFY0201", "[TraitIgnore] public string? CreatedAt { get; set; }")]
    [InlineData("IDFY0201", "[TraitName(\"since\")] public string? CreatedAt { get; set; }")]
    [InlineData("IDFY0201", "[TraitConverter(typeof(UnixTime))] public long CreatedAt { get; set; }")]
    [InlineData("IDFY0202", "public string? Email { get; set; }")]
    [InlineData("IDFY0202", "public System.Net.Mail.MailAddress? Email { get; set; }")]
    [InlineData("IDFY0202", "public Uri? Avatar { get; set; }")]
    [InlineData("IDFY0202", "public Range Gender { get; set; }")]
    [InlineData("IDFY0202", "public int Id { get; set; }")]
    [InlineData("IDFY0202", "public Guid Id { get; set; }")]
    [InlineData("IDFY0202", "public System.Text.Json.JsonElement Name { get; set; }")]
    [InlineData("IDFY0203", "public int? Age { get; set; }")]
    [InlineData("IDFY0203", "public decimal Age { get; set; }")]
    [InlineData("IDFY0203", "public string? Aged { get; set; }")]
    [InlineData("IDFY0204", "public Parts? Address { get; set; }")]
    [InlineData("IDFY0204", "public Dictionary<string, string> Company { get; set; } = new();")]
    [InlineData("IDFY0204", "public string? BillingAddress { get; set; }")]
    public Task Whatever_has_it_is_silent(string id, string member) =>
        Expect.SilentAsync(id, Source(member));

    [Fact]
    public Task Members_of_address_and_company_have_theirs() => Expect.FiresAsync(
        "IDFY0205",
        """
        [IdentifyTraits]
        public class Customer
        {
            public Place? Address { get; set; }
            public Firm? Company { get; set; }
            public Place? Elsewhere { get; set; }
        }
        public class Place { public int [|PostalCode|] { get; set; } public string? City { get; set; } public bool Street1 { get; set; } }
        public class Firm { public string? [|EmployeeCount|] { get; set; } public long Id { get; set; } public int [|Name|] { get; set; } public string? Plan { get; set; } }
        """);

    [Fact]
    public Task Elsewhere_these_names_are_free() => Expect.SilentAsync(
        "IDFY0205",
        """
        [IdentifyTraits]
        public class Customer { public Order? LastOrder { get; set; } public int PostalCode { get; set; } }
        public class Order { public int PostalCode { get; set; } public int Name { get; set; } }
        """);

    [Theory]
    [InlineData("public When [|CreatedAt|] { get; set; }")]
    [InlineData("public When? [|Birthday|] { get; set; }")]
    public async Task A_formattable_value_need_not_be_a_date(string member)
    {
        var messages = await Expect.FiresAsync(
            "IDFY0201", Source(member), "public readonly struct When : IFormattable { public string ToString(string? format, IFormatProvider? provider) => \"\"; }");

        Assert.Contains("[TraitConverter]", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_message_says_what_is_and_what_should_be()
    {
        var messages = await Expect.FiresAsync("IDFY0201", Source("public string? [|CreatedAt|] { get; set; }"));

        Assert.Equal(
            "'Customer.CreatedAt' of type 'string?' is sent as a string, but the Segment specification defines 'createdAt' as an ISO-8601 date; make it a DateTimeOffset?",
            Assert.Single(messages));
    }

    private static string Source(string member) =>
        $$"""
        [IdentifyTraits] public class Customer { {{member}} }
        public enum Range { Young, Old }
        public class Parts { public string? First { get; set; } }
        public class UnixTime : TraitConverter<long>
        {
            public override void Write(System.Text.Json.Utf8JsonWriter writer, long value) => writer.WriteStringValue(DateTimeOffset.FromUnixTimeSeconds(value));
        }
        """;
}
