using System.Text.Json;

namespace Identify.Tests.Writing;

public class IdTests
{
    private static readonly Guid SomeGuid = new("022bb90c-bbac-11e4-8dfc-aa07a5b093db");

    [Fact]
    public void Ids_are_strings()
    {
        using var culture = new Culture();
        Assert.Equal("\"97980cfea0067\"", Written.By((ref TraitsWriter writer, int position) => writer.WriteId(position, "\""u8, "97980cfea0067")));
        Assert.Equal("\"-9223372036854775808\"", Written.By((ref TraitsWriter writer, int position) => writer.WriteId(position, "\""u8, long.MinValue)));
        Assert.Equal("\"18446744073709551615\"", Written.By((ref TraitsWriter writer, int position) => writer.WriteId(position, "\""u8, ulong.MaxValue)));
        Assert.Equal("\"022bb90c-bbac-11e4-8dfc-aa07a5b093db\"", Written.By((ref TraitsWriter writer, int position) => writer.WriteId(position, "\""u8, SomeGuid)));
        Assert.Equal("\"https://example.com/ä\"", Written.By((ref TraitsWriter writer, int position) => writer.WriteId(position, "\""u8, new Uri("https://example.com/ä"))));
        Assert.Equal("\"1.2\"", Written.By((ref TraitsWriter writer, int position) => writer.WriteId(position, "\""u8, new Version(1, 2))));
    }

    [Fact]
    public void An_empty_id_is_left_out()
    {
        Assert.Equal("", Written.By((ref TraitsWriter writer, int position) => writer.WriteId(position, ",\"userId\":\""u8, (string?)null)));
        Assert.Equal("", Written.By((ref TraitsWriter writer, int position) => writer.WriteId(position, ",\"userId\":\""u8, "")));
        Assert.Equal("", Written.By((ref TraitsWriter writer, int position) => writer.WriteId(position, ",\"userId\":\""u8, Guid.Empty)));
        Assert.Equal("", Written.By((ref TraitsWriter writer, int position) => writer.WriteId(position, ",\"userId\":\""u8, new Named(""))));
        Assert.Equal("", Written.By((ref TraitsWriter writer, int position) => writer.WriteId(position, ",\"userId\":\""u8, 0L)));
        Assert.Equal("", Written.By((ref TraitsWriter writer, int position) => writer.WriteId(position, ",\"userId\":\""u8, 0UL)));
    }

    [Fact]
    public void A_GUID_has_its_hyphens() =>
        Assert.Equal($"\"{SomeGuid:D}\"", Written.By((ref TraitsWriter writer, int position) => writer.WriteString(position, "\""u8, SomeGuid)));

    [Theory]
    [InlineData("", true)]
    [InlineData(" ", true)]
    [InlineData("\t\n", true)]
    [InlineData("\u00A0", true)]
    [InlineData("0", true)]
    [InlineData("00000000-0000-0000-0000-000000000000", true)]
    [InlineData("00", false)]
    [InlineData("01", false)]
    [InlineData("-1", false)]
    [InlineData(" x", false)]
    [InlineData("\\", false)]
    [InlineData("é", false)]
    [InlineData("00000000-0000-0000-0000-000000000001", false)]
    public void One_rule_tells_whether_an_id_is_missing(string id, bool isMissing)
    {
        Assert.Equal(isMissing, UserIdentity.User(id).IsEmpty);
        Assert.Equal(isMissing, UserIdentity.Anonymous(id).IsEmpty);
        Assert.Equal(isMissing, Written.By((ref TraitsWriter writer, int position) => writer.WriteId(position, ",\"userId\":\""u8, id)).Length == 0);
        Assert.Equal(isMissing, Written.By((ref TraitsWriter writer, int position) => writer.WriteId(position, ",\"userId\":\""u8, new Named(id))).Length == 0);
        Assert.Equal(isMissing, Written.By((ref TraitsWriter writer, int position) => writer.WriteConvertedId(position, ",\"userId\":\""u8, id, new AsString())).Length == 0);
    }

    [Fact]
    public void A_converter_may_write_an_id()
    {
        Assert.Equal(",\"userId\":\"a\\\"b\"", Convert("a\"b", new AsString()));
        Assert.Equal(",\"userId\":\"17\"", Convert("17", new AsRaw()));
        Assert.Equal(",\"userId\":\"-17\"", Convert("-17", new AsRaw()));
        Assert.Equal("", Convert("0", new AsRaw()));
        Assert.Equal("", Convert("null", new AsRaw()));
        foreach (var json in new[] { "true", "{}", "[1]" })
        {
            var fault = Assert.Throws<WriteFault>(() => Convert(json, new AsRaw()));
            Assert.Equal(IdentifyFailure.ConverterFailed, fault.Reason);
            Assert.Contains("must write a string or a number at 'userId'", fault.Message, StringComparison.Ordinal);
        }

        static string Convert(string value, TraitConverter<string> converter) => Written.By((ref TraitsWriter writer, int position) =>
            writer.WriteConvertedId(position, ",\"userId\":\""u8, value, converter));
    }

    private sealed class Named(string name)
    {
        public override string ToString() => name;
    }

    private sealed class AsString : TraitConverter<string>
    {
        public override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);
    }

    private sealed class AsRaw : TraitConverter<string>
    {
        public override void Write(Utf8JsonWriter writer, string value) => writer.WriteRawValue(value);
    }
}
