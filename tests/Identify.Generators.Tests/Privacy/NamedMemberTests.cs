using Identify.Generators.Tests.Rules;

namespace Identify.Generators.Tests.Privacy;

/// <summary>What is reported about members that another assembly declares, and about the names given to <c>[IdentifyTraits]</c>.</summary>
public class NamedMemberTests
{
    [Theory]
    [InlineData("Ignore = new[] { \"Emial\" }", "'Emial'")]
    [InlineData("Ignore = new[] { \"Email\", \"email\" }", "'email'")]
    [InlineData("Only = new[] { \"Email\", \"Static\" }", "'Static'")]
    [InlineData("Only = new[] { \"Email\", \"Hidden\" }", "'Hidden'")]
    [InlineData("UserId = \"Code\"", "'Code'")]
    [InlineData("AnonymousId = \"\"", "''")]
    public async Task A_name_that_is_no_member_is_reported(string arguments, string name)
    {
        var own = await Expect.FiresAsync(
            "IDFY0403",
            $"[[|IdentifyTraits({arguments})|]] public class Customer {{ public string? Email {{ get; set; }} public static int Static => 1; private int Hidden => 1; public void Key() {{ }} }}");
        var external = await Expect.FiresAsync("IDFY0403", $"[assembly: [|IdentifyTraits(typeof(KeyValuePair<string, int>), {arguments})|]]");

        Assert.Contains(name, Assert.Single(own), StringComparison.Ordinal);
        Assert.Single(external);
    }

    [Theory]
    [InlineData("[IdentifyTraits(Ignore = new[] { nameof(Email), \"Password\" }, UserId = \"Id\", AnonymousId = nameof(Session))] public class Customer : Person { public int Id { get; set; } public string? Session { get; set; } internal string? Password => null; }")]
    [InlineData("[IdentifyTraits(Only = new[] { nameof(Email), nameof(Age) })] public class Customer : Person { public int Age; }")]
    [InlineData("[assembly: IdentifyTraits(typeof(KeyValuePair<string, int>), Only = new[] { \"Key\" })]")]
    public Task A_member_is_not(string source) => Expect.SilentAsync("IDFY0403", source, "public class Person { public string? Email { get; set; } }");

    [Fact]
    public async Task Other_assemblies_do_not_see_backing_fields()
    {
        await Expect.FiresAsync("IDFY0403", "[IdentifyTraits] public class Customer { [field: [|TraitIgnore|]] public string? Code { get; set; } public int Age { get; set; } }");
        await Expect.SilentAsync("IDFY0403", "[IdentifyTraits] internal class Customer { [field: TraitIgnore] public string? Code { get; set; } public int Age { get; set; } }");
    }

    [Fact]
    public async Task Sensitive_members_of_another_assembly_are_named_once()
    {
        var messages = await Expect.FiresAsync("IDFY0502", "[IdentifyTraits] public class [|Login|] : System.Net.NetworkCredential { public string? PasswordHash => null; }");

        Assert.Contains("'Password', 'SecurePassword'", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[IdentifyTraits(Ignore = new[] { \"Password\", \"SecurePassword\" })] public class Login : System.Net.NetworkCredential { }")]
    [InlineData("[IdentifyTraits(Only = new[] { \"UserName\" })] public class Login : System.Net.NetworkCredential { }")]
    [InlineData("[IdentifyTraits(Only = new[] { \"Password\" })] public class Login : System.Net.NetworkCredential { }")]
    [InlineData("[IdentifyTraits] public class Login { public string? PasswordHash => null; }")]
    public Task Decisions_are_not_questioned(string source) => Expect.SilentAsync("IDFY0502", source);
}
