using System.Text.Json;
using System.Text.Json.Nodes;

namespace Identify.Tests.Calls;

public class OptionsTests
{
    private static readonly Customer Peter = new() { AnonymousId = () => "507f191e810c19729de860ea" };

    [Fact]
    public void The_fields_stand_in_the_order_of_the_specification()
    {
        var options = new IdentifyOptions
        {
            NameLibrary = false,
            Channel = "browser",
            Context = new IdentifyContext { IP = "8.8.8.8", UserAgent = "Mozilla/5.0" },
            Integrations = new Integrations { All = false, ["Mixpanel"] = true, ["Salesforce"] = true },
            Version = "1.1",
        };
        var stamp = new CallStamp
        {
            MessageId = "022bb90c-bbac-11e4-8dfc-aa07a5b093db",
            ReceivedAt = Clock.Example.AddMilliseconds(276),
            SentAt = Clock.Example,
            Timestamp = Clock.Example.ToOffset(TimeSpan.FromHours(2)),
        };

        var expected =
            """
            {"anonymousId":"507f191e810c19729de860ea","channel":"browser",
            "context":{"ip":"8.8.8.8","userAgent":"Mozilla/5.0"},
            "integrations":{"All":false,"Mixpanel":true,"Salesforce":true},
            "messageId":"022bb90c-bbac-11e4-8dfc-aa07a5b093db","receivedAt":"2015-02-23T22:28:55.387Z",
            "sentAt":"2015-02-23T22:28:55.111Z","timestamp":"2015-02-23T22:28:55.111Z",
            "traits":{"email":"peter@example.com","logins":5},"type":"identify","userId":"97980cfea0067","version":"1.1"}
            """.ReplaceLineEndings("");
        Assert.Equal(expected, CustomerSerializer.Instance.ToIdentifyJson(Peter, options, stamp));

        options.MakeReadOnly();
        Assert.Equal(expected, CustomerSerializer.Instance.ToIdentifyJson(Peter, options, stamp));
    }

    [Fact]
    public void Read_only_options_keep_what_they_had_and_refuse_changes()
    {
        var options = new IdentifyOptions { Channel = "server", Context = new() { IP = "8.8.8.8", Library = new() { Name = "shop" } }, Integrations = new() { All = true }, VersionNumber = 2 };
        Assert.False(options.IsReadOnly);
        options.MakeReadOnly();
        options.MakeReadOnly();
        Assert.True(options.IsReadOnly);

        options.Context!.IP = "changed";
        options.Integrations!.All = false;
        var call = CustomerSerializer.Instance.ToIdentifyJson(Peter, options);
        Assert.Contains("\"channel\":\"server\",\"context\":{\"ip\":\"8.8.8.8\",\"library\":{\"name\":\"shop\"}},\"integrations\":{\"All\":true},\"messageId\"", call, StringComparison.Ordinal);
        Assert.EndsWith(",\"version\":2}", call, StringComparison.Ordinal);

        Action[] changes =
        [
            () => options.Channel = null,
            () => options.Context = null,
            () => options.Integrations = null,
            () => options.StampCalls = false,
            () => options.NameLibrary = false,
            () => options.Version = null,
            () => options.VersionNumber = null,
            () => options.MessageIdSource = null,
            () => options.TimeProvider = TimeProvider.System,
        ];
        Assert.Equal(typeof(IdentifyOptions).GetProperties().Count(property => property.CanWrite), changes.Length);
        Assert.All(changes, change => Assert.Throws<InvalidOperationException>(change));
    }

    [Fact]
    public void Options_that_are_too_large_do_not_become_read_only()
    {
        var options = new IdentifyOptions { Channel = new string('x', 40_000) };
        var exception = Assert.Throws<IdentifyException>(options.MakeReadOnly);
        Assert.Equal((IdentifyFailure.TooLarge, typeof(IdentifyOptions)), (exception.Reason, exception.Type));
        Assert.False(options.IsReadOnly);
    }

    [Fact]
    public void The_source_of_message_ids_may_be_replaced()
    {
        var id = Guid.NewGuid();
        var call = JsonNode.Parse(CustomerSerializer.Instance.ToIdentifyJson(Peter, new IdentifyOptions { MessageIdSource = () => id }))!;
        Assert.Equal(id.ToString(), (string?)call["messageId"]);
    }

    [Fact]
    public void What_the_options_own_code_throws_is_not_blamed_on_the_output()
    {
        var source = new IdentifyOptions { MessageIdSource = () => throw new FormatException() };
        var clock = new IdentifyOptions { TimeProvider = new BrokenClock() };
        AssertFails(source, "IdentifyOptions.MessageIdSource");
        AssertFails(clock, "IdentifyOptions.TimeProvider");

        static void AssertFails(IdentifyOptions options, string member)
        {
            var exception = Assert.Throws<IdentifyException>(() => CustomerSerializer.Instance.ToIdentifyJson(Peter, options));
            Assert.Equal((IdentifyFailure.MemberThrew, member), (exception.Reason, exception.Member));
            Assert.Contains($"{member} threw FormatException", exception.Message, StringComparison.Ordinal);
        }
    }

    private sealed class BrokenClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new FormatException();
    }

    [Fact]
    public void A_call_is_stamped_by_default()
    {
        var before = DateTimeOffset.UtcNow.AddMilliseconds(-1);
        var calls = Enumerable.Range(0, 100).Select(_ => JsonNode.Parse(CustomerSerializer.Instance.ToIdentifyJson(Peter))!).ToList();
        var after = DateTimeOffset.UtcNow;

        Assert.All(calls, call => Assert.InRange(call["timestamp"]!.GetValue<DateTimeOffset>(), before, after));
        Assert.All(calls, call => Assert.True(Guid.TryParseExact((string?)call["messageId"], "D", out _)));
        Assert.Equal(calls.Count, calls.Select(call => (string?)call["messageId"]).Distinct().Count());
    }

    [Fact]
    public void The_clock_may_be_replaced()
    {
        var call = JsonNode.Parse(CustomerSerializer.Instance.ToIdentifyJson(Peter, new IdentifyOptions { TimeProvider = Clock.AtExample }))!;
        Assert.Equal("2015-02-23T22:28:55.111Z", (string?)call["timestamp"]);
        Assert.Throws<ArgumentNullException>(() => new IdentifyOptions { TimeProvider = null! });
    }

    [Fact]
    public void What_is_given_wins_over_the_stamp()
    {
        var stamp = new CallStamp { MessageId = "mine", Timestamp = DateTimeOffset.UnixEpoch };
        foreach (var stampsCalls in new[] { false, true })
        {
            var call = JsonNode.Parse(CustomerSerializer.Instance.ToIdentifyJson(Peter, new IdentifyOptions { StampCalls = stampsCalls }, stamp))!;
            Assert.Equal("mine", (string?)call["messageId"]);
            Assert.Equal("1970-01-01T00:00:00.000Z", (string?)call["timestamp"]);
        }
    }

    [Fact]
    public void A_stamp_may_be_given_in_part()
    {
        var options = new IdentifyOptions { TimeProvider = Clock.AtExample };
        var call = JsonNode.Parse(CustomerSerializer.Instance.ToIdentifyJson(Peter, options, new CallStamp { MessageId = "mine" }))!;
        Assert.Equal(("mine", "2015-02-23T22:28:55.111Z"), ((string?)call["messageId"], (string?)call["timestamp"]));

        call = JsonNode.Parse(CustomerSerializer.Instance.ToIdentifyJson(Peter, options, new CallStamp { Timestamp = DateTimeOffset.UnixEpoch }))!;
        Assert.Equal("1970-01-01T00:00:00.000Z", (string?)call["timestamp"]);
        Assert.True(Guid.TryParse((string?)call["messageId"], out _));
    }

    [Fact]
    public void Stamps_may_be_left_to_the_server() =>
        Assert.Equal(
            """{"anonymousId":"507f191e810c19729de860ea","traits":{"email":"peter@example.com","logins":5},"type":"identify","userId":"97980cfea0067"}""",
            CustomerSerializer.Instance.ToIdentifyJson(Peter, new IdentifyOptions { StampCalls = false, NameLibrary = false }));

    [Fact]
    public void A_message_id_has_1_to_99_characters()
    {
        var stamp = new CallStamp { MessageId = new string('x', 99) };
        foreach (var wrong in new[] { "", new string('x', 100) })
        {
            var exception = Assert.Throws<ArgumentException>(() => stamp.MessageId = wrong);
            Assert.Contains("CallStamp.MessageId", exception.Message, StringComparison.Ordinal);
            Assert.Equal(99, stamp.MessageId!.Length);
        }

        stamp.MessageId = null;
        Assert.Null(stamp.MessageId);
    }

    [Fact]
    public void A_version_is_a_string_or_a_number()
    {
        Assert.EndsWith(",\"version\":2}", Write(new() { VersionNumber = 2 }), StringComparison.Ordinal);
        Assert.EndsWith(",\"version\":1.10}", Write(new() { VersionNumber = 1.10m }), StringComparison.Ordinal);
        Assert.EndsWith(",\"version\":\"2\"}", Write(new() { Version = "2" }), StringComparison.Ordinal);
        Assert.DoesNotContain("version", Write(new() { NameLibrary = false }), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => new IdentifyOptions { Version = "1", VersionNumber = 1 });
        Assert.Throws<InvalidOperationException>(() => new IdentifyOptions { VersionNumber = 1, Version = "1" });

        static string Write(IdentifyOptions options) => CustomerSerializer.Instance.ToIdentifyJson(Peter, options);
    }

    [Fact]
    public void An_explicit_identity_without_ids_is_refused_even_if_the_object_has_its_own()
    {
        foreach (var empty in new[] { default, UserIdentity.User(""), UserIdentity.User(null!), UserIdentity.Anonymous("") })
        {
            var exception = Assert.Throws<IdentifyException>(() => CustomerSerializer.Instance.ToIdentifyJson(Peter, empty));
            Assert.Contains("give a UserIdentity with a user ID or an anonymous ID", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_explicit_identity_replaces_that_of_the_object()
    {
        Assert.Equal((null, "call"), Ids(CustomerSerializer.Instance.ToIdentifyJson(Peter, UserIdentity.User("call"))));
        Assert.Equal(("anonymous", null), Ids(CustomerSerializer.Instance.ToIdentifyJson(Peter, UserIdentity.Anonymous("anonymous"))));
        Assert.Equal(("anonymous", "user"), Ids(CustomerSerializer.Instance.ToIdentifyJson(Peter, new UserIdentity("user", "anonymous"))));
        Assert.Equal(("507f191e810c19729de860ea", "97980cfea0067"), Ids(CustomerSerializer.Instance.ToIdentifyJson(Peter)));

        static (string?, string?) Ids(string call)
        {
            using var document = JsonDocument.Parse(call);
            return (Get("anonymousId"), Get("userId"));

            string? Get(string name) => document.RootElement.TryGetProperty(name, out var id) ? id.GetString() : null;
        }
    }
}
