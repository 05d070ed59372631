using System.Text.Json;
using System.Text.Json.Nodes;

namespace Identify.Tests.Serialization;

/// <summary>Traits for pages, SDKs and logging pipelines.</summary>
public class TextFormTests
{
    [Fact]
    public void Html_safe_json_has_nothing_that_ends_a_script_or_an_attribute()
    {
        var customer = new Customer { Email = () => "</script><!--&'\u2028\u2029\"é" };
        var safe = CustomerSerializer.Instance.ToHtmlSafeTraitsJson(customer);
        Assert.Equal("{\"email\":\"\\u003C/script\\u003E\\u003C!--\\u0026\\u0027\\u2028\\u2029\\\"é\",\"logins\":5}", safe);
        Assert.Equal(customer.Email(), (string?)JsonNode.Parse(safe)!["email"]);
    }

    [Fact]
    public void A_dictionary_says_what_the_json_says()
    {
        var serializer = new AdHocSerializer((ref writer, position) => writer.WriteMembers(position - 0, position, JsonElement.Parse(Json)));
        var traits = serializer.ToTraitsDictionary("");
        Assert.Equal("text\"é", traits["string"]);
        Assert.Equal(true, traits["true"]);
        Assert.Null(Assert.Contains("null", (IDictionary<string, object?>)traits));
        Assert.Equal(new object?[] { 1L, null, "x" }, Assert.IsType<List<object?>>(traits["array"]));
        Assert.Equal(2L, Assert.IsType<Dictionary<string, object?>>(traits["object"])["inner"]);

        Assert.Equal(long.MinValue, traits["long"]);
        Assert.Equal(4.5, traits["half"]);
        Assert.Equal(0.1, traits["tenth"]);
        Assert.Equal(10.5, traits["zeros"]);
        Assert.Equal(18446744073709551615m, traits["unsigned"]);
        Assert.Equal(12345678901234567.89m, traits["money"]);
        Assert.Equal(1e300, traits["large"]);
    }

    [Fact]
    public void A_dictionary_that_cannot_be_written_throws()
    {
        var exception = Assert.Throws<IdentifyException>(() => CustomerSerializer.Instance.ToTraitsDictionary(new Customer { Email = () => throw new FormatException() }));
        Assert.Equal(IdentifyFailure.MemberThrew, exception.Reason);
    }

    [Fact]
    public void Integers_beyond_two_to_the_53_are_exact_in_json_and_rounded_by_javascript()
    {
        const long Id = 9_007_199_254_740_993;
        var json = new AdHocSerializer((ref writer, position) => writer.WriteNumber(position, ",\"n\":"u8, Id)).ToTraitsJson("");
        Assert.Equal("{\"n\":9007199254740993}", json);
        Assert.Equal(9_007_199_254_740_992, JsonNode.Parse(json)!["n"]!.GetValue<double>()); // a JavaScript number is a double
        Assert.Equal("\"9007199254740993\"", Writing.Written.By((ref TraitsWriter writer, int position) => writer.WriteId(position, "\""u8, Id)));
    }

    private const string Json = """
        {"string":"text\"é","true":true,"null":null,"array":[1,null,"x"],"object":{"inner":2},"long":-9223372036854775808,"half":4.5,
        "tenth":0.1,"zeros":10.50,"unsigned":18446744073709551615,"money":12345678901234567.89,"large":1E+300}
        """;
}
