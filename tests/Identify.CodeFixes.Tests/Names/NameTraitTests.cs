using Xunit;

namespace Identify.CodeFixes.Tests.Names;

public class NameTraitTests
{
    [Fact]
    public Task A_near_miss_is_mapped() => new CodeFixVerifier { Title = "Send" }.AssertAsync(
        "IDFY0301",
        """
        using Identify;

        [IdentifyTraits]
        public class Customer
        {
            /// <summary>How to reach them.</summary>
            public string? EmailAddress { get; set; }

            [TraitName("surname")] public string? Last { get; set; }

            public Place? Address { get; set; }
        }
        public record Place(string? Zip);
        """,
        """
        using Identify;

        [IdentifyTraits]
        public class Customer
        {
            /// <summary>How to reach them.</summary>
            [TraitName(ReservedTraits.Email)]
            public string? EmailAddress { get; set; }

            [TraitName(ReservedTraits.LastName)] public string? Last { get; set; }

            public Place? Address { get; set; }
        }
        public record Place([TraitName(ReservedTraits.AddressMembers.PostalCode)] string? Zip);
        """);

    [Fact]
    public Task Snake_case_names_have_no_constants() => new CodeFixVerifier { Title = "Send" }.AssertAsync(
        "IDFY0301",
        "using Identify; [IdentifyTraits(Naming = TraitNaming.SnakeCase)] public record Customer(string Forename, string EMail);",
        "using Identify; [IdentifyTraits(Naming = TraitNaming.SnakeCase)] public record Customer([TraitName(\"first_name\")] string Forename, [TraitName(ReservedTraits.Email)] string EMail);");

    [Fact]
    public Task A_destinations_name_becomes_the_reserved_one() => new CodeFixVerifier().AssertAsync(
        "IDFY0302",
        "using Identify; [IdentifyTraits] public struct Customer { [TraitName(\"$email\")] public string Contact { get; set; } }",
        "using Identify; [IdentifyTraits] public struct Customer { [TraitName(ReservedTraits.Email)] public string Contact { get; set; } }");

    [Fact]
    public Task A_misused_name_is_corrected() => new CodeFixVerifier().AssertAsync(
        "IDFY0304",
        "using Identify; [IdentifyTraits] public class Customer { [TraitName(name: \"title\")] public string? Name { get; set; } }",
        "using Identify; [IdentifyTraits] public class Customer { [TraitName(name: ReservedTraits.Name)] public string? Name { get; set; } }");

    [Fact]
    public Task Spellings_are_aligned() => new CodeFixVerifier { Title = "Send" }.AssertAsync(
        "IDFY0306",
        "using Identify; [IdentifyTraits] public class Customer { public string? FirstName { get; set; } [TraitName(\"last_name\")] public string? LastName { get; set; } }",
        "using Identify; [IdentifyTraits] public class Customer { public string? FirstName { get; set; } [TraitName(ReservedTraits.LastName)] public string? LastName { get; set; } }");

    [Fact]
    public Task Policies_are_aligned() => new CodeFixVerifier { Title = "Change the naming" }.AssertAsync(
        "IDFY0306",
        """
        using Identify;
        [IdentifyTraits(Naming = TraitNaming.SnakeCase)] public class Customer { public Order? Order { get; set; } public Visit? Visit { get; set; } public Page? Page { get; set; } }
        [IdentifyTraits] public class Order { public int Number { get; set; } }
        [IdentifyTraits(WriteNulls = true)] public class Visit { public int Number { get; set; } }
        [IdentifyTraits(Naming = TraitNaming.CamelCase)] public class Page { public int Number { get; set; } }
        """,
        """
        using Identify;
        [IdentifyTraits(Naming = TraitNaming.SnakeCase)] public class Customer { public Order? Order { get; set; } public Visit? Visit { get; set; } public Page? Page { get; set; } }
        [IdentifyTraits(Naming = TraitNaming.SnakeCase)] public class Order { public int Number { get; set; } }
        [IdentifyTraits(WriteNulls = true, Naming = TraitNaming.SnakeCase)] public class Visit { public int Number { get; set; } }
        [IdentifyTraits(Naming = TraitNaming.SnakeCase)] public class Page { public int Number { get; set; } }
        """);

    [Fact]
    public Task Names_are_spelled_like_the_types_other_names() => new CodeFixVerifier { Title = "Send" }.AssertAsync(
        "IDFY0301",
        """
        using System.Text.Json.Serialization;
        using Identify;
        [IdentifyTraits]
        public class Customer
        {
            [JsonPropertyName("last_login")] public string? LastLogin { get; set; }
            [JsonPropertyName("line1")] public string? Line { get; set; }
            [JsonPropertyName("forename")] public string? Forename { get; set; }
        }
        """,
        """
        using System.Text.Json.Serialization;
        using Identify;
        [IdentifyTraits]
        public class Customer
        {
            [JsonPropertyName("last_login")] public string? LastLogin { get; set; }
            [JsonPropertyName("line1")] public string? Line { get; set; }
            [JsonPropertyName("forename")] [TraitName("first_name")] public string? Forename { get; set; }
        }
        """);

    [Fact]
    public async Task A_type_that_is_all_snake_case_gets_no_camel_case_name()
    {
        const string source = """
            using System.Text.Json.Serialization;
            [Identify.IdentifyTraits]
            public class Customer
            {
                [JsonPropertyName("last_login")] public string? LastLogin { get; set; }
                [JsonPropertyName("first_name")] public string? FirstName { get; set; }
                [JsonPropertyName("line1")] public string? Line { get; set; }
            }
            """;
        var solution = new CodeFixVerifier().CreateSolution([source]);

        foreach (var diagnostic in await CodeFixVerifier.FindDiagnosticsAsync(solution, "IDFY0306"))
            Assert.Empty(await CodeFixVerifier.FindFixesAsync(solution, diagnostic));
    }

    [Fact]
    public async Task A_name_that_is_sent_already_is_not_given_to_a_second_member() => Assert.Equal(
        ["Rename to 'Email'"],
        await new CodeFixVerifier().FindTitlesAsync(
            "IDFY0301", "using Identify; [IdentifyTraits] public class Customer { [TraitName(\"$email\")] public string? Contact { get; set; } public string? EmailAddress { get; set; } }"));

    [Theory]
    [InlineData("IDFY0301", "public string? EmailAddress { get; set; }", "Send 'EmailAddress' as 'email'", "Rename to 'Email'")]
    [InlineData("IDFY0302", "[TraitName(\"$created\")] public System.DateTimeOffset Since { get; set; }", "Send 'Since' as 'createdAt'")]
    public async Task Titles_name_the_member_and_the_name_in_JSON(string id, string member, params string[] titles) => Assert.Equal(
        titles, await new CodeFixVerifier().FindTitlesAsync(id, $"using Identify; [IdentifyTraits] public class Customer {{ {member} }}"));

    [Fact]
    public Task A_name_that_classic_destinations_read_is_kept() => new CodeFixVerifier { Title = "Send 'JobTitle' as 'title', too" }.AssertAsync(
        "IDFY0301",
        """
        using Identify;

        [IdentifyTraits]
        public class Employee
        {
            public string? JobTitle { get; set; }
        }
        """,
        """
        using Identify;

        [IdentifyTraits]
        public class Employee
        {
            public string? JobTitle { get; set; }

            [TraitName(ReservedTraits.Title)]
            internal string? Title => JobTitle;
        }
        """);

    [Fact]
    public Task A_second_name_needs_a_body() => new CodeFixVerifier().AssertNoneAsync(
        "IDFY0301", "using Identify; [IdentifyTraits] public record Employee(string? Position);");
}
