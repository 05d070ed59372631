using System.Text;
using System.Text.Json.Nodes;
using Identify.Tests.Writing;

namespace Identify.Tests.Calls;

public class IntegrationsTests
{
    [Fact]
    public void Entries_keep_their_order_and_All_comes_first()
    {
        var integrations = new Integrations { ["Salesforce"] = true, ["Mixpanel"] = true, ["mixpanel"] = false, All = false };
        integrations["Salesforce"] = new JsonObject { ["object"] = "Lead" };
        Assert.Equal("""{"All":false,"Salesforce":{"object":"Lead"},"Mixpanel":true,"mixpanel":false}""", Write(integrations));
    }

    [Fact]
    public void Without_entries_the_object_is_empty() => Assert.Equal("{}", Write([]));

    [Fact]
    public void A_name_is_escaped() => Assert.Equal("""{"a\"b":true}""", Write(new Integrations { ["a\"b"] = true }));

    [Fact]
    public void All_is_an_entry_like_others()
    {
        var integrations = new Integrations { ["Mixpanel"] = true, ["All"] = true };
        Assert.True(integrations.All);
        Assert.Equal(["All", "Mixpanel"], integrations.Select(entry => entry.Key));

        integrations.All = null;
        Assert.Null(integrations.All);
        Assert.Equal("Mixpanel", Assert.Single(integrations).Key);
    }

    [Fact]
    public void Entries_can_be_read_and_removed()
    {
        var options = new JsonObject();
        var integrations = new Integrations { ["Mixpanel"] = false, ["Salesforce"] = options };
        Assert.Equal(2, integrations.Count);
        Assert.False(integrations["Mixpanel"].IsEnabled);
        Assert.True(integrations["Salesforce"].IsEnabled);
        Assert.Same(options, integrations["Salesforce"].Options);
        Assert.Equal(new IntegrationSetting(options), integrations["Salesforce"]);
        Assert.False(integrations.TryGetValue("salesforce", out _));
        Assert.Throws<KeyNotFoundException>(() => integrations["salesforce"]);

        Assert.True(integrations.Remove("Salesforce"));
        Assert.False(integrations.Remove("Salesforce"));
        Assert.Single(integrations);
    }

    [Fact]
    public void A_name_must_not_be_empty_and_options_must_not_be_null()
    {
        Assert.Throws<ArgumentException>(() => new Integrations { [""] = true });
        Assert.Throws<ArgumentException>(() => new Integrations { [null!] = true });
        Assert.Throws<ArgumentNullException>(() => new Integrations { ["Mixpanel"] = (JsonObject)null! });
    }

    private static string Write(Integrations integrations) =>
        Encoding.UTF8.GetString(Written.In(0, (ref TraitsWriter writer, int position) => integrations.Write(ref writer, position, default)));
}
