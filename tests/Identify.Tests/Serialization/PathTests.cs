using System.Text;
using Identify.Tests.Writing;

namespace Identify.Tests.Serialization;

/// <summary>Where a write failed.</summary>
public class PathTests
{
    [Theory]
    [InlineData(",\"a\":1", "b", "b")]
    [InlineData(",\"a\":1", null, "")]
    [InlineData(",\"a\":{\"b\":[1,2]},\"c\":,\"d\":\"x:,{\"", "e", "c.e")]
    [InlineData(",\"a\":", null, "a")]
    [InlineData(",\"orders\":,{\"id\":1},{\"id\":2},,\"id\":3", "total", "orders[2].total")]
    [InlineData(",\"orders\":,,\"id\":3", "total", "orders[0].total")]
    [InlineData(",\"tags\":,\"a\",\"b\"", null, "tags")]
    [InlineData(",\"orders\":,{\"id\":1},", "total", "orders[1].total")]
    [InlineData(",\"orders\":,{\"id\":1},", null, "orders[1]")]
    [InlineData(",\"address\":", "city", "address.city")]
    [InlineData(",\"address\":", null, "address")]
    [InlineData(",\"m\":,\"k\\\"1\":", null, "m.k\\\"1")]
    [InlineData("{\"a\":{\"b\":1},\"c\":{\"d\":\"xxx", null, "c.d")]
    [InlineData("{\"a\":[{\"b\":1},{\"b\":\"xx", null, "a[1].b")]
    public void A_path_is_found_in_unfinished_json(string json, string? trait, string path) =>
        Assert.Equal(path, PathFinder.Find(Encoding.UTF8.GetBytes(json), trait, isBetweenMembers: !json.EndsWith('x')));

    [Fact]
    public void A_fault_deep_inside_is_located()
    {
        var serializer = Nested((ref writer, position) => writer.WriteString(position, ",\"city\":\""u8, new string('x', 40_000)));
        AssertPath(IdentifyFailure.TooLarge, "orders[1].city", () => serializer.ToTraitsJson(""));
        AssertPath(IdentifyFailure.TooLarge, "orders[1].city", () => serializer.ToIdentifyJson("", UserIdentity.User("1")));
    }

    [Fact]
    public void A_limit_that_is_met_at_the_end_is_located()
    {
        var tooMany = 32_767 + ":2}]}".Length - 1 - Write(0).Length;
        var exception = Assert.Throws<IdentifyException>(() => Write(tooMany));
        Assert.Equal((IdentifyFailure.TooLarge, "orders[1].two"), (exception.Reason, exception.TraitPath));

        static string Write(int length) => Nested((ref writer, position) =>
        {
            position = writer.WriteString(position, ",\"city\":\""u8, new string('x', length));
            return writer.WriteNumber(writer.WriteNumber(position, ",\"one\":"u8, 1), ",\"two\":"u8, 2);
        }).ToTraitsJson("");
    }

    [Fact]
    public void A_member_that_throws_gives_the_path_of_its_object()
    {
        var serializer = Nested((ref writer, position) =>
        {
            writer.BeforeRead(position, "Order.Total");
            throw new FormatException();
        });
        var exception = AssertPath(IdentifyFailure.MemberThrew, "orders[1]", () => serializer.ToTraitsJson(""));
        Assert.Equal("Order.Total", exception.Member);
    }

    [Fact]
    public void An_output_that_throws_has_no_path()
    {
        var exception = Assert.Throws<IdentifyException>(() => AdHocSerializer.Empty.WriteTraits(new ScriptedOutput(_ => throw new IOException()), ""));
        Assert.Equal((IdentifyFailure.OutputFailed, null, null), (exception.Reason, exception.Member, exception.TraitPath));
    }

    private static AdHocSerializer Nested(WriteCall writeMember) => new((ref writer, position) =>
    {
        var orders = writer.BeginArray(position, ",\"orders\":"u8);
        var first = writer.BeginObject(orders, ","u8);
        position = writer.EndObject(first, writer.WriteNumber(first, ",\"id\":"u8, 1));
        var second = writer.BeginObject(position, ","u8);
        position = writer.EndObject(second, writeMember(ref writer, second));
        return writer.EndArray(orders, position);
    });

    private static IdentifyException AssertPath(IdentifyFailure reason, string path, Action write)
    {
        var exception = Assert.Throws<IdentifyException>(write);
        Assert.Equal((reason, path), (exception.Reason, exception.TraitPath));
        Assert.Equal(typeof(string), exception.Type);
        return exception;
    }
}
