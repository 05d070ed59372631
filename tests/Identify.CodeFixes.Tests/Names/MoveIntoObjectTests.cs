using Xunit;

namespace Identify.CodeFixes.Tests.Names;

public class MoveIntoObjectTests
{
    [Fact]
    public Task Flat_members_are_moved_and_the_public_api_stays_as_it_is() => new CodeFixVerifier().AssertAsync(
        "IDFY0305",
        """
        using Identify;

        [IdentifyTraits]
        public class Customer
        {
            public string? City { get; set; } // or village
            public int? Zip { get; set; }
        }
        """,
        """
        using System.Globalization;
        using Identify;

        [IdentifyTraits]
        public class Customer
        {
            [TraitIgnore]
            public string? City { get; set; } // or village
            [TraitIgnore]
            public int? Zip { get; set; }

            [TraitName(ReservedTraits.Address)]
            internal AddressTraits Address => new AddressTraits { City = City, PostalCode = Zip?.ToString(CultureInfo.InvariantCulture) };

            internal struct AddressTraits
            {
                public string? City { get; set; }
                public string? PostalCode { get; set; }
            }
        }
        """);

    [Fact]
    public Task A_record_gets_a_body_for_it() => new CodeFixVerifier().AssertAsync(
        "IDFY0305",
        "using Identify;\n[IdentifyTraits] public record Supplier(string CompanyName);\n",
        """
        using Identify;
        [IdentifyTraits] public record Supplier([TraitIgnore] string CompanyName)
        {
            [TraitName(ReservedTraits.Company)]
            internal CompanyTraits Company => new CompanyTraits { Name = CompanyName };

            internal struct CompanyTraits
            {
                public string Name { get; set; }
            }
        }

        """);

    [Fact]
    public Task A_name_that_is_taken_is_not_used_again() => new CodeFixVerifier().AssertNoneAsync(
        "IDFY0305",
        "using Identify; [IdentifyTraits] public class Customer { public string? City { get; set; } [TraitIgnore] public string? Address { get; set; } }");

    [Theory]
    [InlineData("\t")]
    [InlineData("  ")]
    public Task The_files_indentation_is_used(string unit) => new CodeFixVerifier().AssertAsync(
        "IDFY0305",
        Indent("[Identify.IdentifyTraits]\npublic class Customer\n{\n    public string? City { get; set; }\n}\n", unit),
        Indent(
            "using Identify;\n\n[Identify.IdentifyTraits]\npublic class Customer\n{\n    [TraitIgnore]\n    public string? City { get; set; }\n\n"
            + "    [TraitName(ReservedTraits.Address)]\n    internal AddressTraits Address => new AddressTraits { City = City };\n\n"
            + "    internal struct AddressTraits\n    {\n        public string? City { get; set; }\n    }\n}\n",
            unit));

    [Fact]
    public async Task The_title_names_all_members() => Assert.Equal(
        ["Move 'City', 'Zip' and 'State' into an object 'address'"],
        await new CodeFixVerifier().FindTitlesAsync("IDFY0305", "[Identify.IdentifyTraits] public record Customer(string City, string Zip, string State);"));

    [Fact]
    public async Task A_member_that_cannot_have_the_specified_type_is_not_moved() => Assert.Equal(
        ["Move 'CompanyName' into an object 'company'"],
        await new CodeFixVerifier().FindTitlesAsync("IDFY0305", "[Identify.IdentifyTraits] public record Customer(string CompanyName, string EmployeeCount);"));

    private static string Indent(string source, string unit) => source.Replace("    ", unit, StringComparison.Ordinal);
}
