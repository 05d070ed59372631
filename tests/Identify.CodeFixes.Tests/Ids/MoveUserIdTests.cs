using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Identify.CodeFixes.Tests.Ids;

public class MoveUserIdTests
{
    [Fact]
    public Task The_attribute_moves_to_the_database_id() => new CodeFixVerifier().AssertAsync(
        "IDFY0101",
        """
        using Identify;

        [IdentifyTraits]
        public class Customer
        {
            /// <summary>The id.</summary>
            public int Id { get; set; } // primary key

            /// <summary>How to reach them.</summary>
            [UserId]
            public string? Email { get; set; } // may be null
        }
        """,
        """
        using Identify;

        [IdentifyTraits]
        public class Customer
        {
            /// <summary>The id.</summary>
            [UserId]
            public int Id { get; set; } // primary key

            /// <summary>How to reach them.</summary>
            public string? Email { get; set; } // may be null
        }
        """);

    [Fact]
    public Task It_moves_between_the_parameters_of_a_record() => new CodeFixVerifier().AssertAsync(
        "IDFY0102",
        """
        using System;
        using Identify;
        [IdentifyTraits] public record Customer(Guid Id, [UserId] string UserName);
        [IdentifyTraits] public readonly record struct Supplier([property: Obsolete, UserId] string Slug, Guid SupplierId);
        """,
        """
        using System;
        using Identify;
        [IdentifyTraits] public record Customer([UserId] Guid Id, string UserName);
        [IdentifyTraits] public readonly record struct Supplier([property: Obsolete] string Slug, [UserId] Guid SupplierId);
        """);

    [Fact]
    public Task It_moves_to_another_part_of_the_type() => new CodeFixVerifier
    {
        Language = LanguageVersion.CSharp7_3,
        OtherFiles = ["public partial class Customer { public long CustomerId { get; set; } }"],
    }.AssertAsync(
        "IDFY0101",
        """
        [Identify.IdentifyTraits]
        public partial class Customer
        {
            [Identify.UserId] /* for now */ public string Email { get; set; }
        }
        """,
        """
        [Identify.IdentifyTraits]
        public partial class Customer
        {
            /* for now */ public string Email { get; set; }
        }
        """,
        """
        using Identify;

        public partial class Customer { [UserId] public long CustomerId { get; set; } }
        """);

    [Fact]
    public Task Without_a_database_id_there_is_nothing_to_offer() => new CodeFixVerifier().AssertNoneAsync(
        "IDFY0101",
        "using Identify; [IdentifyTraits] public class Customer { [UserId] public string? Email { get; set; } }");
}
