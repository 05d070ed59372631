using Identify.Generators.Tests.Infrastructure;

namespace Identify.Generators.Tests.Bridges;

/// <summary>What Analytics.NET and RudderStack get, as Newtonsoft.Json then writes it.</summary>
public sealed class AnalyticsNetTests
{
    private const string Received = """
        string Received(int index)
        {
            var sent = client.Sent[index];
            var call = new System.Text.Json.Nodes.JsonObject { ["type"] = "identify" };
            void Add(string name, object? value) { if (value is not null) call[name] = System.Text.Json.Nodes.JsonNode.Parse(Newtonsoft.Json.JsonConvert.SerializeObject(value, settings)); }
            Add("userId", sent.UserId);
            Add("traits", sent.Traits);
            Add("anonymousId", sent.Options.AnonymousId);
            Add("timestamp", sent.Options.Timestamp?.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture));
            if (sent.Options.Timestamp is { Kind: not DateTimeKind.Utc }) throw new InvalidOperationException();
            if (sent.Options.Context.Count > 0) Add("context", sent.Options.Context);
            if (sent.Options.Integrations.Count > 0) Add("integrations", sent.Options.Integrations);
            return call.ToJsonString();
        }

        """;

    public static TheoryData<string, string> Clients => new()
    {
        { nameof(Sdk.AnalyticsNet), "new Segment.Client(\"key\")" },
        { nameof(Sdk.RudderStack), "new RudderStack.RudderClient(\"key\")" },
    };

    [Theory, MemberData(nameof(Clients))]
    public void The_call_is_what_the_JSON_says(string sdk, string client) => BridgeProject.AssertReceived(sdk, $$"""
        var settings = new Newtonsoft.Json.JsonSerializerSettings();
        var client = {{client}};
        {{Received}}
        var plain = new IdentifyOptions { StampCalls = false, NameLibrary = false };
        var customer = new Customer();
        client.Identify(customer);
        client.Identify(customer, UserIdentity.Anonymous("s1"));
        client.Identify(customer, {{BridgeProject.Options}});
        var expected = System.Text.Json.Nodes.JsonNode.Parse(customer.ToIdentifyJson({{BridgeProject.Options}}))!.AsObject();
        expected.Remove("channel");
        expected.Remove("messageId");
        expected["context"]!["channel"] = "server";
        expected["context"]!.AsObject().Remove("library");
        return new[]
        {
            customer.ToIdentifyJson(plain), Received(0),
            customer.ToIdentifyJson(UserIdentity.Anonymous("s1"), plain), Received(1),
            expected.ToJsonString(), Received(2),
        };
        """);

    [Theory, MemberData(nameof(Clients))]
    public void The_library_is_the_SDK_unless_the_options_name_another(string sdk, string client) => BridgeProject.AssertReceived(sdk, $$"""
        var client = {{client}};
        var own = new IdentifyOptions { Context = new IdentifyContext { Library = new ContextLibrary { Name = "shop" } } };
        client.Identify(new Customer(), new IdentifyOptions { Context = new IdentifyContext() });
        client.Identify(new Customer(), own);
        return new[]
        {
            "{}", Newtonsoft.Json.JsonConvert.SerializeObject(client.Sent[0].Options.Context),
            "{\"library\":{\"name\":\"shop\"} }", Newtonsoft.Json.JsonConvert.SerializeObject(client.Sent[1].Options.Context),
        };
        """);

    [Theory, MemberData(nameof(Clients))]
    public void The_settings_of_the_application_do_not_reach_the_values(string sdk, string client) => BridgeProject.AssertReceived(sdk, $$"""
        var settings = new Newtonsoft.Json.JsonSerializerSettings
        {
            NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore,
            DateFormatString = "yyyy",
            StringEscapeHandling = Newtonsoft.Json.StringEscapeHandling.EscapeNonAscii,
            ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver(),
            Converters = { new Newtonsoft.Json.Converters.StringEnumConverter() },
        };
        var client = {{client}};
        {{Received}}
        client.Identify(new Customer());
        return new[] { new Customer().ToIdentifyJson(new IdentifyOptions { StampCalls = false, NameLibrary = false }), Received(0) };
        """);
}
