using Xunit;

namespace Identify.CodeFixes.Tests;

public class NameFixTests
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
    public Task Snake_case_has_no_constants() => new CodeFixVerifier { Title = "Send" }.AssertAsync(
        "IDFY0301",
        "using Identify; [IdentifyTraits(Naming = TraitNaming.SnakeCase)] public record Customer(string Forename, string EMail);",
        "using Identify; [IdentifyTraits(Naming = TraitNaming.SnakeCase)] public record Customer([TraitName(\"first_name\")] string Forename, [TraitName(ReservedTraits.Email)] string EMail);");

    [Fact]
    public Task A_destinations_name_gives_way_to_the_reserved_one() => new CodeFixVerifier().AssertAsync(
        "IDFY0302",
        "using Identify; [IdentifyTraits] public struct Customer { [TraitName(\"$email\")] public string Contact { get; set; } }",
        "using Identify; [IdentifyTraits] public struct Customer { [TraitName(ReservedTraits.Email)] public string Contact { get; set; } }");

    [Fact]
    public Task A_misused_name_is_put_right() => new CodeFixVerifier().AssertAsync(
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
    public Task Flat_parts_are_wrapped() => new CodeFixVerifier().AssertAsync(
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
        using Identify;

        [IdentifyTraits]
        public class Customer
        {
            [TraitIgnore]
            public string? City { get; set; } // or village
            [TraitIgnore]
            public int? Zip { get; set; }

            public AddressTraits Address => new AddressTraits { City = City, PostalCode = Zip };

            public struct AddressTraits
            {
                public string? City { get; set; }
                public int? PostalCode { get; set; }
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
            public CompanyTraits Company => new CompanyTraits { Name = CompanyName };

            public struct CompanyTraits
            {
                public string Name { get; set; }
            }
        }

        """);

    [Fact]
    public Task A_name_that_is_taken_is_not_used_again() => new CodeFixVerifier().AssertNoneAsync(
        "IDFY0305",
        "using Identify; [IdentifyTraits] public class Customer { public string? City { get; set; } [TraitIgnore] public string? Address { get; set; } }");
}
