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
            Channel = "browser",
            Context = new IdentifyContext { Ip = "8.8.8.8", UserAgent = "Mozilla/5.0" },
            Integrations = new Integrations { All = false, ["Mixpanel"] = true, ["Salesforce"] = true },
            MessageId = "022bb90c-bbac-11e4-8dfc-aa07a5b093db",
            ReceivedAt = Clock.Example.AddMilliseconds(276),
            SentAt = Clock.Example,
            Timestamp = Clock.Example.ToOffset(TimeSpan.FromHours(2)),
            Version = "1.1",
        };

        Assert.Equal(
            """
            {"anonymousId":"507f191e810c19729de860ea","channel":"browser",
            "context":{"ip":"8.8.8.8","userAgent":"Mozilla/5.0"},
            "integrations":{"All":false,"Mixpanel":true,"Salesforce":true},
            "messageId":"022bb90c-bbac-11e4-8dfc-aa07a5b093db","receivedAt":"2015-02-23T22:28:55.387Z",
            "sentAt":"2015-02-23T22:28:55.111Z","timestamp":"2015-02-23T22:28:55.111Z",
            "traits":{"email":"peter@example.com","logins":5},"type":"identify","userId":"97980cfea0067","version":"1.1"}
            """.ReplaceLineEndings(""),
            CustomerSerializer.Instance.ToIdentifyJson(Peter, options));
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

#if !NETSTANDARD_RUNTIME
    [Fact]
    public void The_clock_may_be_replaced()
    {
        var call = JsonNode.Parse(CustomerSerializer.Instance.ToIdentifyJson(Peter, new IdentifyOptions { TimeProvider = Clock.AtExample }))!;
        Assert.Equal("2015-02-23T22:28:55.111Z", (string?)call["timestamp"]);
        Assert.Throws<ArgumentNullException>(() => new IdentifyOptions { TimeProvider = null! });
    }
#endif

    [Fact]
    public void What_is_given_wins_over_the_stamp()
    {
        var options = new IdentifyOptions { MessageId = "mine", Timestamp = DateTimeOffset.UnixEpoch };
        foreach (var stampsCalls in new[] { false, true })
        {
            options.StampCalls = stampsCalls;
            var call = JsonNode.Parse(CustomerSerializer.Instance.ToIdentifyJson(Peter, options))!;
            Assert.Equal("mine", (string?)call["messageId"]);
            Assert.Equal("1970-01-01T00:00:00.000Z", (string?)call["timestamp"]);
        }
    }

    [Fact]
    public void Stamps_may_be_left_to_the_server() =>
        Assert.Equal(
            """{"anonymousId":"507f191e810c19729de860ea","traits":{"email":"peter@example.com","logins":5},"type":"identify","userId":"97980cfea0067"}""",
            CustomerSerializer.Instance.ToIdentifyJson(Peter, new IdentifyOptions { StampCalls = false }));

    [Fact]
    public void A_message_id_has_1_to_99_characters()
    {
        var options = new IdentifyOptions { MessageId = new string('x', 99) };
        foreach (var wrong in new[] { "", new string('x', 100) })
        {
            var exception = Assert.Throws<ArgumentException>(() => options.MessageId = wrong);
            Assert.Contains("IdentifyOptions.MessageId", exception.Message, StringComparison.Ordinal);
            Assert.Equal(99, options.MessageId!.Length);
        }

        options.MessageId = null;
        Assert.Null(options.MessageId);
    }

    [Fact]
    public void A_version_is_a_string_or_a_number()
    {
        Assert.EndsWith(",\"version\":2}", Write(2), StringComparison.Ordinal);
        Assert.EndsWith(",\"version\":1.10}", Write(1.10m), StringComparison.Ordinal);
        Assert.EndsWith(",\"version\":\"2\"}", Write("2"), StringComparison.Ordinal);
        Assert.EndsWith(",\"version\":1.0}", Write(JsonNode.Parse("1.0")), StringComparison.Ordinal);
        Assert.DoesNotContain("version", Write(null), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new IdentifyOptions { Version = true });
        Assert.Throws<ArgumentException>(() => new IdentifyOptions { Version = new JsonObject() });

        static string Write(JsonNode? version) => CustomerSerializer.Instance.ToIdentifyJson(Peter, new IdentifyOptions { Version = version });
    }

    [Fact]
    public void An_explicit_identity_without_ids_is_refused_even_if_the_object_has_its_own()
    {
        foreach (var empty in new[] { default, UserIdentity.User(""), UserIdentity.User(null!), UserIdentity.Anonymous("") })
        {
            var exception = Assert.Throws<IdentifyException>(() => CustomerSerializer.Instance.ToIdentifyJson(Peter, empty));
            Assert.Contains("give a UserIdentity with a user id or an anonymous id", exception.Message, StringComparison.Ordinal);
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
