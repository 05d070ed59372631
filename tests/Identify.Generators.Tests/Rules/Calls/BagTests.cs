using Identify.Generators.Tests.Infrastructure;

namespace Identify.Generators.Tests.Rules.Calls;

/// <summary>The rules for types, names and privacy, on what is put into a dictionary or object at a call.</summary>
public class BagTests
{
    private const string AnalyticsNet = "Segment.IAnalyticsClient client, string key";

    [Theory]
    // The forms in which a dictionary is built.
    [InlineData("client.Identify(key, new Segment.Model.Traits { { {|0301:\"EmailAddress\"|}, user.Email } });")]
    [InlineData("client.Identify(key, new Dictionary<string, object> { { {|0301:\"EmailAddress\"|}, user.Email! } });")]
    [InlineData("client.Identify(key, new Dictionary<string, object> { [{|0301:\"EmailAddress\"|}] = user.Email! });")]
    [InlineData("client.Identify(key, new Segment.Model.Traits().Add({|0301:\"EmailAddress\"|}, user.Email).Add(\"plan\", 1));")]
    [InlineData("var traits = new Segment.Model.Traits(); traits.Add({|0301:\"EmailAddress\"|}, user.Email); client.Identify(key, traits);")]
    [InlineData("var traits = new Segment.Model.Traits(); traits.Add(\"plan\", 1).Add({|0301:\"EmailAddress\"|}, user.Email); client.Identify(key, traits);")]
    [InlineData("var traits = new Dictionary<string, object>(); if (user.Age > 3) { traits[{|0301:\"EmailAddress\"|}] = user.Email!; } client.Identify(key, traits);")]
    [InlineData("var traits = new Dictionary<string, object>(); traits.TryAdd({|0301:\"EmailAddress\"|}, user.Email!); client.Identify(key, traits);")]
    [InlineData("const string Name = \"EmailAddress\"; client.Identify(key, new Segment.Model.Traits { { {|0301:Name|}, user.Email } });")]
    [InlineData("client.Identify(key, new Segment.Model.Traits { { {|0301:Field.EmailAddress.ToString()|}, user.Email } });")]
    [InlineData("client?.Identify(key, traits: new Segment.Model.Traits { { {|0301:\"EmailAddress\"|}, user.Email } });")]
    [InlineData("var traits = new Segment.Model.Traits { { {|0301:\"EmailAddress\"|}, user.Email } }; client.Identify(key, traits); client.Identify(key, traits);")]
    // What cannot be seen, or is decided at run time.
    [InlineData("client.Identify(key, Opaque()); static Segment.Model.Traits Opaque() => new() { { \"EmailAddress\", 1 } };")]
    [InlineData("var traits = new Segment.Model.Traits(); foreach (var name in new[] { \"EmailAddress\" }) traits.Add(name, user.Email); client.Identify(key, traits);")]
    [InlineData("var traits = new Segment.Model.Traits(); traits = new() { { \"EmailAddress\", 1 } }; client.Identify(key, traits);")]
    // Types.
    [InlineData("client.Identify(key, new Segment.Model.Traits { { {|0201:\"createdAt\"|}, user.CreatedAt.ToString() } });")]
    [InlineData("client.Identify(key, new Segment.Model.Traits { { {|0201:\"createdAt\"|}, user.Joined?.ToShortDateString() } });")]
    [InlineData("client.Identify(key, new Segment.Model.Traits { { {|0201:\"createdAt\"|}, user.JoinedText } });")]
    [InlineData("client.Identify(key, new Segment.Model.Traits { { {|0201:\"createdAt\"|}, 1424730535L } });")]
    [InlineData("client.Identify(key, new Segment.Model.Traits { { \"createdAt\", user.CreatedAt } });")]
    [InlineData("client.Identify(key, new Segment.Model.Traits { { \"createdAt\", user.CreatedAt.ToString(\"o\") } });")]
    [InlineData("client.Identify(key, new Segment.Model.Traits { { \"createdAt\", $\"{user.CreatedAt:o}\" }, { {|0201:\"birthday\"|}, $\"{user.Joined:d}\" } });")]
    [InlineData("client.Identify(key, new Segment.Model.Traits { { {|0201:\"createdAt\"|}, $\"{user.CreatedAt}\" } });")]
    [InlineData("client.Identify(key, new Segment.Model.Traits { { \"createdAt\", \"2015-02-23T22:28:55Z\" } });")]
    [InlineData("client.Identify(key, new Segment.Model.Traits { { {|0206:\"createdAt\"|}, user.Joined } });")]
    [InlineData("client.Identify(key, new Segment.Model.Traits { { {|0203:\"age\"|}, user.Age.ToString() }, { {|0202:\"gender\"|}, user.Tier } });")]
    [InlineData("client.Identify(key, new Segment.Model.Traits { { {|0204:\"company\"|}, \"Initech\" }, { \"address\", user.Tag }, { \"name\", null } });")]
    [InlineData("client.Identify(key, new Segment.Model.Traits { { \"company\", new Segment.Model.Dict { { {|0205:\"employee_count\"|}, \"many\" }, { \"name\", \"Initech\" } } } });")]
    [InlineData("client.Identify(key, new Segment.Model.Traits { { \"address\", new Dictionary<string, object> { [{|0301:\"zip\"|}] = \"94103\" } } });")]
    [InlineData("client.Identify(key, new Segment.Model.Traits { { \"company\", new { {|0301:Organization|} = \"Initech\", plan = user.Tier.ToString() } } });")]
    [InlineData("client.Identify(key, new Segment.Model.Traits { { \"company\", user.Account } });")]
    // Names.
    [InlineData("client.Identify(key, new Segment.Model.Traits { { {|0302:\"$created\"|}, user.CreatedAt } });")]
    [InlineData("client.Identify(key, new Segment.Model.Traits { { \"plan\", 1 }, { {|0303:\"Plan\"|}, 2 } });")]
    [InlineData("client.Identify(key, new Segment.Model.Traits { { {|0301:\"userName\"|}, user.Name } });")]
    [InlineData("client.Identify(key, new Segment.Model.Traits { { {|0304:\"name\"|}, user.Email } });")]
    [InlineData("client.Identify(key, new Segment.Model.Traits { { \"title\", user.Account!.Name }, { \"username\", principal.Identity!.Name } });")]
    [InlineData("client.Identify(key, new Segment.Model.Traits { { {|0305:\"city\"|}, user.City } });")]
    [InlineData("client.Identify(key, new Segment.Model.Traits { { \"first_name\", user.Name }, { {|0306:\"lastName\"|}, \"x\" }, { \"is_paying\", true } });")]
    // Privacy.
    [InlineData("client.Identify(key, new Segment.Model.Traits { { {|0501:\"password\"|}, key } });")]
    [InlineData("client.Identify(key, new Segment.Model.Traits { { {|0501:\"extra\"|}, user.PasswordHash } });")]
    [InlineData("client.Identify(key, new Segment.Model.Traits { { \"hasPassword\", user.PasswordHash is not null } });")]
    [InlineData("client.Track(key, \"Signed In\", new Segment.Model.Properties { { {|0501:\"accessToken\"|}, key }, { \"EmailAddress\", user.Email }, { \"createdAt\", \"now\" } });")]
    [InlineData("client.Group(key, \"g\", new Segment.Model.Traits { { \"employees\", 3 }, { \"Email\", 3 } });")]
    public Task In_Analytics_NET(string statements) =>
        CallSite.VerifyAsync(Sdk.AnalyticsNet, AnalyticsNet, statements + " } private enum Field { EmailAddress }  private void End() {");

    [Theory]
    [InlineData("analytics.Identify(key, new JsonObject { { {|0301:\"EmailAddress\"|}, user.Email } });")]
    [InlineData("analytics.Identify(key, new JsonObject { [{|0301:\"EmailAddress\"|}] = user.Email });")]
    [InlineData("analytics.Identify(key, Builders.BuildJsonObject(o => o.Put(\"plan\", 1).Put({|0301:\"EmailAddress\"|}, user.Email)));")]
    [InlineData("analytics.Identify(key, Builders.BuildJsonObject(o => { o.Put({|0301:\"EmailAddress\"|}, user.Email); o.PutJsonObject(\"address\", a => a.Put({|0301:\"zip\"|}, \"1\")); }));")]
    [InlineData("analytics.Identify(key, new JsonObject { { {|0201:\"createdAt\"|}, user.CreatedAt.ToString() } });")]
    [InlineData("analytics.Identify(key, new JsonObject { { \"createdAt\", user.CreatedAt.ToString(\"o\") }, { \"birthday\", user.JoinedText } });")]
    [InlineData("analytics.Identify(key, new JsonObject { { {|0203:\"age\"|}, user.Age.ToString() }, { {|0204:\"company\"|}, \"Initech\" } });")]
    [InlineData("analytics.Identify(key, new JsonObject { { \"company\", new JsonObject { { \"name\", \"Initech\" }, { {|0205:\"employee_count\"|}, \"many\" } } } });")]
    [InlineData("analytics.Identify(new JsonObject { { {|0501:\"password\"|}, key } });")]
    [InlineData("analytics.Track(\"Signed In\", new JsonObject { { {|0501:\"password\"|}, key }, { \"EmailAddress\", user.Email } });")]
    public Task In_Segment_Analytics_CSharp(string statements) => CallSite.VerifyFileAsync([Sdk.SegmentCSharp], $$"""
        using Segment.Serialization;
        public class Caller { public void Call(User user, Segment.Analytics.Analytics analytics, string key) { {{statements}} } }
        """);

    [Theory]
    [InlineData("await client.IdentifyAsync(key, new() { [\"email\"] = user.Email!, [\"Name\"] = user.Name!, [\"createdAt\"] = \"now\", [\"first_name\"] = 1 }, null, default(CancellationToken));")]
    [InlineData("await client.IdentifyAsync(key, new() { [{|0301:\"email_address\"|}] = user.Email! }, new() { [{|0501:\"password\"|}] = key }, default(CancellationToken));")]
    [InlineData("await PostHog.Sdk.PostHogSdk.IdentifyAsync(key, new() { [{|0202:\"email\"|}] = 5 });")]
    [InlineData("PostHog.CaptureExtensions.Capture(client, key, \"e\", new Dictionary<string, object> { [\"mail\"] = 1, [\"$set\"] = new Dictionary<string, object> { [{|0301:\"mail\"|}] = user.Email! } });")]
    public Task In_PostHog(string statements) => CallSite.VerifyAsync(Sdk.PostHog, "PostHog.IPostHogClient client, string key", statements);

    [Theory]
    [InlineData("await client.PeopleSetAsync(key, new { {|0301:EmailAddress|} = user.Email, FirstName = user.Name, user.Age });")]
    [InlineData("await client.PeopleSetAsync(key, new { email = user.Email, {|0201:created|} = \"yesterday\", {|0202:phone|} = 5 });")]
    [InlineData("await client.PeopleSetAsync(key, new Dictionary<string, object> { [\"$email\"] = user.Email!, [{|0201:\"$created\"|}] = user.Age });")]
    [InlineData("await client.TrackAsync(\"Signed In\", key, new { EmailAddress = user.Email, {|0501:password|} = key });")]
    public Task In_Mixpanel(string statements) => CallSite.VerifyAsync(Sdk.Mixpanel, "Mixpanel.IMixpanelClient client, string key", statements);

    [Theory]
    [InlineData("LaunchDarkly.Sdk.Context.Builder(key).Set(\"email\", user.Email).Set({|0501:\"ssn\"|}, key).Build();")]
    [InlineData("LaunchDarkly.Sdk.User.Builder(key).Custom({|0501:\"ssn\"|}, key).Build();")]
    public Task In_LaunchDarkly(string statements) => CallSite.VerifyAsync(Sdk.LaunchDarkly, "string key", statements);

    [Theory]
    [InlineData("OpenFeature.Model.EvaluationContext.Builder().Set({|0501:\"password\"|}, key).Set(\"plan\", 1);")]
    public Task In_OpenFeature(string statements) => CallSite.VerifyAsync(Sdk.OpenFeature, "string key", statements);

    [Fact]
    public async Task Messages_are_about_the_call()
    {
        var messages = await CallSite.VerifyAsync(Sdk.AnalyticsNet, AnalyticsNet, """
            client.Identify(key, new Segment.Model.Traits
            {
                { {|0301:"Mail"|}, user.Email },
                { {|0201:"createdAt"|}, user.CreatedAt.ToString() },
                { {|0501:"password"|}, key },
                { {|0204:"company"|}, "Initech" },
            });
            """);

        Assert.Equal(
            [
                "'user.Email' is sent as 'Mail', but the reserved name for the email address of the user is 'email', the one that most destinations look for; rename the key",
                "'user.CreatedAt.ToString()' of type 'string' is sent as a string, but the Segment specification defines 'createdAt' as an ISO-8601 date; pass the date itself or its ISO-8601 text",
                "'key' holds a password, which should not be sent to an analytics platform; remove it",
                "'company' of type 'string' is sent as a string, but the Segment specification defines 'company' as an object; pass an object with 'name', 'id', 'industry', 'employee_count', 'plan', or use another key",
            ],
            messages);
    }

    [Fact]
    public async Task Other_platforms_have_their_own_names()
    {
        var messages = await CallSite.VerifyAsync(Sdk.Mixpanel, "Mixpanel.IMixpanelClient client, string key", "await client.PeopleSetAsync(key, new { {|0301:EmailAddress|} = user.Email, {|0201:created|} = \"yesterday\" });");

        Assert.Equal(
            [
                "'user.Email' is sent as 'EmailAddress', but the reserved name for the email address of the user is 'email', the one that Mixpanel looks for; rename the key",
                "'created' of type 'string' is sent as a string, but Mixpanel defines 'created' as an ISO-8601 date; pass the date itself or its ISO-8601 text",
            ],
            messages);
    }

    [Fact]
    public Task Nothing_is_read_without_an_SDK() => CallSite.VerifyFileAsync(
        [],
        "public interface IClient { void Identify(string userId, IDictionary<string, object> traits); } public class Caller { public void Call(IClient client, User user) => client.Identify(user.Email!, new Dictionary<string, object> { [\"EmailAddress\"] = 1 }); }");

    [Fact]
    public Task A_method_of_the_same_shape_is_read() => CallSite.VerifyFileAsync(
        [Sdk.AnalyticsNet],
        """
        public interface IClient { void Identify(string userId, IDictionary<string, object> traits); void Identify(string id, string traits); }
        public interface ICamera { void Identify(string id, IDictionary<string, object> properties); void Identify(string identifier, IDictionary<string, object> userTraits, int none); }
        public class Caller
        {
            public void Call(IClient client, ICamera camera, User user)
            {
                camera.Identify("front", new Dictionary<string, object> { ["EmailAddress"] = user.Email! });
                camera.Identify({|0603:"front"|}, new Dictionary<string, object> { [{|0301:"EmailAddress"|}] = user.Email! }, 0);
                client.Identify({|0101:user.Email|}!, new Dictionary<string, object> { [{|0301:"EmailAddress"|}] = user.Email! });
                client.Identify(user.Email!, "");
            }
        }
        """);
}
