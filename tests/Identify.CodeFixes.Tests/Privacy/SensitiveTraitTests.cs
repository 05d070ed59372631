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

    [Fact]
    public Task An_inherited_secret_of_another_assembly_is_overridden() => new CodeFixVerifier
    {
        Library = "public class Account { public virtual string? PasswordHash { get; set; } public string? Email { get; set; } }",
    }.AssertAsync(
        "IDFY0501",
        """
        using Identify;

        [IdentifyTraits]
        public class Customer : Account
        {
        }
        """,
        """
        using Identify;

        [IdentifyTraits]
        public class Customer : Account
        {

            [TraitIgnore]
            public override string? PasswordHash { get => base.PasswordHash; set => base.PasswordHash = value; }
        }
        """);

    [Theory]
    [InlineData("public class Account { public string? PasswordHash { get; set; } }")]
    [InlineData("public class Base { public virtual string? PasswordHash { get; set; } } public class Account : Base { public sealed override string? PasswordHash { get; set; } }")]
    public Task One_that_is_not_virtual_is_not(string library) => new CodeFixVerifier { Library = library }.AssertNoneAsync(
        "IDFY0501", "[Identify.IdentifyTraits] public class Customer : Account { }");
}
