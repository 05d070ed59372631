using Xunit;

namespace Identify.CodeFixes.Tests.Privacy;

public class SensitiveTraitTests
{
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

    [Theory]
    [InlineData("[IdentifyTraits] public class Customer : Account { }", "[IdentifyTraits(Ignore = new[] { nameof(Customer.PasswordHash) })] public class Customer : Account { }")]
    [InlineData("[assembly: IdentifyTraits(typeof(Account))]", "[assembly: IdentifyTraits(typeof(Account), Ignore = new[] { nameof(Account.PasswordHash) })]")]
    public Task One_of_another_assembly_is_ignored_at_the_annotation(string before, string after) => new CodeFixVerifier
    {
        Library = "public class Account { public string? PasswordHash { get; set; } public string? Email { get; set; } }",
    }.AssertAsync("IDFY0502", "using Identify; " + before, "using Identify; " + after);
}
