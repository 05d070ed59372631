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
}
