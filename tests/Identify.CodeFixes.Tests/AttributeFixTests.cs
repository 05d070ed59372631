using Xunit;

namespace Identify.CodeFixes.Tests;

public class AttributeFixTests
{
    [Fact]
    public Task One_id_is_kept() => new CodeFixVerifier { Title = "Keep [UserId] only on 'Id'" }.AssertAsync(
        "IDFY0103",
        """
        using Identify;
        [IdentifyTraits]
        public class Customer
        {
            [UserId] public int Id { get; set; }

            // From the old shop.
            [TraitName("key"), UserId]
            public string? Key { get; set; }
        }
        [IdentifyTraits] public record Supplier([UserId] int Id, [property: UserId] int Key);
        """,
        """
        using Identify;
        [IdentifyTraits]
        public class Customer
        {
            [UserId] public int Id { get; set; }

            // From the old shop.
            [TraitName("key")]
            public string? Key { get; set; }
        }
        [IdentifyTraits] public record Supplier([UserId] int Id, int Key);
        """);

    [Fact]
    public Task A_database_id_becomes_the_user_id() => new CodeFixVerifier().AssertAsync(
        "IDFY0105",
        "[Identify.IdentifyTraits] public class Customer { public int Id { get; set; } } [Identify.IdentifyTraits] public record struct Supplier(int SupplierId);",
        "using Identify;\n\n[Identify.IdentifyTraits] public class Customer { [UserId] public int Id { get; set; } } [Identify.IdentifyTraits] public record struct Supplier([UserId] int SupplierId);");

    [Fact]
    public Task A_DateTime_becomes_a_DateTimeOffset() => new CodeFixVerifier().AssertAsync(
        "IDFY0206",
        "using System; using Identify; [IdentifyTraits] public class Customer { public DateTime? CreatedAt { get; set; } = DateTime.UtcNow; public DateTime Seen { get; set; } }",
        "using System; using Identify; [IdentifyTraits] public class Customer { public DateTimeOffset? CreatedAt { get; set; } = DateTime.UtcNow; public DateTimeOffset Seen { get; set; } }");

    [Fact]
    public Task A_secret_is_left_out() => new CodeFixVerifier().AssertAsync(
        "IDFY0501",
        """
        using Identify;
        [IdentifyTraits]
        public partial class Customer
        {
            #region Secrets
            public string? Password { get; set; }
            #endregion
            public Account Account { get; set; }
        }
        public struct Account { public string ApiKey { get; set; } }
        """,
        """
        using Identify;
        [IdentifyTraits]
        public partial class Customer
        {
            #region Secrets
            [TraitIgnore]
            public string? Password { get; set; }
            #endregion
            public Account Account { get; set; }
        }
        public struct Account { [TraitIgnore] public string ApiKey { get; set; } }
        """);

    [Fact]
    public Task An_idle_attribute_is_removed() => new CodeFixVerifier { Title = "Remove" }.AssertAsync(
        "IDFY0403",
        "using Identify; class Customer { [UserId] public int Id { get; set; } [TraitNull, System.Obsolete] int? Age { get; set; } } record Supplier([TraitIgnore] int Id);",
        "using Identify; class Customer { public int Id { get; set; } [System.Obsolete] int? Age { get; set; } } record Supplier(int Id);");

    [Fact]
    public Task Or_its_type_is_annotated() => new CodeFixVerifier { Title = "Add [IdentifyTraits]" }.AssertAsync(
        "IDFY0403",
        """
        namespace Shop
        {
            using Identify;

            /// <summary>Somebody who buys.</summary>
            class Customer
            {
                [UserId] public int Id { get; set; }
                [TraitName("years")] public int Age { get; set; }
            }
        }
        """,
        """
        namespace Shop
        {
            using Identify;

            /// <summary>Somebody who buys.</summary>
            [IdentifyTraits]
            class Customer
            {
                [UserId] public int Id { get; set; }
                [TraitName("years")] public int Age { get; set; }
            }
        }
        """);
}
