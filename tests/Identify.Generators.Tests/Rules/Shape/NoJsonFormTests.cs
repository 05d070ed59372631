using Xunit;

namespace Identify.Generators.Tests.Rules.Shape;

public class NoJsonFormTests
{
    [Theory]
    [InlineData("public object? [|Tag|] { get; set; }")]
    [InlineData("public System.IO.Stream? [|Photo|] { get; set; }")]
    [InlineData("public Action? [|Changed|] { get; set; }")]
    [InlineData("public List<Type> [|Kinds|] { get; set; } = new();")]
    [InlineData("[TraitExtension] public List<string> [|Extra|] { get; set; } = new();")]
    [InlineData("[TraitExtension] public Dictionary<string, string> Extra { get; set; } = new(); [TraitExtension] public Dictionary<string, int> [|More|] { get; set; } = new();")]
    [InlineData("[TraitConverter(typeof(WrongConverter))] public int [|Score|] { get; set; }")]
    [InlineData("public System.Linq.IQueryable<string>? [|All|] { get; set; }")]
    [InlineData("public Table? [|Rows|] { get; set; } public class Table : List<string>, System.Linq.IQueryable { public Type ElementType => typeof(string); public System.Linq.Expressions.Expression Expression => null!; public System.Linq.IQueryProvider Provider => null!; }")]
    [InlineData("public Shop? [|Database|] { get; set; } public class Shop : Microsoft.EntityFrameworkCore.DbContext { public int Version { get; set; } }")]
    [InlineData("public Microsoft.Extensions.Logging.ILogger? [|Log|] { get; set; }")]
    public Task A_member_is_left_out(string member) => Expect.FiresAsync("IDFY0402", Source(member));

    [Theory]
    [InlineData("[TraitIgnore] public object? Tag { get; set; }")]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore] public System.IO.Stream? Photo { get; set; }")]
    [InlineData("private object? Tag { get; set; }")]
    [InlineData("public int[] Scores { get; set; } = new int[0];")]
    [InlineData("[TraitExtension] public Dictionary<string, string> Extra { get; set; } = new();")]
    [InlineData("[TraitConverter(typeof(WrongConverter))] public string? Score { get; set; }")]
    public Task Whatever_has_a_form_is_not(string member) => Expect.SilentAsync("IDFY0402", Source(member));

    [Fact]
    public async Task What_JSON_converts_is_left_out_and_the_message_says_why()
    {
        var messages = await Expect.FiresAsync("IDFY0402", Source("[System.Text.Json.Serialization.JsonConverter(typeof(Masker))] public string? [|Card|] { get; set; }"));

        Assert.Contains("a [JsonConverter] on it or on its type may change or mask the value", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[JsonConverter(typeof(Masker)), TraitName(\"card\")] public string? Card { get; set; }")]
    [InlineData("[JsonConverter(typeof(Masker)), TraitConverter(typeof(WrongConverter))] public string? Card { get; set; }")]
    [InlineData("[JsonConverter(typeof(Masker)), TraitIgnore] public string? Card { get; set; }")]
    [InlineData("[JsonConverter(typeof(JsonStringEnumConverter))] public DayOfWeek Day { get; set; }")]
    [InlineData("[JsonConverter(typeof(JsonStringEnumConverter<DayOfWeek>))] public DayOfWeek Day { get; set; }")]
    public Task What_is_chosen_or_is_no_change_is_sent(string member) =>
        Expect.SilentAsync("IDFY0402", "using System.Text.Json.Serialization;\n" + Source(member));

    [Fact]
    public Task A_nested_member_is_reported_once_and_where_it_stands() => Expect.FiresAsync(
        "IDFY0402",
        "[IdentifyTraits] public class Customer { public Order? First { get; set; } public List<Order> Orders { get; set; } = new(); }",
        "[IdentifyTraits] public class Shop { public Order? Last { get; set; } }",
        "public class Order { public object? [|Tag|] { get; set; } }");

    [Fact]
    public Task A_member_in_metadata_is_reported_at_the_member_that_leads_there() => Expect.FiresAsync(
        "IDFY0402",
        "[IdentifyTraits] public class Customer { public string? Email { get; set; } public KeyValuePair<string, object> [|Tag|] { get; set; } }");

    [Fact]
    public Task An_external_type_is_reported_at_the_attribute() => Expect.FiresAsync(
        "IDFY0402",
        "[assembly: [|IdentifyTraits(typeof(KeyValuePair<string, object>))|]]");

    private static string Source(string member) =>
        $$"""
        [IdentifyTraits] public class Customer { {{member}} }
        public class WrongConverter : TraitConverter<string>
        {
            public override void Write(System.Text.Json.Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);
        }
        namespace Microsoft.EntityFrameworkCore { public class DbContext { } }
        namespace Microsoft.Extensions.Logging { public interface ILogger { } }
        public class Masker : System.Text.Json.Serialization.JsonConverter<string>
        {
            public override string? Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options) => null;
            public override void Write(System.Text.Json.Utf8JsonWriter writer, string value, System.Text.Json.JsonSerializerOptions options) => writer.WriteStringValue("***");
        }
        """;
}
