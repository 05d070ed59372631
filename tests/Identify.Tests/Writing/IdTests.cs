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
        Assert.Equal("\"1.2\"", Written.By((ref TraitsWriter writer, int position) => writer.WriteId(position, "\""u8, new Version(1, 2))));
    }

    [Fact]
    public void An_empty_id_is_left_out()
    {
        Assert.Equal("", Written.By((ref TraitsWriter writer, int position) => writer.WriteId(position, ",\"userId\":\""u8, null)));
        Assert.Equal("", Written.By((ref TraitsWriter writer, int position) => writer.WriteId(position, ",\"userId\":\""u8, "")));
        Assert.Equal("", Written.By((ref TraitsWriter writer, int position) => writer.WriteId(position, ",\"userId\":\""u8, Guid.Empty)));
        Assert.Equal("", Written.By((ref TraitsWriter writer, int position) => writer.WriteId(position, ",\"userId\":\""u8, new Nameless())));
    }

    [Fact]
    public void A_GUID_has_its_hyphens() =>
        Assert.Equal($"\"{SomeGuid:D}\"", Written.By((ref TraitsWriter writer, int position) => writer.WriteString(position, "\""u8, SomeGuid)));

    private sealed class Nameless
    {
        public override string ToString() => "";
    }
}
