using Xunit;

namespace Identify.CodeFixes.Tests.Destinations;

public class DestinationFixTests
{
    private const string Firm = """


        public class Firm
        {
            public string? Name { get; set; }
        }
        """;

    [Fact]
    public Task A_policy_that_serves_all_destinations_is_chosen() => AssertAsync(
        "IDFY0802",
        "Change the naming to SnakeCase",
        ["salesforce", "gameball"],
        """
        [IdentifyTraits]
        public class Customer
        {
            public string? FirstName { get; set; }
        }
        """,
        """
        [IdentifyTraits(Naming = TraitNaming.SnakeCase)]
        public class Customer
        {
            public string? FirstName { get; set; }
        }
        """);

    [Fact]
    public Task A_trait_is_named_where_no_policy_serves_all() => AssertAsync(
        "IDFY0802",
        "Send 'PostalCode' as 'postal_code'",
        ["klaviyo"],
        """
        [IdentifyTraits]
        public record Customer(string? FirstName, Place? Address);

        public class Place
        {
            public string? PostalCode { get; set; }
        }
        """,
        """
        [IdentifyTraits]
        public record Customer(string? FirstName, Place? Address);

        public class Place
        {
            [TraitName("postal_code")]
            public string? PostalCode { get; set; }
        }
        """);

    [Fact]
    public Task A_trait_that_a_destination_demands_is_added() => AssertAsync(
        "IDFY0804",
        "Add 'Email'",
        ["HubSpot"],
        """
        [IdentifyTraits]
        public class Customer
        {
            public string? Phone { get; set; }
        }
        """,
        """
        [IdentifyTraits]
        public class Customer
        {
            public string? Phone { get; set; }
            public string? Email { get; set; }
        }
        """);

    [Fact]
    public Task The_name_of_a_company_is_sent_beside_the_object() => AssertAsync(
        "IDFY0801",
        "Send the name as 'company', and the object as 'companyDetails'",
        ["HubSpot"],
        """
        [IdentifyTraits]
        public class Customer
        {
            public string? Email { get; set; }
            public Firm? Company { get; set; }
        }
        """ + Firm,
        """
        [IdentifyTraits]
        public class Customer
        {
            public string? Email { get; set; }
            [TraitName("companyDetails")]
            public Firm? Company { get; set; }

            [TraitName(ReservedTraits.Company)]
            internal string? CompanyName => Company?.Name;
        }
        """ + Firm);

    [Fact]
    public Task The_name_of_a_company_is_sent_beside_an_object_with_a_name_of_its_own() => AssertAsync(
        "IDFY0801",
        "Send the name as 'company', and the object as 'company_details'",
        ["HubSpot", "Pardot"],
        """
        [IdentifyTraits(Naming = TraitNaming.SnakeCase)]
        public record Customer(string? Email, [TraitName("company")] Firm.Short Firm)
        {
        }

        public class Firm
        {
            public readonly record struct Short(string Name);
        }
        """,
        """
        [IdentifyTraits(Naming = TraitNaming.SnakeCase)]
        public record Customer(string? Email, [TraitName("company_details")] Firm.Short Firm)
        {

            [TraitName(ReservedTraits.Company)]
            internal string? FirmName => Firm.Name;
        }

        public class Firm
        {
            public readonly record struct Short(string Name);
        }
        """);

    /// <summary>Klaviyo reads <c>company.name</c>, and Attentive takes no object under any name.</summary>
    [Theory]
    [InlineData("HubSpot, Klaviyo", "public Firm? Company { get; set; }")]
    [InlineData("Attentive", "public Firm? Company { get; set; }")]
    [InlineData("HubSpot", "public Firm? Company { get; set; } public string? CompanyName { get; set; }")]
    [InlineData("HubSpot", "public Firm? Company { get; set; } public Firm? CompanyDetails { get; set; }")]
    [InlineData("HubSpot", "public System.Collections.Generic.Dictionary<string, string>? Company { get; set; }")]
    public Task Nothing_is_offered_if_it_would_not_help(string destinations, string members) => new CodeFixVerifier().AssertNoneAsync(
        "IDFY0801", Using(destinations.Split(", ")) + $"[IdentifyTraits] public class Customer {{ {members} public string? Email {{ get; set; }} }}" + Firm);

    private static Task AssertAsync(string id, string title, string[] destinations, string before, string after) =>
        new CodeFixVerifier { Title = title }.AssertAsync(id, Using(destinations) + before, Using(destinations) + after);

    private static string Using(string[] destinations) =>
        $"using Identify;\n[assembly: IdentifyDestinations({string.Join(", ", destinations.Select(name => $"\"{name}\""))})]\n\n";
}
