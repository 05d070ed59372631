using Xunit;

namespace Identify.Generators.Tests.Rules.Privacy;

public class SensitiveTraitTests
{
    [Theory]
    [InlineData("public string? [|PasswordHash|] { get; set; }")]
    [InlineData("public string? [|Ssn|] { get; set; }")]
    [InlineData("[TraitName(\"card_number\")] public string? [|Number|] { get; set; }")]
    [InlineData("[TraitName(\"secret\")] public string? [|Token|] { get; set; }")]
    [InlineData("public bool [|HasDisability|] { get; set; }")]
    [InlineData("[UserId] public string? [|Ssn|] { get; set; }")]
    [InlineData("public long [|CardNumber|] { get; set; }")]
    [InlineData("public string? [|ResetPasswordToken|] { get; set; }")]
    public Task It_stays_at_home(string member) => Expect.FiresAsync("IDFY0501", Source(member));

    [Theory]
    [InlineData("[TraitIgnore] public string? Password { get; set; }")]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore] public string? Password { get; set; }")]
    [InlineData("private string? Password { get; set; }")]
    [InlineData("public bool Password { get; set; }")]
    [InlineData("public DateTimeOffset PasswordChangedAt { get; set; }")]
    [InlineData("public bool HasCreditCard { get; set; }")]
    [InlineData("public int Password { get; set; }")]
    [InlineData("public TimeSpan RefreshToken { get; set; }")]
    [InlineData("public CardOptions? CreditCard { get; set; }")]
    [InlineData("public Uri? ExpirePassword { get; set; }")]
    [InlineData("public string? Email { get; set; }")]
    public Task Harmless_traits_travel(string member) => Expect.SilentAsync("IDFY0501", Source(member));

    [Fact]
    public Task Nested_objects_are_searched_too() => Expect.FiresAsync(
        "IDFY0501",
        "[IdentifyTraits] public class Customer { public Dictionary<string, Account[]>? Accounts { get; set; } }",
        "public class Account { public string? Name { get; set; } public string? [|AccessToken|] { get; set; } }");

    [Fact]
    public async Task A_nested_id_is_an_ordinary_member()
    {
        var messages = await Expect.FiresAsync(
            "IDFY0501",
            "[IdentifyTraits] public class Customer { public Account? Last { get; set; } } public class Account { [UserId] public string? [|Ssn|] { get; set; } public string? Plan { get; set; } }");

        Assert.All(messages, message => Assert.EndsWith("keep it out with [TraitIgnore]", message, StringComparison.Ordinal));
    }

    private static string Source(string member) =>
        $"[IdentifyTraits] public class Customer {{ {member} }} public class CardOptions {{ public string? Network {{ get; set; }} }}";
}
