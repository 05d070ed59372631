using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Identify.Generators.Tests.Rules.Ids;

public class ChangingUserIdTests
{
    [Theory]
    [InlineData("[UserId] public string [|Email|] { get; set; } = \"\";")]
    [InlineData("[UserId] public string [|E_Mail|] { get; set; } = \"\";")]
    [InlineData("[UserId] public string? [|CustomerEmailAddress|] { get; set; }")]
    [InlineData("[UserId] public string [|Upn|] => \"\";")]
    [InlineData("[UserId, EmailAddress] public string [|Key|] { get; set; } = \"\";")]
    [InlineData("[UserId] public System.Net.Mail.MailAddress? [|Key|] { get; set; }")]
    [InlineData("public string Email { get; set; } = \"\"; [UserId] public string UserId => [|Email|];")]
    [InlineData("public string Email { get; set; } = \"\"; [UserId] public string UserId { get { return [|this.Email.Trim().ToLowerInvariant()|]; } }")]
    [InlineData("public string? Email { get; set; } [UserId] public string UserId => ([|Email ?? \"\"|]);")]
    [InlineData("[UserId] public string [|_email|] = \"\";")]
    [InlineData("public string? Email { get; set; } [UserId] public string? Key => [|Email?.Trim()|];")]
    [InlineData("[UserId, TraitName(\"email\")] public string? [|Key|] { get; set; }")]
    [InlineData("[EmailAddress] public string? Contact { get; set; } [UserId] public string? Key => [|Contact|];")]
    [InlineData("public System.Net.Mail.MailAddress? Contact { get; set; } [UserId] public string? Key => [|Contact?.ToString()|];")]
    [InlineData("private System.Net.Mail.MailAddress _contact = null!; [UserId] public string Key { get => [|_contact.Address|]; }")]
    public Task An_email_address_is_no_user_id(string member) =>
        Expect.FiresAsync("IDFY0101", $"[IdentifyTraits] public class Customer {{ {member} }}");

    [Theory]
    [InlineData("[UserId] public string Id { get; set; } = \"\"; public string Email { get; set; } = \"\";")]
    [InlineData("[UserId] public Guid EmailId { get; set; }")]
    [InlineData("[UserId] public string EmailHashKey { get; set; } = \"\";")]
    [InlineData("[UserId] public string HashedEmail { get; set; } = \"\";")]
    [InlineData("[UserId, TraitName(\"email_sha256\")] public string Key { get; set; } = \"\";")]
    [InlineData("[UserId] public Guid Email { get; set; }")]
    [InlineData("[UserId] public Guid? Email { get; set; }")]
    [InlineData("[UserId] public DayOfWeek Email { get; set; }")]
    [InlineData("public string Email { get; set; } = \"\"; [UserId] public string UserId => Hash(Email); static string Hash(string s) => s;")]
    [InlineData("public (string Address, int Port) Node { get; set; } [UserId] public string UserId => Node.Address;")]
    [InlineData("[AnonymousId] public string Email { get; set; } = \"\";")]
    [InlineData("[UserId] public string UserName { get; set; } = \"\";")]
    public Task Anything_else_may_be_one(string member) =>
        Expect.SilentAsync("IDFY0101", $"[IdentifyTraits] public class Customer {{ {member} }}");

    [Fact]
    public async Task The_database_id_beside_it_is_named()
    {
        var messages = await Expect.FiresAsync("IDFY0101", "[IdentifyTraits] public record Customer(Guid Id, [UserId] string [|Email|]);");

        Assert.Equal(
            "'Customer.Email' holds an email address, which can change, but a user ID must stay the same for as long as the user exists; move [UserId] to 'Id'",
            Assert.Single(messages));
    }

    [Fact]
    public Task An_inherited_member_is_reported_where_it_stands() => Expect.FiresAsync(
        "IDFY0101",
        "public abstract class Person { [UserId] public string [|Email|] { get; set; } = \"\"; }",
        "[IdentifyTraits] public class Customer : Person { } [IdentifyTraits] public class Supplier : Person { }");

    [Fact]
    public Task An_assignment_tells_what_the_id_holds() => Expect.FiresAsync(
        "IDFY0101",
        """
        [IdentifyTraits]
        public class Customer
        {
            public Customer() { }
            public Customer(string email) { Id = [|email|]; }
            public Customer(string email, string plan) => (Id, Plan) = ([|email|], plan);
            public Customer(System.Net.Mail.MailAddress contact) => Id = [|contact.Address|];
            public Customer(Node node) => Id = node.Address;
            public string? Plan { get; set; }
            [UserId] public string Id { get; set; } = "";
            public static Customer From(Account account) => new() { Id = [|account.Email|]! };
        }
        public record Node(string Address);
        public class Account { public string? Email { get; set; } public string Id { get; set; } = ""; }
        """);

    [Fact]
    public Task A_constructor_argument_tells_what_the_id_holds() => Expect.FiresAsync(
        "IDFY0101",
        """
        [IdentifyTraits] public record Customer([UserId] string Id, string Name)
        {
            public static Customer From(Account account) => new([|account.Email|], "n");
            public static Customer Rename(Customer customer, Account account) => customer with { Id = [|account.Email|] };
        }
        public record Account(string Email);
        """);

    [Fact]
    public async Task An_argument_of_a_primary_constructor_tells_what_the_id_holds()
    {
        Assert.SkipUnless(Enum.IsDefined((LanguageVersion)1200), "This compiler does not know primary constructors.");

        await Expect.FiresAsync(
            "IDFY0101",
            """
            [IdentifyTraits] public class Supplier(string id)
            {
                [UserId] public string Id { get; } = id;
                public string? Plan { get; set; }
                public static Supplier From(string email, string id) => id.Length > 0 ? new(id) : new(id: [|email|]);
            }
            """);
    }

    [Fact]
    public async Task An_explicit_identity_is_a_user_id()
    {
        var messages = await Expect.FiresAsync(
            "IDFY0101",
            """
            [IdentifyTraits] public class Customer { public string? Email { get; set; } public string Key { get; set; } = ""; }
            public static class Identities
            {
                public static UserIdentity Of(Customer customer) => UserIdentity.User([|customer.Email!|]);
                public static UserIdentity Made(Customer customer) => new UserIdentity([|customer
                    .Email|], null);
                public static UserIdentity Right(Customer customer) => UserIdentity.User(customer.Key);
                public static UserIdentity Unknown(string cookie) => UserIdentity.Anonymous(cookie);
            }
            """.Replace("customer.Email!|]", "customer.Email|]!", StringComparison.Ordinal));

        Assert.All(messages, message => Assert.StartsWith("'Customer.Email' holds an email address", message, StringComparison.Ordinal));
        Assert.All(messages, message => Assert.EndsWith("; pass the user's database ID", message, StringComparison.Ordinal));
    }

    [Fact]
    public Task An_attribute_on_the_source_counts() => Expect.FiresAsync(
        "IDFY0101",
        """
        [IdentifyTraits] public class Customer
        {
            [UserId] public string Id { get; set; } = "";
            public string? Plan { get; set; }
            public static Customer From(Account account) => new() { Id = [|account.Contact|] };
        }
        public class Account { [EmailAddress] public string Contact { get; set; } = ""; }
        """);

    [Fact]
    public Task An_assignment_of_the_database_id_does_not() => Expect.SilentAsync(
        "IDFY0101",
        """
        [IdentifyTraits]
        public class Customer
        {
            [UserId] public Guid Id { get; set; }
            public string? Email { get; set; }
            public static Customer From(Guid email, string mail) => new() { Id = email, Email = mail };
        }
        """);

    [Theory]
    [InlineData("[UserId] public string [|UserName|] { get; set; } = \"\";", "a user name")]
    [InlineData("[UserId] public string? [|MobilePhone|] { get; set; }", "a phone number")]
    [InlineData("[UserId, Phone] public string? [|Key|] { get; set; }", "a phone number")]
    [InlineData("[UserId] public string? [|Slug|] { get; set; }", "a slug")]
    [InlineData("[UserId] public string? [|LastIpAddress|] { get; set; }", "a network address")]
    [InlineData("public string? Login { get; set; } [UserId] public string? UserId => [|Login|];", "a user name")]
    public async Task Nothing_that_changes_is_a_user_id(string member, string meaning)
    {
        var messages = await Expect.FiresAsync("IDFY0102", $"[IdentifyTraits] public class Customer {{ {member} }}");

        Assert.Contains(meaning + ",", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[UserId] public string UserNameId { get; set; } = \"\";")]
    [InlineData("[UserId] public long Handle { get; set; }")]
    [InlineData("[UserId] public string NameIdentifier { get; set; } = \"\";")]
    [InlineData("[AnonymousId] public string DeviceId { get; set; } = \"\";")]
    [InlineData("[UserId] public string Email { get; set; } = \"\";")]
    public Task What_stays_the_same_may_be_one(string member) =>
        Expect.SilentAsync("IDFY0102", $"[IdentifyTraits] public class Customer {{ {member} }}");
}
