using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Identify.CodeFixes.Tests;

public class ChangeTypeFixTests
{
    [Fact]
    public Task A_text_becomes_a_date() => new CodeFixVerifier().AssertAsync(
        "IDFY0201",
        """
        // The shop's customers.
        using Identify;

        [IdentifyTraits]
        public class Customer
        {
            public string CreatedAt { get; set; } = ""; // from the database
            public string? Birthday { get; init; }
        }
        [IdentifyTraits] public record struct Supplier(string? CreatedAt);
        """,
        """
        // The shop's customers.
        using System;
        using Identify;

        [IdentifyTraits]
        public class Customer
        {
            public DateTimeOffset CreatedAt { get; set; } // from the database
            public DateOnly? Birthday { get; init; }
        }
        [IdentifyTraits] public record struct Supplier(DateTimeOffset? CreatedAt);
        """);

    [Fact]
    public Task What_could_be_null_before_nullable_types_still_can() => new CodeFixVerifier { Language = LanguageVersion.CSharp7_3 }.AssertAsync(
        "IDFY0201",
        """
        using Identify;
        using System;
        namespace Shop
        {
            [IdentifyTraits]
            public struct Customer
            {
                public string CreatedAt { get; set; }
                public long Birthday { get; set; }
            }
        }
        """,
        """
        using Identify;
        using System;
        namespace Shop
        {
            [IdentifyTraits]
            public struct Customer
            {
                public DateTimeOffset? CreatedAt { get; set; }
                public DateOnly Birthday { get; set; }
            }
        }
        """);

    [Fact]
    public Task A_number_becomes_a_text() => new CodeFixVerifier().AssertAsync(
        "IDFY0202",
        """
        using Identify;
        [IdentifyTraits]
        public class Customer
        {
            public long Phone { get; set; } = 0;
            public required long? Title { get; set; }
        }
        """,
        """
        using Identify;
        [IdentifyTraits]
        public class Customer
        {
            public string? Phone { get; set; }
            public required string? Title { get; set; }
        }
        """);

    [Fact]
    public Task A_text_becomes_a_number() => new CodeFixVerifier().AssertAsync(
        "IDFY0203",
        "using Identify; [IdentifyTraits] public record Customer(string? Age = null, string Name = \"\");",
        "using Identify; [IdentifyTraits] public record Customer(int? Age = default, string Name = \"\");");

    [Fact]
    public Task Nested_members_are_changed_where_they_stand() => new CodeFixVerifier
    {
        OtherFiles = ["public class Place { public int? PostalCode { get; set; } } public class Firm { public string? EmployeeCount { get; set; } }"],
    }.AssertAsync(
        "IDFY0205",
        """
        [Identify.IdentifyTraits] public class Customer { public Place? Address { get; set; } public Firm? Company { get; set; } public Headquarters? Seat { get; set; } }
        public class Headquarters { public int PostalCode { get; set; } }
        [Identify.IdentifyTraits] public class Supplier { public Headquarters? Address { get; set; } }
        """,
        """
        [Identify.IdentifyTraits] public class Customer { public Place? Address { get; set; } public Firm? Company { get; set; } public Headquarters? Seat { get; set; } }
        public class Headquarters { public string? PostalCode { get; set; } }
        [Identify.IdentifyTraits] public class Supplier { public Headquarters? Address { get; set; } }
        """,
        "public class Place { public string? PostalCode { get; set; } } public class Firm { public int? EmployeeCount { get; set; } }");

    [Theory]
    [InlineData("public string? CreatedAt => Raw; public string? Raw { get; set; }")]
    [InlineData("public string? CreatedAt { get; set; } public void Reset() => CreatedAt = \"never\";")]
    public Task Where_other_code_would_break_there_is_nothing_to_offer(string members) => new CodeFixVerifier().AssertNoneAsync(
        "IDFY0201",
        $"[Identify.IdentifyTraits] public class Customer {{ {members} }}");

    [Fact]
    public Task A_name_that_means_another_type_is_written_in_full() => new CodeFixVerifier().AssertAsync(
        "IDFY0201",
        "[Identify.IdentifyTraits] public class Customer { public long CreatedAt { get; set; } } public class DateTimeOffset { }",
        "[Identify.IdentifyTraits] public class Customer { public global::System.DateTimeOffset CreatedAt { get; set; } } public class DateTimeOffset { }");
}
