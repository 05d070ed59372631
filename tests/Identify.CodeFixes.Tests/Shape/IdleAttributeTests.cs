using Xunit;

namespace Identify.CodeFixes.Tests.Shape;

public class IdleAttributeTests
{
    [Fact]
    public Task An_idle_attribute_is_removed() => new CodeFixVerifier { Title = "Remove" }.AssertAsync(
        "IDFY0403",
        "using Identify; class Customer { [UserId] public int Id { get; set; } [TraitNull, System.Obsolete] int? Age { get; set; } } record Supplier([TraitName(\"key\")] int Id);",
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

    [Fact]
    public Task An_idle_attribute_of_the_assembly_is_removed_with_its_line() => new CodeFixVerifier().AssertAsync(
        "IDFY0403",
        """
        using Identify;

        [assembly: IdentifyTraits]
        [assembly: System.CLSCompliant(false)]

        public class Customer { }
        """,
        """
        using Identify;

        [assembly: System.CLSCompliant(false)]

        public class Customer { }
        """);

    [Fact]
    public Task It_may_be_all_that_the_file_has() => new CodeFixVerifier().AssertAsync(
        "IDFY0403", "[assembly: Identify.IdentifyTraits]\n", "");

    [Fact]
    public Task A_private_id_becomes_internal() => new CodeFixVerifier().AssertAsync(
        "IDFY0403",
        """
        using Identify;
        [IdentifyTraits] public class Customer { [UserId] private int Id { get; set; } public string? Email { get; set; } }
        [IdentifyTraits] public class Supplier { [UserId] int Id { get; set; } public string? Email { get; set; } }
        [IdentifyTraits] public class Visitor { [AnonymousId] protected string? Cookie { get; set; } public string? Email { get; set; } }
        [IdentifyTraits] public class Partner { [UserId] public int Id { private get; set; } public string? Email { get; set; } }
        [IdentifyTraits] public class Employee { [UserId] private readonly int _id = 1; public string? Email { get; set; } }
        """,
        """
        using Identify;
        [IdentifyTraits] public class Customer { [UserId] internal int Id { get; set; } public string? Email { get; set; } }
        [IdentifyTraits] public class Supplier { [UserId] internal int Id { get; set; } public string? Email { get; set; } }
        [IdentifyTraits] public class Visitor { [AnonymousId] protected internal string? Cookie { get; set; } public string? Email { get; set; } }
        [IdentifyTraits] public class Partner { [UserId] public int Id { get; set; } public string? Email { get; set; } }
        [IdentifyTraits] public class Employee { [UserId] internal readonly int _id = 1; public string? Email { get; set; } }
        """);

    [Theory]
    [InlineData("[IdentifyTraits] class Customer { [UserId] private int Id { get; set; } public string? Email { get; set; } }", "Make 'Id' internal", "Remove [UserId]")]
    [InlineData("[IdentifyTraits] class Customer { [TraitName(\"secret\")] private int Number { get; set; } public string? Email { get; set; } }", "Remove [TraitName]")]
    [InlineData("class Customer { [Identify.UserId] public int Id { get; set; } }", "Add [IdentifyTraits]", "Remove [UserId]")]
    [InlineData("class CreditCard { [TraitName(\"number\")] public int Number { get; set; } }", "Remove [TraitName]")]
    public async Task No_type_becomes_a_user_and_no_member_a_trait_unless_an_id_says_so(string type, params string[] titles) =>
        Assert.Equal(titles, await new CodeFixVerifier().FindTitlesAsync("IDFY0403", $"using Identify; {type}"));
}
