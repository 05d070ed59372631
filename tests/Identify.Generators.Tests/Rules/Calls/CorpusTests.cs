using System.Reflection;
using System.Text.RegularExpressions;
using Identify.Generators.Tests.Infrastructure;

namespace Identify.Generators.Tests.Rules.Calls;

/// <summary>
/// Call sites of public repositories and of the SDKs' own samples, as facts: the form of the call, its names and its types. Every diagnostic of
/// every rule is marked, and each was judged right.
/// </summary>
public partial class CorpusTests
{
    private const string Client = "Segment.IAnalyticsClient client, Segment.Model.Options options, string id, string? cookie, Segment.Model.Traits traits, string text";

    [Theory]
    // A desktop application's analytics library: traits in a field, filled elsewhere.
    [InlineData("client.Identify(id, traits); foreach (var pair in new Dictionary<string, string>()) traits.Add(pair.Key, pair.Value);")]
    // A game's mod manager: the system's user name, and a key with a space.
    [InlineData("client.Identify(id, new Segment.Model.Traits { { \"name\", Environment.UserName }, { \"Origin Name\", text } });")]
    // A building operator's service: one constant user, and a company that is a name.
    [InlineData("client.Identify({|0603:\"platform\"|}, new Segment.Model.Traits { { \"name\", text }, { {|0204:\"company\"|}, text } });")]
    // A field service application: good names of its own.
    [InlineData("client.Identify(id, new Segment.Model.Traits { { \"email\", user.Email }, { \"tenantId\", id }, { \"analyticsSource\", \"mobile\" } });")]
    [InlineData("client.Group(id, text, new Segment.Model.Traits { { \"id\", text }, { \"companyId\", text }, { \"company_id\", text }, { \"name\", text } });")]
    // An action filter: a fallback for installations without an ID, and a date that may be 0001-01-01.
    [InlineData("DateTime.TryParse(text, out var created); client.Identify({|0603:cookie ?? \"Unidentified user\"|}, new Segment.Model.Traits { { {|0206,0301:\"created\"|}, created } });")]
    // A site that signs users in with WS-Federation: the email address as user ID, and a date in the server's culture.
    [InlineData("client.Identify({|0101:user.Email|}, new Segment.Model.Traits { { {|0301:\"Name\"|}, user.Name }, { {|0301:\"Email\"|}, user.Email }, { \"lastVisit\", DateTime.Now.ToShortDateString() } });")]
    // A backend as a service: the address where there is no ID, keys from an enum, and the time of the call.
    [InlineData("client.Identify({|0101:user.Key ?? user.Email|}, new Segment.Model.Traits { { {|0301:\"signed_up_at\"|}, {|0606:DateTime.Now|} } });")]
    // A party application: fields of an event, and createdAt at each call.
    [InlineData("client.Identify(id, new Segment.Model.Traits { { \"category\", text }, { \"action\", text }, { \"createdAt\", {|0606:DateTime.UtcNow|} } });")]
    [InlineData("client.Track(id, \"Email Confirmed\", new Segment.Model.Properties { { {|0501:\"token\"|}, text } });")]
    // The user interface of an identity server: the acceptance of the terms as createdAt, as text, possibly null.
    [InlineData("client.Identify(id, new Segment.Model.Traits { { \"name\", user.Name }, { \"email\", user.Email }, { \"createdAt\", user.Joined?.ToString(\"o\") } });")]
    // A library for mobile applications: a random first ID, and Identify before Alias.
    [InlineData("client.Identify({|0602:Guid.NewGuid().ToString()|}, traits);")]
    [InlineData("client.Identify(text, traits); client.Alias(id, {|0607:text|});")]
    // A tutorial: literals.
    [InlineData("client.Identify({|0603:\"user-42\"|}, new Segment.Model.Traits { { \"name\", \"Jane\" }, { \"email\", \"jane@example.com\" } });")]
    // A tool for game servers: the user name as ID and as name, and a date in the machine's culture under a name of its own.
    [InlineData("client.Identify({|0102:Environment.UserName|}, new Segment.Model.Traits { { \"name\", Environment.UserName }, { \"date\", DateTime.Now.ToString() } });")]
    // A demonstration that identifies at startup.
    [InlineData("client.Identify({|0603:\"Initialized\"|}, new Segment.Model.Traits { { \"started\", true } });")]
    // A shop's pages: the documentation's ID, and values of the session.
    [InlineData("var name = cookie ?? \"Anonymous\"; client.Identify({|0603:\"019mr8mf4r\"|}, new Segment.Model.Traits { { \"name\", name }, { \"email\", cookie ?? \"Anonymous\" } });")]
    // A sample for ASP.NET: the user name as name, and an address that is null right after registration.
    [InlineData("client.Identify(user.Key, new Segment.Model.Traits { { {|0304:\"name\"|}, user.UserName }, { \"email\", user.Email } });")]
    // A dashboard: the ID under Name, and a claim.
    [InlineData("client.Identify(id, new Segment.Model.Traits { { {|0301:\"Name\"|}, id }, { {|0301:\"Email\"|}, principal.Claims.First(c => c.Type == ClaimTypes.Email).Value } });")]
    // A church's site: all properties of an event as traits.
    [InlineData("var properties = new Segment.Model.Properties(); client.Track(id, text, properties); client.Identify(id, properties);")]
    // An extension for an editor: the anonymous ID as user ID, and later both.
    [InlineData("client.Identify(cookie, new Segment.Model.Traits()); client.Identify(id, new Segment.Model.Traits(), options);")]
    // An add-in for office programs: the address as ID, and chained additions.
    [InlineData("client.Identify({|0101:user.Email|}, new Segment.Model.Traits().Add({|0301:\"Email\"|}, user.Email).Add(\"Company\", text).Add(\"Windows User Name\", Environment.UserName));")]
    // A portal for customers: no user.
    [InlineData("client.Track({|0601:null|}, \"Viewed\", new Segment.Model.Properties { { \"email\", user.Email } });")]
    // A site with a social login: names with spaces.
    [InlineData("client.Identify(id, new Segment.Model.Traits { { {|0301:\"Name\"|}, user.Name }, { {|0301:\"Email\"|}, user.Email }, { \"Facebook Id\", text } });")]
    // A sample for job applications: a flat address.
    [InlineData("client.Identify(id, new Segment.Model.Traits { { {|0305:\"street\"|}, text }, { \"suite\", text }, { \"city\", text }, { \"state\", text }, { \"postalCode\", 94103 } });")]
    // A tool for orders: traits as the properties of an event.
    [InlineData("client.Track(id, \"Report\", new Segment.Model.Traits { { \"Report Name\", text }, { \"Seconds\", 3.5 } });")]
    // A service that passes everything on.
    [InlineData("IDictionary<string, object> passed = traits; client.Identify(id, passed); client.Identify(id, passed, options);")]
    public Task Of_Analytics_NET(string statements) => CallSite.VerifyAsync(Sdk.AnalyticsNet, Client, statements);

    [Theory]
    // Its documentation.
    [InlineData("client.Identify({|0603:\"prateek\"|}, new Segment.Model.Traits { { \"Subscription Plan\", \"Free\" } });")]
    [InlineData("client.Identify(id, new Segment.Model.Traits { { \"Subscription Plan\", \"Free\" }, { \"Friends\", 30 }, { \"Joined\", new DateTime() }, { \"Cool\", true } });")]
    [InlineData("client.Identify(id, traits, new Segment.Model.Options().SetIntegration(\"all\", false).SetTimestamp(DateTime.UtcNow));")]
    // Its sample, which tells the story of a trial.
    [InlineData("Segment.Analytics.Client.Page(id, \"Home\"); Segment.Analytics.Client.Identify(id, new Dictionary<string, object> { { \"subscription\", \"inactive\" } });")]
    [InlineData("Segment.Analytics.Client.Page(id, \"Sign Up\", new Dictionary<string, object> { { \"url\", \"https://www.example.com/sign-up\" } });")]
    [InlineData("Segment.Analytics.Client.Track(id, \"Signed Up\", new Dictionary<string, object> { { \"type\", text }, { \"first_name\", text }, { \"email\", text }, { \"phone\", text }, { \"username\", text }, { \"title\", \"Mr\" } });")]
    [InlineData("Segment.Analytics.Client.Alias(cookie, id); Segment.Analytics.Client.Group(id, text, new Dictionary<string, object> { { \"role\", \"Owner\" } });")]
    [InlineData("Segment.Analytics.Client.Track(id, \"Trial Started\", new Dictionary<string, object> { { \"trial_start_date\", DateTime.Now }, { \"trial_end_date\", DateTime.Now.AddDays(7) } });")]
    [InlineData("Segment.Analytics.Client.Track(id, \"Invite Sent\", new Dictionary<string, object> { { \"invitee_email\", text }, { \"invitee_first_name\", text }, { \"invitee_role\", \"Admin\" } });")]
    public Task Samples_of_Analytics_NET(string statements) => CallSite.VerifyAsync(Sdk.AnalyticsNet, Client, statements);

    [Theory]
    // An application that came from Analytics.NET: its traits go to the generic method.
    [InlineData("analytics.Identify(id, {|0604:new Traits { { \"createdAt\", {|0606:DateTime.Now|} }, { \"email\", user.Email! } }|});")]
    // A virtual world's client: a test ID.
    [InlineData("analytics.Identify({|0603:\"test_user\"|}, new JsonObject { { \"dcl_eth_address\", id }, { \"is_guest\", true } });")]
    [InlineData("analytics.Identify(id, traits); analytics.Track(\"world_entered\", new JsonObject { [\"realm\"] = id });")]
    public Task Of_Segment_Analytics_CSharp(string statements) => CallSite.VerifyFileAsync([Sdk.SegmentCSharp], $$"""
        using Segment.Analytics.Compat; using Segment.Serialization;
        public class Caller { public void Call(User user, Segment.Analytics.Analytics analytics, JsonObject traits, string id) { {{statements}} } }
        """);

    [Theory]
    // Its README: a user's ID and traits as those of a group.
    [InlineData("analytics.Group(\"user-123\", new JsonObject { [\"username\"] = \"MisterWhiskers\", [\"email\"] = \"hello@test.com\", [\"plan\"] = \"premium\" });")]
    [InlineData("analytics.Identify({|0603:\"user-123\"|}, new JsonObject { [\"username\"] = \"MisterWhiskers\", [\"email\"] = \"hello@test.com\", [\"plan\"] = \"premium\" });")]
    [InlineData("analytics.Screen(\"ScreenName\", new JsonObject { [\"productSlug\"] = \"example-product-123\" }); analytics.Flush(); analytics.Reset();")]
    [InlineData("analytics.Track(\"View Product\", new JsonObject { [\"productId\"] = 123, [\"productName\"] = \"Striped trousers\" }); analytics.Page(\"PageName\", new JsonObject { [\"productSlug\"] = \"example-product-123\" });")]
    [InlineData("analytics.Track(\"MyEvent\", traits, @event => { @event.UserId = \"foo\"; return @event; });")]
    // Its advice for servers: a client for each request, or a plugin for the user ID.
    [InlineData("analytics.Identify({|0603:\"user123\"|}); analytics.Track(\"foo\", traits);")]
    [InlineData("analytics.Track(\"user123\", \"foo\", new Properties());")]
    // Its samples: a console, a shop of pizzas, and a mobile application that sends what is typed in.
    [InlineData("analytics.Identify({|0603:\"foo\"|}); analytics.Track(\"track right after identify\");")]
    [InlineData("analytics.Track(\"New Pizza Added\", new JsonObject { [\"id\"] = user.Age, [\"isGlutenFree\"] = true, [\"name\"] = user.Name, [\"price\"] = (double)user.Age, [\"size\"] = (int)user.Tier });")]
    [InlineData("analytics.Track(id, traits); analytics.Identify(id, traits); analytics.Screen(id, traits); analytics.Group(id, traits);")]
    public Task Samples_of_Segment_Analytics_CSharp(string statements) => CallSite.VerifyFileAsync([Sdk.SegmentCSharp], $$"""
        using Segment.Analytics.Compat; using Segment.Serialization;
        #pragma warning disable CS0618
        public class Caller { public void Call(User user, Segment.Analytics.Analytics analytics, JsonObject traits, string id) { {{statements}} } }
        """);

    [Theory]
    // Its samples: literal IDs and names that mean nothing, and the story of a trial.
    [InlineData("client.Identify({|0603:\"some-user\"|}, new RudderStack.Model.Traits { { \"key_1\", \"value_1\" } });")]
    [InlineData("client.Track(id, \"Item Viewed\", new Dictionary<string, object> { { \"key_2\", 4 } }); client.Alias(text, id);")]
    [InlineData("client.Page(id, \"Home\"); client.Identify(id, new Dictionary<string, object> { { \"subscription\", \"inactive\" } }); client.Track(\"userId\", \"CTA Clicked\", new Dictionary<string, object> { { \"plan\", \"premium\" } });")]
    public Task Samples_of_RudderStack(string statements) => CallSite.VerifyAsync(Sdk.RudderStack, "RudderStack.IRudderAnalyticsClient client, string id, string text", statements);

    [Theory]
    // A dispatch system: address and name in their places, and the date from a claim, set once.
    [InlineData("await client.IdentifyAsync(id, user.Email, user.Name, null, new Dictionary<string, object> { [\"createdOn\"] = principal.FindFirst(ClaimTypes.OtherPhone)!.Value });")]
    // A desktop application: the ID of the installation, and the time of the call as text.
    [InlineData("await client.IdentifyAsync(id, new() { [\"app_version\"] = \"1.0\", [\"first_seen\"] = {|0606:DateTime.UtcNow|}.ToString(\"O\") }, null, default(CancellationToken));")]
    // Telemetry of a first launch, not awaited.
    [InlineData("_ = client.IdentifyAsync(id, new() { [\"os\"] = Environment.OSVersion.ToString() }, null, default(CancellationToken));")]
    // A mobile application: the normalized address.
    [InlineData("var normalized = user.Email!.Trim().ToLowerInvariant(); await client.IdentifyAsync({|0101:normalized|}, new() { [\"email\"] = normalized }, null, default(CancellationToken));")]
    // A students' association: all in its place.
    [InlineData("await client.IdentifyAsync(distinctId: user.Key, email: user.Email, name: user.Name);")]
    public Task Of_PostHog(string statements) => CallSite.VerifyFileAsync([Sdk.PostHog], $$"""
        #nullable enable
        using PostHog;
        public class Caller { public async Task CallAsync(User user, ClaimsPrincipal principal, IPostHogClient client, string id, string cookie) { await Task.Yield(); {{statements}} } }
        """);

    [Theory]
    [InlineData("var distinctId = $\"user_{Guid.NewGuid():N}\"; await client.IdentifyAsync({|0602:distinctId|}, user.Email, user.Name); client.Capture({|0602:distinctId|}, \"signed_up\");")]
    [InlineData("await client.IdentifyAsync({|0102:user.UserName|}, user.Email, user.UserName, new() { [\"phone\"] = user.Phone ?? \"unknown\" }, new Dictionary<string, object> { [\"joined\"] = DateTime.UtcNow });")]
    [InlineData("await client.IdentifyAsync(id, new() { [{|0301:\"email address\"|}] = user.Email!, [\"signed_up_at\"] = {|0606:DateTime.UtcNow|}.ToString(\"o\") }, null, default(CancellationToken));")]
    [InlineData("await client.GroupIdentifyAsync(\"company\", \"company_id_in_your_db\", \"Awesome Inc.\", new Dictionary<string, object> { [\"employees\"] = 11 });")]
    [InlineData("await client.AliasAsync(cookie, id); client.CapturePageView(id, \"/home\");")]
    [InlineData("await client.IdentifyAsync(id, email: principal.FindFirst(ClaimTypes.Email)?.Value, name: principal.FindFirst(ClaimTypes.Name)?.Value, personPropertiesToSet: new() { [\"site\"] = \"sample website\", [\"rate\"] = 2.99 }, personPropertiesToSetOnce: new() { [\"join_date\"] = DateTime.UtcNow }, default(CancellationToken));")]
    [InlineData("await client.GroupIdentifyAsync(id, \"company\", \"key\", \"name\", properties: new() { [\"size\"] = \"large\", [\"location\"] = \"San Francisco\" }, cancellationToken: default);")]
    [InlineData("await client.IdentifyAsync(distinctId: id, personPropertiesToSet: new() { [\"email\"] = \"test@example.com\", [\"plan\"] = \"pro\" }, personPropertiesToSetOnce: new() { [\"signed_up_at\"] = DateTimeOffset.UtcNow.ToString(\"o\") }, cancellationToken: CancellationToken.None);")]
    [InlineData("var email = user.Email!; client.Capture(distinctId: {|0101:email|}, eventName: \"forecasted weather\", properties: new Dictionary<string, object> { [\"$set\"] = new Dictionary<string, object> { [\"email\"] = email } });")]
    [InlineData("client.Capture(distinctId: id, eventName: \"page_view\", properties: new Dictionary<string, object> { [\"page\"] = \"/home\", [\"referrer\"] = \"https://google.com\" });")]
    public Task Samples_of_PostHog(string statements) => CallSite.VerifyFileAsync([Sdk.PostHog], $$"""
        #nullable enable
        using PostHog;
        public class Caller { public async Task CallAsync(User user, ClaimsPrincipal principal, IPostHogClient client, string id, string cookie) { await Task.Yield(); {{statements}} } }
        """);

    [Theory]
    // A solar battery's companion: the ID among the properties.
    [InlineData("_ = client.PeopleSetAsync(new { DistinctId = id, Version = \"1.0\" });")]
    // A service that passes the content of a request.
    [InlineData("await client.TrackAsync(\"Signed In\", {|0601:null|}, new System.Net.Http.StringContent(\"{}\"));")]
    // A billing service: an anonymous object.
    [InlineData("await client.TrackAsync(\"Paid\", id, new { plan = \"pro\", amount = 12.5m }); await client.PeopleSetOnceAsync(id, new { created = DateTime.UtcNow });")]
    public Task Of_Mixpanel(string statements) => CallSite.VerifyAsync(Sdk.Mixpanel, "Mixpanel.IMixpanelClient client, string id", statements);

    [Theory]
    // Its README, with the ID among the properties.
    [InlineData("await client.TrackAsync(\"Level Complete\", new { DistinctId = \"12345\", LevelNumber = 5, Duration = TimeSpan.FromMinutes(1) });")]
    [InlineData("await client.PeopleSetAsync(new { DistinctId = {|0603:\"12345\"|}, Name = \"Darth Vader\", Kills = 215 });")]
    public Task Samples_of_Mixpanel(string statements) => CallSite.VerifyAsync(Sdk.Mixpanel, "Mixpanel.IMixpanelClient client, string id", statements);

    [Theory]
    // Flags by the address of the user, by the name of the identity, and for everybody without one.
    [InlineData("Context.Builder({|0101:email|}).Build();")]
    [InlineData("Context.Builder({|0102:principal.Identity!.Name ?? \"anonymous\"|}).Build();")]
    [InlineData("Context.Builder(ContextKind.Of(\"tenant\"), tenantName).Name(tenantName).Build();")]
    public Task Of_LaunchDarkly(string statements) => CallSite.VerifyFileAsync([Sdk.LaunchDarkly], $$"""
        using LaunchDarkly.Sdk;
        public class Caller { public void Call(ClaimsPrincipal principal, string email, string tenantName) { {{statements}} } }
        """);

    [Theory]
    [InlineData("LaunchDarkly.Sdk.Context.Builder(\"example-user-key\").Name(\"Sandy\").Build();")]
    public Task Samples_of_LaunchDarkly(string statements) => CallSite.VerifyAsync(Sdk.LaunchDarkly, "string id", statements);

    [Theory]
    [InlineData("var builder = OpenFeature.Model.EvaluationContext.Builder(); builder.Set(\"region\", \"us-east-1\"); OpenFeature.Model.EvaluationContext.Builder().Set(\"userId\", id).Build();")]
    public Task Samples_of_OpenFeature(string statements) => CallSite.VerifyAsync(Sdk.OpenFeature, "string id", statements);

    /// <summary>The tests above fail on a diagnostic that is missing, and on one that is not marked.</summary>
    [Fact]
    public void The_documentation_says_how_large_the_corpus_is()
    {
        var (sites, samples) = (Read("Of_"), Read("Samples_of_"));

        Assert.True(sites.Count >= 40, $"{sites.Count} sites");
        using var page = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("docs/testing.md")!);
        Assert.Contains(
            $"{sites.Count} sites of public repositories with {CountMarks(sites)} diagnostics, and {samples.Count} of the SDKs' own samples with {CountMarks(samples)}",
            page.ReadToEnd().ReplaceLineEndings(" "),
            StringComparison.Ordinal);

        static List<string> Read(string prefix) =>
        [
            .. typeof(CorpusTests).GetMethods()
                .Where(method => method.Name.StartsWith(prefix, StringComparison.Ordinal))
                .SelectMany(method => method.GetCustomAttributes<InlineDataAttribute>(), (_, site) => (string)site.Data[0]!),
        ];

        static int CountMarks(List<string> sites) => sites.Sum(site => Marks().Matches(site).Sum(mark => mark.Value.Split(',').Length));
    }

    /// <summary>The rules that are marked at a place.</summary>
    [GeneratedRegex(@"\{\|[\d,]+:")]
    private static partial Regex Marks();
}
