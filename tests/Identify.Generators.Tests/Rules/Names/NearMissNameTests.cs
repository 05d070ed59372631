using Xunit;

namespace Identify.Generators.Tests.Rules.Names;

public class NearMissNameTests
{
    [Theory]
    [InlineData("public string? [|EmailAddress|] { get; set; }", "email")]
    [InlineData("public string? [|EMail|] { get; set; }", "email")]
    [InlineData("public string? [|CustomerEmail|] { get; set; }", "email")]
    [InlineData("public string? [|PhoneNumber|] { get; set; }", "phone")]
    [InlineData("public DateOnly? [|Dob|] { get; set; }", "birthday")]
    [InlineData("public DateTimeOffset [|RegisteredAt|] { get; set; }", "createdAt")]
    [InlineData("public string? [|Emial|] { get; set; }", "email")]
    [InlineData("public Dictionary<string, string>? [|Adress|] { get; set; }", "address")]
    [InlineData("public Uri? [|AvatarUrl|] { get; set; }", "avatar")]
    [InlineData("[TraitName(\"e_mail\")] public string? [|Contact|] { get; set; }", "email")]
    [InlineData("[System.Text.Json.Serialization.JsonPropertyName(\"surname\")] public string? [|Last|] { get; set; }", "lastName")]
    [InlineData("public string? [|Mobile|] { get; set; } public string? Telephone { get; set; }", "phone")]
    [InlineData("public string? DisplayName { get; set; } public string? [|RealName|] { get; set; }", "name")]
    [InlineData("public string? [|ImageUrl|] { get; set; }", "avatar")]
    [InlineData("public DateTimeOffset [|CreationTime|] { get; set; }", "createdAt")]
    [InlineData("public long [|MobileNo|] { get; set; }", "phone")]
    public async Task A_near_miss_is_told_the_right_name(string members, string name)
    {
        var messages = await Expect.FiresAsync("IDFY0301", $"[IdentifyTraits] public class Customer {{ {members} }}");

        Assert.Contains($"'{name}'", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_is_spelled_in_the_policy()
    {
        var messages = await Expect.FiresAsync(
            "IDFY0301", "[IdentifyTraits(Naming = TraitNaming.SnakeCase)] public class Customer { public string? [|Forename|] { get; set; } }");

        Assert.Contains("'first_name'", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public string? Email { get; set; } public string? EmailAddress { get; set; }")]
    [InlineData("public bool Mobile { get; set; }")]
    [InlineData("public int Position { get; set; }")]
    [InlineData("public Guid Handle { get; set; }")]
    [InlineData("public Guid? Handle { get; set; }")]
    [InlineData("public TimeSpan? Mobile { get; set; }")]
    [InlineData("public byte[]? Photo { get; set; }")]
    [InlineData("public string? ManagerEmail { get; set; }")]
    [InlineData("public string? Named { get; set; }")]
    [InlineData("public string? Emails { get; set; }")]
    [InlineData("public int Aged { get; set; }")]
    [InlineData("public string? Stated { get; set; }")]
    [InlineData("public string? Sender { get; set; }")]
    [InlineData("public string? County { get; set; }")]
    [InlineData("public Dictionary<string, string>? Address2 { get; set; }")]
    [InlineData("public string? Page { get; set; }")]
    [InlineData("[TraitName(\"contact\")] public string? EmailAddress { get; set; }")]
    [InlineData("[TraitIgnore] public string? EmailAddress { get; set; }")]
    [InlineData("[UserId] public string? EmailAddress { get; set; }")]
    public Task Other_words_are_left_alone(string members) =>
        Expect.SilentAsync("IDFY0301", $"[IdentifyTraits] public class Customer {{ {members} }}");

    [Theory]
    [InlineData("Device", "public string? ImageUrl { get; set; }")]
    [InlineData("Account", "public string? EmailId { get; set; }")]
    [InlineData("User", "public string? Url { get; set; }")]
    [InlineData("User", "public bool Image { get; set; }")]
    public Task A_vague_word_means_a_trait_of_a_person_alone(string type, string members) =>
        Expect.SilentAsync("IDFY0301", $"[IdentifyTraits] public class {type} {{ {members} }}");

    [Fact]
    public Task Nested_names_are_judged_by_what_holds_them() => Expect.FiresAsync(
        "IDFY0301",
        """
        [IdentifyTraits] public class Customer { public Place? Address { get; set; } public Firm? Company { get; set; } public Book? Book { get; set; } }
        public class Place { public int [|Zip|] { get; set; } public string? Mail { get; set; } }
        public class Firm { public int [|Employees|] { get; set; } public string? Zip { get; set; } }
        public class Book { public string? Title { get; set; } public string? Zip { get; set; } public string? FullName { get; set; } }
        """);

    [Theory]
    [InlineData("JobTitle", "jobTitle")]
    [InlineData("Position", "position")]
    public async Task A_name_that_classic_destinations_read_is_kept(string member, string name)
    {
        var messages = await Expect.FiresAsync("IDFY0301", $"[IdentifyTraits] public class Customer {{ public string? [|{member}|] {{ get; set; }} }}");

        Assert.Equal(
            [$"'Customer.{member}' is sent as '{name}', but the reserved name for the user's position in a company is 'title', the one that most destinations look for; send it under both names, because classic destinations read '{name}'"],
            messages);
        await Expect.SilentAsync("IDFY0301", $"[IdentifyTraits] public class Customer {{ public string? {member} {{ get; set; }} public string? Title {{ get; set; }} }}");
    }
}
