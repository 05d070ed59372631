using Microsoft.CodeAnalysis;
using Xunit;

namespace Identify.Generators.Tests.Rules.Ids;

public class IdTests
{
    [Theory]
    [InlineData("[UserId] public string? [|Id|] { get; set; } [UserId] public string? [|Key|] { get; set; }")]
    [InlineData("[AnonymousId] public string? [|Id|] { get; set; } [AnonymousId, UserId] public string? [|Key|] { get; set; }")]
    public Task A_call_has_one_of_each_id(string members) =>
        Expect.FiresAsync("IDFY0103", $"[IdentifyTraits] public class Customer {{ {members} }}");

    [Theory]
    [InlineData("[UserId] public string? Id { get; set; } [AnonymousId] public string? Key { get; set; }")]
    [InlineData("[UserId, AnonymousId] public string? Id { get; set; }")]
    [InlineData("[UserId] public string? Id { get; set; } [UserId, TraitIgnore] public string? Key { get; set; }")]
    public Task One_of_each_is_fine(string members) =>
        Expect.SilentAsync("IDFY0103", $"[IdentifyTraits] public class Customer {{ {members} }}");

    [Fact]
    public Task A_nested_type_has_no_ids() => Expect.SilentAsync(
        "IDFY0103",
        "[IdentifyTraits] public class Customer { [UserId] public int Id { get; set; } public Order? Order { get; set; } }",
        "[IdentifyTraits] public class Order { [UserId] public int Id { get; set; } }");

    [Theory]
    [InlineData("[UserId] public double [|Id|] { get; set; }")]
    [InlineData("[UserId] public float? [|Id|] { get; set; }")]
    [InlineData("[UserId] public bool [|Id|] { get; set; }")]
    [InlineData("[UserId] public DateTime [|Id|] { get; set; }")]
    [InlineData("[AnonymousId] public DateTimeOffset [|Id|] { get; set; }")]
    [InlineData("[UserId] public object? [|Id|] { get; set; }")]
    [InlineData("[UserId] public DayOfWeek [|Id|] { get; set; }")]
    [InlineData("[UserId] public Key? [|Id|] { get; set; }")]
    [InlineData("[UserId] public int[]? [|Id|] { get; set; }")]
    public Task An_id_is_a_text_a_guid_or_a_whole_number(string member) =>
        Expect.FiresAsync("IDFY0104", $"[IdentifyTraits] public class Customer {{ {member} }} public class Key {{ public int Value {{ get; set; }} }}");

    [Theory]
    [InlineData("[UserId] public string? Id { get; set; }")]
    [InlineData("[UserId] public Guid? Id { get; set; }")]
    [InlineData("[UserId] public ulong Id { get; set; }")]
    [InlineData("[UserId] public decimal Id { get; set; }")]
    [InlineData("[UserId] public Int128 Id { get; set; }")]
    [InlineData("[UserId] public CustomerId Id { get; set; }")]
    [InlineData("[UserId] public Uri? Id { get; set; }")]
    [InlineData("public double Id { get; set; }")]
    public Task These_are(string member) => Expect.SilentAsync(
        "IDFY0104",
        $"[IdentifyTraits] public class Customer {{ {member} }}",
        "public readonly struct CustomerId : IFormattable { public string ToString(string? format, IFormatProvider? provider) => \"\"; }");

    [Theory]
    [InlineData("public class Customer { public int [|Id|] { get; set; } }")]
    [InlineData("public class Customer { public Guid [|CustomerId|] { get; set; } public string? Email { get; set; } }")]
    [InlineData("public record CustomerDto(string [|CustomerId|], [AnonymousId] string Device);")]
    [InlineData("public class Account { public string? [|UserId|] { get; set; } }")]
    [InlineData("public class UserProfile { public int Id { get; set; } public int [|UserId|] { get; set; } }")]
    public Task A_database_id_wants_to_be_the_user_id(string type) => Expect.FiresAsync("IDFY0105", "[IdentifyTraits] " + type);

    [Fact]
    public async Task An_id_of_a_librarys_base_is_named_in_the_attribute()
    {
        var library = Analysis.Compile("namespace Library; public class Entity { public int Id { get; set; } }");
        var compilation = Analysis.Compile("[IdentifyTraits] public class Customer : Library.Entity { public string? Email { get; set; } }")
            .AddReferences(library.WithAssemblyName("Library").ToMetadataReference());

        var diagnostic = Assert.Single(await Analysis.RunRulesAsync(compilation, TestContext.Current.CancellationToken));

        Assert.Equal("IDFY0105", diagnostic.Id);
        Assert.EndsWith("; name it in [IdentifyTraits(UserId = nameof(Customer.Id))]", diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public class Customer { [UserId] public int Id { get; set; } }")]
    [InlineData("public class Customer { public int Id { get; set; } [UserId] public Guid Key { get; set; } }")]
    [InlineData("public class Customer { [TraitName(ReservedTraits.Id)] public int Id { get; set; } }")]
    [InlineData("public class Customer { [TraitIgnore] public int Id { get; set; } }")]
    [InlineData("public class Customer { public int CompanyId { get; set; } }")]
    [InlineData("public class Customer { public double Id { get; set; } }")]
    [InlineData("public class UserAuthDetails { public int Id { get; set; } }")]
    [InlineData("public class Customer { [System.Text.Json.Serialization.JsonConverter(typeof(object))] public int Id { get; set; } }")]
    public Task Anything_else_is_a_trait_or_is_not_sent(string type) => Expect.SilentAsync("IDFY0105", "[IdentifyTraits] " + type);
}
