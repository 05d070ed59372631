using Identify.Generators.Tests.Rules;

namespace Identify.Generators.Tests.Privacy;

/// <summary>What is left out because the team's JSON leaves it out or masks it is reported, unless the team clearly meant just that.</summary>
public class OmissionTests
{
    private const string Usings = "using System.Runtime.Serialization; using System.Text.Json; using System.Text.Json.Serialization;";

    private const string Mask = """
        [JsonConverter(typeof(Mask))] public class Secret { public string Value => ""; }
        public class Mask : JsonConverter<Secret> { public override Secret? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => null; public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) { } }
        """;

    [Theory]
    [InlineData("public Secret? [|Code|] { get; set; }", "[JsonConverter]")]
    [InlineData("public List<Secret?>? [|Codes|] { get; set; }", "[JsonConverter]")]
    [InlineData("public Dictionary<string, Secret[]>? [|Codes|] { get; set; }", "[JsonConverter]")]
    [InlineData("[field: JsonConverter(typeof(Mask))] public string? [|Code|] { get; set; }", "[JsonConverter]")]
    [InlineData("[JsonExtensionData] public Dictionary<string, JsonElement>? [|Rest|] { get; set; }", "[JsonExtensionData]")]
    [InlineData("public string? [|Code|] { get; set; } public bool ShouldSerializeCode() => false;", "'ShouldSerializeCode'")]
    public async Task What_may_be_masked_or_missing_is_reported(string member, string reason)
    {
        var message = Assert.Single(await Expect.FiresAsync("IDFY0402", $"{Usings} [IdentifyTraits] public class Customer {{ {member} public int Age {{ get; set; }} }} {Mask}"));
        Assert.Contains(reason, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_that_a_data_contract_does_not_list_is_reported()
    {
        var messages = await Expect.FiresAsync(
            "IDFY0402",
            $"{Usings} [IdentifyTraits, DataContract] public class Customer {{ [DataMember] public int Age {{ get; set; }} public string? [|Plan|] {{ get; set; }} [JsonPropertyName(\"b\")] public int B {{ get; set; }} }}");
        Assert.Contains("[DataContract]", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[TraitIgnore] public Secret? Code { get; set; }")]
    [InlineData("[TraitName(\"code\")] public Secret? Code { get; set; }")]
    [InlineData("[JsonIgnore] public Secret? Code { get; set; }")]
    [InlineData("[field: TraitIgnore] public object? Code { get; set; }")]
    [InlineData("[field: NonSerialized] public object? Code { get; set; }")]
    [InlineData("[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int Count { get; set; }")]
    [InlineData("[JsonExtensionData, TraitExtension] public Dictionary<string, JsonElement>? Rest { get; set; }")]
    [InlineData("[JsonConverter(typeof(JsonStringEnumConverter))] public DayOfWeek Day { get; set; }")]
    public Task What_was_left_out_on_purpose_is_not(string member) =>
        Expect.SilentAsync("IDFY0402", $"{Usings} [IdentifyTraits] public class Customer {{ {member} public int Age {{ get; set; }} }} {Mask}");

    [Theory]
    [InlineData("Ignore = new[] { nameof(Password), \"Tag\" }")]
    [InlineData("Only = new[] { \"Age\" }")]
    public async Task What_the_attribute_leaves_out_is_not(string arguments)
    {
        var source = $"[IdentifyTraits({arguments})] public class Customer {{ public string? Password {{ get; set; }} public object? Tag {{ get; set; }} public int Age {{ get; set; }} }}";
        await Expect.SilentAsync("IDFY0402", source);
        await Expect.SilentAsync("IDFY0501", source);
    }

    [Fact]
    public async Task A_secret_of_another_assembly_is_not_said_to_be_sent()
    {
        const string source = "[IdentifyTraits] public class Account : System.Net.NetworkCredential { public int Age { get; set; } }";
        await Expect.SilentAsync("IDFY0501", source);
        await Expect.SilentAsync("IDFY0402", source);
    }
}
