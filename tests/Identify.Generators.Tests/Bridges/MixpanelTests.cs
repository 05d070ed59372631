using Identify.Generators.Tests.Infrastructure;

namespace Identify.Generators.Tests.Bridges;

/// <summary>What Mixpanel gets.</summary>
public sealed class MixpanelTests
{
    [Fact]
    public void The_update_is_what_the_JSON_says_under_Mixpanels_names() => BridgeProject.AssertReceived(nameof(Sdk.Mixpanel), """
        var client = new Mixpanel.MixpanelClient("to\"ken");
        var customer = new Customer();
        if (!client.IdentifyAsync(customer).Result) throw new InvalidOperationException();
        client.IdentifyAsync(customer, UserIdentity.Anonymous("s1"));
        var set = System.Text.Json.Nodes.JsonNode.Parse(customer.ToTraitsJson())!.AsObject();
        set.Remove("gone");
        foreach (var (name, own) in new[] { ("email", "$email"), ("firstName", "$first_name"), ("phone", "$phone"), ("createdAt", "$created") })
        {
            set[own] = set[name]!.DeepClone();
            set.Remove(name);
        }

        System.Text.Json.Nodes.JsonObject Update(string id, string operation, System.Text.Json.Nodes.JsonNode argument) =>
            new() { ["$token"] = "to\"ken", ["$distinct_id"] = id, [operation] = argument.DeepClone() };
        string Expect(string id) =>
            new System.Text.Json.Nodes.JsonArray(Update(id, "$set", set), Update(id, "$unset", new System.Text.Json.Nodes.JsonArray("gone"))).ToJsonString();
        return new[] { Expect("000123"), client.Sent[0], Expect("s1"), client.Sent[1] };
        """);

    [Fact]
    public void Time_and_address_are_those_of_the_options() => BridgeProject.AssertReceived(nameof(Sdk.Mixpanel), $$"""
        var client = new Mixpanel.MixpanelClient("token");
        client.IdentifyAsync(new Customer(), {{BridgeProject.Options}}, System.Threading.CancellationToken.None);
        var updates = System.Text.Json.Nodes.JsonNode.Parse(client.Sent[0])!.AsArray();
        foreach (var update in updates)
        {
            update!.AsObject().Remove("$set");
            update.AsObject().Remove("$unset");
        }

        const string Update = "{\"$token\":\"token\",\"$distinct_id\":\"000123\",\"$time\":1768465800,\"$ip\":\"8.8.8.8\"}";
        return new[] { $"[{Update},{Update}]", updates.ToJsonString() };
        """);

    [Fact]
    public void A_client_without_a_token_is_an_error()
    {
        using var project = BridgeProject.Load(nameof(Sdk.Mixpanel), """
            public static bool Run() => new Mixpanel.MixpanelClient(null!).IdentifyAsync(new Customer()).Result;
            """);

        var exception = Assert.Throws<InvalidOperationException>(() => project.Call<bool>("Call", "Run"));

        Assert.Contains("token", exception.Message, StringComparison.Ordinal);
    }
}
