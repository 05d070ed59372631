using Identify.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Tests.Rules.Calls;

/// <summary>IDFY0604 and IDFY0606 to IDFY0610.</summary>
public class CallRuleTests
{
    [Theory]
    // A dictionary in a generic method.
    [InlineData("analytics.Identify(id, {|0604:new Dictionary<string, object> { [\"plan\"] = \"pro\" }|});")]
    [InlineData("analytics.Identify({|0604:traits|});")]
    [InlineData("analytics.Track(\"e\", {|0604:traits|});")]
    [InlineData("analytics.Group(id, {|0604:traits|}); analytics.Page(\"p\", {|0604:traits|}); analytics.Screen(\"s\", {|0604:traits|});")]
    [InlineData("analytics.Identify(id, new JsonObject()); analytics.Track(\"e\", new JsonObject()); analytics.Identify(id); analytics.Identify<Segment.Analytics.Compat.Traits>(id, null!);")]
    // Values of a JsonObject.
    [InlineData("analytics.Identify(id, new JsonObject { { \"big\", {|0604:ulong.MaxValue|} }, { \"letter\", {|0604:'x'|} }, { \"price\", (JsonElement){|0604:12.99m|} } });")]
    [InlineData("analytics.Identify(id, new JsonObject { { \"ratio\", {|0604:double.NaN|} }, { \"plan\", {|0604:null|} } }); analytics.Identify(id, new JsonObject { [\"name\"] = null });")]
    [InlineData("analytics.Identify(id, new JsonObject { { \"big\", long.MaxValue }, { \"ratio\", 1.5 }, { \"name\", (string?)null }, { \"age\", (int?)null }, { \"code\", (int)'x' } });")]
    // Dates that move.
    [InlineData("analytics.Identify(id, new JsonObject { { \"createdAt\", {|0606:DateTime.UtcNow|}.ToString(\"o\") } });")]
    [InlineData("analytics.Identify(id, new JsonObject { { \"createdAt\", user.CreatedAt.ToString(\"o\") }, { \"lastLogin\", DateTime.UtcNow.ToString(\"o\") } });")]
    // Groups and aliases.
    [InlineData("analytics.Group({|0607:userId|}, new JsonObject());")]
    [InlineData("analytics.Group({|0607:user.Id.ToString()|}, new JsonObject());")]
    [InlineData("analytics.Group(user.Account!.Id, new JsonObject()); analytics.Group(id, new JsonObject());")]
    [InlineData("analytics.Alias({|0607:anonymousId|});")]
    [InlineData("analytics.Identify(userId); analytics.Alias({|0607:userId|});")]
    [InlineData("analytics.Alias(userId); analytics.Identify(userId);")]
    public Task In_Segment_Analytics_CSharp(string statements) => CallSite.VerifyFileAsync([Sdk.SegmentCSharp], $$"""
        #nullable enable
        using Segment.Serialization;
        public class Caller { public void Call(User user, Segment.Analytics.Analytics analytics, Segment.Analytics.Compat.Traits traits, string id, string userId, string anonymousId) { {{statements}} } }
        """);

    [Theory]
    [InlineData("client.Identify(id, new Segment.Model.Traits { { \"ratio\", {|0604:double.PositiveInfinity|} }, { \"json\", {|0604:json|} }, { \"node\", {|0604:node|} } });")]
    [InlineData("client.Identify(id, new Segment.Model.Traits { { \"ratio\", 1.5 }, { \"big\", ulong.MaxValue }, { \"price\", 12.99m }, { \"tier\", user.Tier }, { \"plan\", null } });")]
    [InlineData("client.Identify(id, new Segment.Model.Traits { { \"createdAt\", {|0606:DateTime.Now|} } });")]
    [InlineData("client.Identify(id, new Segment.Model.Traits { { {|0301:\"signed_up_at\"|}, {|0606:DateTimeOffset.UtcNow|} } });")]
    [InlineData("client.Identify(id, new Segment.Model.Traits { { \"first_seen\", {|0606:DateTimeOffset.UtcNow|} }, { \"lastSeen\", DateTimeOffset.UtcNow } });")]
    [InlineData("var now = DateTimeOffset.UtcNow; user.CreatedAt = now; client.Identify(id, new Segment.Model.Traits { { \"createdAt\", now } });")]
    [InlineData("var now = {|0606:DateTimeOffset.UtcNow|}; client.Identify(id, new Segment.Model.Traits { { \"createdAt\", now } });")]
    [InlineData("client.Alias(userId, {|0607:anonymousId|}); client.Alias(anonymousId, userId);")]
    [InlineData("int customerId = user.Age; client.Group(id, customerId.ToString(), new Segment.Model.Traits()); void Join(string customerId, string memberId) { client.Group(id, customerId, new Segment.Model.Traits()); client.Group(id, {|0607:memberId|}, new Segment.Model.Traits()); }")]
    [InlineData("client.Group(id, {|0607:userId|}, new Segment.Model.Traits()); client.Group(userId, id, new Segment.Model.Traits());")]
    [InlineData("client.Identify(userId, new Segment.Model.Traits()); client.Alias(anonymousId, {|0607:userId|});")]
    [InlineData("if (user.Age > 3) { client.Identify(userId, new Segment.Model.Traits()); } else { client.Alias(anonymousId, userId); }")]
    public Task In_Analytics_NET(string statements) => CallSite.VerifyAsync(
        Sdk.AnalyticsNet,
        "Segment.IAnalyticsClient client, string id, string userId, string anonymousId, System.Text.Json.JsonElement json, System.Text.Json.Nodes.JsonObject node",
        statements);

    [Theory]
    [InlineData("await client.IdentifyAsync(id, new() { [\"ratio\"] = {|0604:double.NaN|} }, null, default(CancellationToken));")]
    [InlineData("await client.IdentifyAsync(id, new() { [\"first_seen\"] = {|0606:DateTime.UtcNow|}.ToString(\"o\") }, new() { [\"first_seen\"] = DateTime.UtcNow }, default(CancellationToken));")]
    [InlineData("client.Capture(id, \"e\", new Dictionary<string, object> { [\"$set\"] = new Dictionary<string, object> { [\"first_seen\"] = {|0606:DateTime.UtcNow|} }, [\"$set_once\"] = new Dictionary<string, object> { [\"first_seen\"] = DateTime.UtcNow } });")]
    [InlineData("await client.GroupIdentifyAsync({|0607:userId|}, \"company\", \"id:5\");")]
    [InlineData("await client.GroupIdentifyAsync(userId, \"company\", \"id:5\", name: \"Initech\"); await client.GroupIdentifyAsync(\"company\", \"id:5\", \"Initech\");")]
    public Task In_PostHog(string statements) => CallSite.VerifyFileAsync([Sdk.PostHog], $$"""
        using PostHog;
        public class Caller { public async Task CallAsync(IPostHogClient client, string id, string userId) { {{statements}} } }
        """);

    [Theory]
    [InlineData("await client.PeopleSetAsync(id, new { tier = {|0604:user.Tier|}, day = {|0604:DateOnly.MinValue|}, account = {|0604:user.Account|}, site = {|0604:user.Account!.Website|} });")]
    [InlineData("await client.PeopleSetAsync(id, new { tier = user.Tier.ToString(), code = (int)user.Tier, tags = new[] { 1 }, joined = user.CreatedAt, id = user.Id });")]
    [InlineData("await client.PeopleSetAsync(id, new Dictionary<string, object> { [\"address\"] = {|0604:new Dictionary<string, object> { [\"city\"] = \"Paris\" }|} });")]
    // Objects whose properties the SDK finds by reflection.
    [InlineData("await client.PeopleSetAsync(id, {|0301,0501,0604,0604:user|}); await client.TrackAsync(\"e\", id, {|0501,0604,0604:user|});")]
    [InlineData("await client.PeopleSetAsync(id, {|0301,0604:new Profile { Mail = user.Email }|}); var profile = new Profile(); await client.PeopleSetAsync(id, {|0301,0604:profile|});")]
    [InlineData("object same = user; await client.PeopleSetAsync(id, {|0301,0501,0604,0604:same|}); await client.PeopleSetAsync(id, user.Tag!);")]
    [InlineData("await client.PeopleSetAsync(id, {|0201,0301:new Contract()|}); await client.PeopleSetAsync(id, new System.Net.Http.StringContent(\"{}\"));")]
    [InlineData("await client.TrackAsync(\"e\", {|0607:id|}); await client.PeopleSetAsync({|0607:new { plan = 1 }|}, {|0607:id|});")]
    [InlineData("await client.TrackAsync(\"e\", id, new { plan = 1 }); await client.TrackAsync(\"e\", new { plan = 1 }); await client.AliasAsync(userId, id);")]
    public Task In_Mixpanel(string statements) => CallSite.VerifyAsync(Sdk.Mixpanel, "Mixpanel.IMixpanelClient client, string id, string userId", statements + """
         }
            public class Profile : Named { public string? Mail { get; set; } public Tier Tier { get; set; } public static string? EmailAddress { get; set; } private string? Password { get; set; } }
            public class Named { public string? Name { get; set; } [System.Runtime.Serialization.IgnoreDataMember] public string? Token { get; set; } }
            [System.Runtime.Serialization.DataContract] public class Contract
            {
                [System.Runtime.Serialization.DataMember(Name = "$created")] public string Since { get; set; } = "";
                [System.Runtime.Serialization.DataMember] public string? Mail { get; set; }
                public string? Password { get; set; }
            }
            private void End() {
        """);

    [Theory]
    // One for all requests by where it is.
    [InlineData("", "{|0608:Shared|}.Identify(id, new JsonObject()); {|0608:Holder.Instance.Analytics|}.Identify(id, new JsonObject());")]
    [InlineData("", "var analytics = new Segment.Analytics.Analytics(null!); app.MapPost(\"/\", () => {|0608:analytics|}.Identify(id, new JsonObject()));")]
    [InlineData("", "app.MapPost(\"/\", () => { var analytics = new Segment.Analytics.Analytics(null!); analytics.Identify(id, new JsonObject()); });")]
    [InlineData("", "var analytics = new Segment.Analytics.Analytics(null!); analytics.Identify(id, new JsonObject());")]
    [InlineData("", "Shared.Identify(id, new JsonObject(), raw => raw); Shared.Track(\"e\", new JsonObject());")]
    // One for all requests by its registration.
    [InlineData("services.AddSingleton(new Segment.Analytics.Analytics(null!));", "{|0608:_analytics|}.Identify(id, new JsonObject()); {|0608:injected|}.Identify(id, new JsonObject());")]
    [InlineData("services.AddSingleton<Segment.Analytics.Analytics>(_ => null!);", "{|0608:_analytics|}.Identify(id, new JsonObject());")]
    [InlineData("services.AddSingleton(typeof(Segment.Analytics.Analytics));", "var analytics = provider.GetRequiredService<Segment.Analytics.Analytics>(); {|0608:analytics|}.Identify(id, new JsonObject());")]
    [InlineData("services.AddScoped(_ => new Segment.Analytics.Analytics(null!)); services.AddSingleton(\"\");", "_analytics.Identify(id, new JsonObject()); injected.Identify(id, new JsonObject());")]
    [InlineData("", "_analytics.Identify(id, new JsonObject()); injected.Identify(id, new JsonObject());")]
    public async Task A_client_that_many_users_share(string registration, string statements)
    {
        var source = $$"""
            using Segment.Serialization; using Microsoft.Extensions.DependencyInjection;
            public class Holder
            {
                public static readonly Holder Instance = new();
                public readonly Segment.Analytics.Analytics Analytics = null!;
            }
            public class App
            {
                public void MapPost(string path, Action handler) { }
            }
            public class Caller
            {
                private readonly Segment.Analytics.Analytics _analytics = null!;
                private static Segment.Analytics.Analytics Shared { get; } = null!;
                public void Call(Segment.Analytics.Analytics injected, App app, IServiceProvider provider, string id) { {{statements}} }
                public void Register(IServiceCollection services) { {{registration}} }
            }
            """;
        const string Injection = """
            namespace Microsoft.Extensions.DependencyInjection
            {
                public interface IServiceCollection { }
                public static class Extensions
                {
                    public static void AddSingleton<T>(this IServiceCollection services, T instance) where T : class { }
                    public static void AddSingleton<T>(this IServiceCollection services, Func<IServiceProvider, T> create) where T : class { }
                    public static void AddSingleton(this IServiceCollection services, Type type) { }
                    public static void AddScoped<T>(this IServiceCollection services, Func<IServiceProvider, T> create) where T : class { }
                    public static T GetRequiredService<T>(this IServiceProvider provider) => default!;
                }
            }
            """;

        await CallSite.VerifyFileAsync([Sdk.SegmentCSharp], source, Injection, "namespace Microsoft.AspNetCore.Http { public class HttpContext { } }");
        await CallSite.VerifyFileAsync([Sdk.SegmentCSharp], source.Replace("{|0608:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal), Injection);
    }

    [Theory]
    [InlineData("var stamp = new CallStamp { MessageId = {|0609:id|} }; foreach (var customer in customers) Send(customer, stamp);")]
    [InlineData("var stamp = new CallStamp { MessageId = {|0609:id|} }; Send(customers[0], stamp); Send(customers[1], stamp);")]
    [InlineData("foreach (var customer in customers) Send(customer, new CallStamp { MessageId = {|0609:\"import\"|} });")]
    [InlineData("Send(customers[0], new CallStamp { MessageId = \"import\" });")]
    [InlineData("foreach (var customer in customers) Send(customer, new CallStamp { MessageId = id + customer.Age });")]
    [InlineData("foreach (var customer in customers) { var stamp = new CallStamp { MessageId = id }; Send(customer, stamp); }")]
    [InlineData("var stamp = new CallStamp { MessageId = id }; foreach (var customer in customers) { stamp.MessageId = id + customer.Age; Send(customer, stamp); }")]
    [InlineData("var stamp = new CallStamp { Timestamp = DateTimeOffset.UtcNow }; foreach (var customer in customers) Send(customer, stamp);")]
    [InlineData("var stamp = new CallStamp { MessageId = id }; Send(customers[0], stamp);")]
    public Task A_message_id_belongs_to_one_call(string statements) => CallSite.VerifyFileAsync([], $$"""
        [IdentifyTraits] public class Customer { public int Age { get; set; } }
        public class Caller
        {
            public void Call(string id, Customer[] customers) { {{statements}} }
            private static void Send(Customer customer, CallStamp stamp) { }
        }
        """);

    [Fact]
    public async Task A_forgotten_UserId_is_named()
    {
        const string Source = """
            [IdentifyTraits] public class Customer { public int Id { get; set; } public int Age { get; set; } }
            [IdentifyTraits] public class Visitor { [AnonymousId] public string Cookie { get; set; } = ""; public int Age { get; set; } }
            public class Caller
            {
                public string Call(Customer customer) => customer.ToIdentifyJson();
                public string Call(Customer customer, UserIdentity identity) => customer.ToIdentifyJson(identity);
                public string Call(Visitor visitor) => visitor.ToIdentifyJson();
            }
            """;

        var found = await Analysis.RunRulesAsync(Analysis.Generate(Analysis.Compile(Source)), TestContext.Current.CancellationToken);

        Assert.Equal(
            "'ToIdentifyJson' needs to know whom the call is about, and no member of 'Customer' is marked; mark 'Id' with [UserId], or pass a UserIdentity",
            Assert.Single(found, fault => fault.Id == "IDFY0610").GetMessage(null));
    }

    [Fact]
    public async Task Messages_say_what_happens()
    {
        var messages = await CallSite.VerifyFileAsync([Sdk.SegmentCSharp], """
            #nullable enable
            using Segment.Analytics.Compat; using Segment.Serialization;
            public class Caller
            {
                public void Call(Segment.Analytics.Analytics analytics, Traits traits, string userId, string? cookie)
                {
                    analytics.Identify({|0603:cookie ?? "anonymous"|}, {|0604:traits|});
                    analytics.Identify(userId, new JsonObject { { "letter", {|0604:'x'|} } });
                    analytics.Group({|0607:userId|}, new JsonObject());
                    analytics.Identify({|0602:Guid.NewGuid().ToString()|});
                    analytics.Identify({|0601:""|});
                }
            }
            """);

        Assert.Equal(
            [
                "'anonymous' is the same for all users without an ID, who all become one profile; send an anonymous ID for them",
                "With Identify<T>, 'traits' has every text in it that looks like a number rewritten as one; pass a JsonObject",
                "With Segment.Analytics.CSharp, ''x'' is sent as the number of the character; send 'letter' in another form, or from an annotated type",
                "'userId' is passed as 'groupId', but is the ID of a user; pass the group's ID",
                "'Guid.NewGuid()' is another value at every call, so each call creates a new user; pass the ID that is stored with the user, or send it as anonymous ID",
                "'Identify' gets an empty string as user ID and no anonymous ID, so the call is about nobody; pass the user's database ID or an anonymous ID",
            ],
            messages);
    }
}
