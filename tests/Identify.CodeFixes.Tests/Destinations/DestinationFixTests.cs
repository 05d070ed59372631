using Xunit;

namespace Identify.CodeFixes.Tests.Destinations;

public class DestinationFixTests
{
    [Fact]
    public Task A_policy_that_serves_all_destinations_is_chosen() => new CodeFixVerifier { Title = "Change the naming to SnakeCase" }.AssertAsync(
        "IDFY0802",
        """
        using Identify;
        [assembly: IdentifyDestinations("salesforce", "airship")]
        [IdentifyTraits]
        public class Customer
        {
            public string? FirstName { get; set; }
        }
        """,
        """
        using Identify;
        [assembly: IdentifyDestinations("salesforce", "airship")]
        [IdentifyTraits(Naming = TraitNaming.SnakeCase)]
        public class Customer
        {
            public string? FirstName { get; set; }
        }
        """);

    [Fact]
    public Task A_trait_is_named_where_no_policy_serves_all() => new CodeFixVerifier { Title = "Send 'PostalCode' as 'postal_code'" }.AssertAsync(
        "IDFY0802",
        """
        using Identify;
        [assembly: IdentifyDestinations("klaviyo")]
        [IdentifyTraits]
        public class Customer
        {
            public string? FirstName { get; set; }
            public Place? Address { get; set; }
        }
        public class Place
        {
            public string? PostalCode { get; set; }
        }
        """,
        """
        using Identify;
        [assembly: IdentifyDestinations("klaviyo")]
        [IdentifyTraits]
        public class Customer
        {
            public string? FirstName { get; set; }
            public Place? Address { get; set; }
        }
        public class Place
        {
            [TraitName("postal_code")]
            public string? PostalCode { get; set; }
        }
        """);

    [Fact]
    public Task A_trait_that_a_destination_demands_is_added() => new CodeFixVerifier { Title = "Add 'Email'" }.AssertAsync(
        "IDFY0804",
        """
        using Identify;
        [assembly: IdentifyDestinations("HubSpot")]
        [IdentifyTraits]
        public class Customer
        {
            public string? Phone { get; set; }
        }
        """,
        """
        using Identify;
        [assembly: IdentifyDestinations("HubSpot")]
        [IdentifyTraits]
        public class Customer
        {
            public string? Phone { get; set; }
            public string? Email { get; set; }
        }
        """);
}
