using Identify.Generators.Tests.Infrastructure;

namespace Identify.Generators.Tests.Bridges;

/// <summary>What Segment.Analytics.CSharp gets.</summary>
public sealed class SegmentAnalyticsTests
{
    private const string Received = """
        string Received(Segment.Analytics.RawEvent sent)
        {
            var call = new System.Text.Json.Nodes.JsonObject { ["type"] = sent.Type, ["traits"] = System.Text.Json.Nodes.JsonNode.Parse(((Segment.Analytics.IdentifyEvent)sent).Traits.ToString()) };
            void Add(string name, string? text) { if (text is not null) call[name] = text; }
            Add("userId", sent.UserId);
            Add("anonymousId", sent.AnonymousId);
            Add("messageId", sent.MessageId);
            Add("timestamp", sent.Timestamp);
            if (sent.Context.Count > 0) call["context"] = System.Text.Json.Nodes.JsonNode.Parse(sent.Context.ToString());
            if (sent.Integrations.Count > 0) call["integrations"] = System.Text.Json.Nodes.JsonNode.Parse(sent.Integrations.ToString());
            return call.ToJsonString();
        }

        var analytics = new Segment.Analytics.Analytics(new("key"));
        var plain = new IdentifyOptions { StampCalls = false, NameLibrary = false };

        """;

    public static TheoryData<string> Versions => [nameof(Sdk.SegmentCSharp), nameof(Sdk.SegmentCSharpOldJson)];

    [Theory, MemberData(nameof(Versions))]
    public void The_event_is_what_the_JSON_says(string sdk) => BridgeProject.AssertReceived(sdk, Received + $$"""
        var customer = new Customer();
        analytics.Identify(customer);
        analytics.Identify(customer, UserIdentity.User(7));
        customer.Session = "s1";
        analytics.Identify(customer);
        return new[]
        {
            customer.ToIdentifyJson(UserIdentity.User("000123"), plain), Received(analytics.Sent[0]),
            customer.ToIdentifyJson(UserIdentity.User(7), plain), Received(analytics.Sent[1]),
            customer.ToIdentifyJson(plain), Received(analytics.Sent[2]),
        };
        """);

    [Fact]
    public void Options_become_those_of_the_event() => BridgeProject.AssertReceived(nameof(Sdk.SegmentCSharp), Received + $$"""
        analytics.Identify(new Customer(), {{BridgeProject.Options}});
        var expected = System.Text.Json.Nodes.JsonNode.Parse(new Customer().ToIdentifyJson({{BridgeProject.Options}}))!.AsObject();
        expected.Remove("channel");
        expected["context"]!["channel"] = "server";
        expected["context"]!.AsObject().Remove("library");
        return new[] { expected.ToJsonString(), Received(analytics.Sent[0]) };
        """);

    [Fact]
    public void The_library_is_the_SDK_unless_the_options_name_another() => BridgeProject.AssertReceived(nameof(Sdk.SegmentCSharp), Received + """
        analytics.Identify(new Customer(), new IdentifyOptions());
        analytics.Identify(new Customer(), new IdentifyOptions { Context = new IdentifyContext { Library = new ContextLibrary { Name = "shop" } } });
        return new[] { "{}", analytics.Sent[0].Context.ToString(), "{\"library\":{\"name\":\"shop\"}}", analytics.Sent[1].Context.ToString() };
        """);

    [Fact]
    public void An_anonymous_call_has_no_user_id_of_the_process() => BridgeProject.AssertReceived(nameof(Sdk.SegmentCSharp), Received + """
        analytics.Identify(new Customer { Id = null, Session = "s1" });
        return new[] { "null", System.Text.Json.JsonSerializer.Serialize(analytics.Sent[0].UserId), "\"s1\"", System.Text.Json.JsonSerializer.Serialize(analytics.Sent[0].AnonymousId) };
        """);

    [Fact]
    public void Before_enrichment_traits_and_user_id_are_sent() => BridgeProject.AssertReceived(nameof(Sdk.SegmentCSharpOld), Received + """
        analytics.Identify(new Customer());
        return new[] { new Customer().ToIdentifyJson(plain), Received(analytics.Sent[0]) };
        """);

    [Fact]
    public void Before_enrichment_an_anonymous_id_is_an_error()
    {
        using var project = BridgeProject.Load(nameof(Sdk.SegmentCSharpOld), """
            public static string Run()
            {
                var analytics = new Segment.Analytics.Analytics(new("key"));
                analytics.Identify(new Customer { Session = "s1" });
                return "";
            }
            """);

        var exception = Assert.Throws<IdentifyException>(() => project.Call<string>("Call", "Run"));

        Assert.Contains("update the package", exception.Message, StringComparison.Ordinal);
    }
}
