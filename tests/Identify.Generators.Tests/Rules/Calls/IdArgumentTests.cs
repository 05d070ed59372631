using Identify.Generators.Tests.Infrastructure;

namespace Identify.Generators.Tests.Rules.Calls;

/// <summary>IDFY0101 and IDFY0102 at calls: what an ID comes from.</summary>
public class IdArgumentTests
{
    private const string Client = "Segment.IAnalyticsClient client, IDictionary<string, object> traits, string email, string id";

    [Theory]
    [InlineData("client.Identify({|0101:user.Email|}, traits);")]
    [InlineData("client.Identify({|0101:user.Email|}!, traits);")]
    [InlineData("client.Identify({|0101:email|}, traits);")]
    [InlineData("client.Identify({|0101:user.Email?.Trim().ToLowerInvariant()|}, traits);")]
    [InlineData("client.Identify({|0101:user.Email ?? user.Key|}, traits);")]
    [InlineData("client.Identify({|0101:user.Key ?? user.Email|}, traits);")]
    [InlineData("client.Identify({|0101:user.Age > 0 ? user.Key : user.Email|}, traits);")]
    [InlineData("client.Identify({|0101:user.Tier switch { Tier.Free => user.Key, _ => email }|}, traits);")]
    [InlineData("client.Identify({|0101:$\"user_{user.Email}\"|}, traits);")]
    [InlineData("client.Identify({|0101:\"user_\" + user.Email|}, traits);")]
    [InlineData("client.Identify({|0101:string.Format(\"{0}/{1}\", user.Key, user.Email)|}, traits); client.Identify({|0101:string.Concat(\"user_\", user.Email)|}, traits);")]
    [InlineData("client.Identify(string.Format(\"{0}\", user.Key), traits);")]
    [InlineData("var key = user.Email; client.Identify({|0101:key|}, traits);")]
    [InlineData("string? key; key = user.Email; client.Identify(key, traits);")]
    [InlineData("client.Identify({|0101:principal.FindFirst(ClaimTypes.Email)!.Value|}, traits);")]
    [InlineData("client.Identify({|0101:principal.FindFirst(\"email\")?.Value|}, traits);")]
    [InlineData("client.Identify({|0101:principal.Claims.First(claim => claim.Type == \"email\").Value|}, traits);")]
    [InlineData("client.Identify({|0102:principal.Claims.First(claim => claim.Type == \"preferred_username\").Value|}, traits);")]
    [InlineData("client.Identify(principal.FindFirst(ClaimTypes.NameIdentifier)!.Value, traits);")]
    [InlineData("client.Identify(principal.Claims.First(claim => claim.Type == \"sub\").Value, traits);")]
    [InlineData("client.Identify({|0102:principal.Identity!.Name|}, traits);")]
    [InlineData("client.Identify({|0102:user.UserName|}, traits);")]
    [InlineData("client.Identify({|0102:user.Phone|}, traits);")]
    [InlineData("client.Identify(traits: traits, userId: {|0101:email|});")]
    [InlineData("client.Group({|0101:email|}, id, traits);")]
    [InlineData("client.Group(id, email, traits);")]
    [InlineData("client.Track({|0101:email|}, \"Signed In\");")]
    [InlineData("client.Page({|0101:email|}, \"Home\");")]
    [InlineData("client.Screen({|0101:email|}, \"Home\");")]
    [InlineData("client.Alias(email, {|0102:user.UserName|});")]
    [InlineData("client.Identify({|0501:user.PasswordHash|}, traits);")]
    [InlineData("client.Identify(user.Id.ToString(), traits);")]
    [InlineData("client.Identify(user.Id.ToString(\"N\"), traits);")]
    [InlineData("client.Identify(id, traits);")]
    [InlineData("var email2 = user.Id.ToString(); client.Identify(email2, traits);")]
    [InlineData("client.Identify(Hash(user.Email), traits); static string Hash(string? text) => text ?? \"\";")]
    public Task In_Analytics_NET(string statement) => CallSite.VerifyAsync(Sdk.AnalyticsNet, Client, statement);

    [Fact]
    public async Task The_message_names_the_source()
    {
        var messages = await CallSite.VerifyAsync(Sdk.AnalyticsNet, Client, "client.Identify({|0101:user.Email?.Trim()|}, traits); client.Identify({|0101:principal.FindFirst(ClaimTypes.Email)!.Value|}, traits);");

        Assert.Equal(
            [
                "'User.Email' holds an email address, which can change, but a user ID must stay the same for as long as the user exists; pass the user's database ID",
                "'ClaimTypes.Email' holds an email address, which can change, but a user ID must stay the same for as long as the user exists; pass the user's database ID",
            ],
            messages);
    }

    [Theory]
    [InlineData("analytics.Identify({|0101:user.Email|}, traits);")]
    [InlineData("analytics.Identify(user.Key, traits);")]
    [InlineData("analytics.Alias({|0101:user.Email|});")]
    [InlineData("analytics.Group(user.Email, traits);")]
    public Task In_Segment_Analytics_CSharp(string statement) =>
        CallSite.VerifyAsync(Sdk.SegmentCSharp, "Segment.Analytics.Analytics analytics, Segment.Serialization.JsonObject traits", statement);

    [Theory]
    [InlineData("client.Identify({|0101:user.Email|}, traits);")]
    public Task In_RudderStack(string statement) =>
        CallSite.VerifyAsync(Sdk.RudderStack, "RudderStack.IRudderAnalyticsClient client, RudderStack.Model.Traits traits", statement);

    [Theory]
    [InlineData("await client.IdentifyAsync({|0101:user.Email|}!, null, null, default(CancellationToken));")]
    [InlineData("await PostHog.IdentifyPersonAsyncExtensions.IdentifyAsync(client, {|0102:user.UserName|}, user.Email, user.Name);")]
    [InlineData("await PostHog.IdentifyPersonAsyncExtensions.IdentifyAsync(client, distinctId: user.Key, email: user.Email, name: user.Name);")]
    [InlineData("await PostHog.Sdk.PostHogSdk.IdentifyAsync({|0101:user.Email|}!);")]
    [InlineData("await client.AliasAsync(user.Email!, {|0102:user.UserName|}, default);")]
    [InlineData("client.Capture({|0101:user.Email|}!, \"signed_in\", null, null, false);")]
    public Task In_PostHog(string statement) => CallSite.VerifyAsync(Sdk.PostHog, "PostHog.IPostHogClient client", statement);

    [Theory]
    [InlineData("await client.PeopleSetAsync({|0101:user.Email|}!, new { plan = \"pro\" });")]
    [InlineData("await client.TrackAsync(\"Signed In\", {|0101:user.Email|}!, new { plan = \"pro\" });")]
    [InlineData("await client.PeopleSetAsync(user.Id, new { plan = \"pro\" });")]
    [InlineData("await client.PeopleSetAsync(new { DistinctId = {|0101:user.Email|}, plan = \"pro\" });")]
    [InlineData("await client.TrackAsync(\"Signed In\", new Dictionary<string, object> { [\"$distinct_id\"] = {|0102:user.UserName|} });")]
    [InlineData("await client.PeopleSetAsync(null!, new { DistinctId = {|0101:user.Email|} }); await client.PeopleSetAsync(null!, new { DistinctId = user.Key }); await client.PeopleSetAsync({|0601:null|}!, new { plan = 1 });")]
    [InlineData("Task<bool> Link(string alias) => client.AliasAsync(user.Key, alias); Task<bool> Set(string alias) => client.PeopleSetAsync({|0102:alias|}, new { plan = 1 }); await Link(\"\"); await Set(user.Key);")]
    [InlineData("await client.PeopleSetAsync(new { DistinctId = user.Key, Inviter = {|0604:new { DistinctId = user.Email }|} });")]
    public Task In_Mixpanel(string statement) => CallSite.VerifyAsync(Sdk.Mixpanel, "Mixpanel.IMixpanelClient client", statement);

    [Fact]
    public Task In_Analytics_NET_2() => CallSite.VerifyAsync(
        Sdk.AnalyticsNetOld, "Segment.Client client", "client.Identify({|0101:user.Email|}, new Segment.Model.Traits { { {|0301:\"EmailAddress\"|}, user.Email } });");

    [Fact]
    public Task In_Analytics_NET_1() => CallSite.VerifyAsync(
        Sdk.AnalyticsNetOldest,
        "Segmentio.Client client, string anonymousId",
        "client.Identify({|0101:user.Email|}, new Segmentio.Model.Traits { { {|0301:\"EmailAddress\"|}, user.Email } }, DateTime.UtcNow); client.Alias(user.Key, {|0607:anonymousId|});");

    [Fact]
    public Task In_Mixpanel_before_6() => CallSite.VerifyAsync(
        Sdk.MixpanelOld,
        "Mixpanel.IMixpanelClient client",
        "client.PeopleSet({|0101:user.Email|}!, new { {|0301:EmailAddress|} = user.Email, tier = {|0604:user.Tier|} }); client.Track(\"Signed In\", {|0102:user.UserName|}, new { plan = 1 });");

    [Theory]
    [InlineData("Context.New({|0101:user.Email|});")]
    [InlineData("Context.Builder({|0101:user.Email|}).Build();")]
    [InlineData("Context.Builder(ContextKind.Default, {|0101:user.Email|}).Build();")]
    [InlineData("Context.Builder(ContextKind.Of(\"user\"), {|0101:user.Email|}).Build();")]
    [InlineData("Context.Builder(ContextKind.Of(\"organization\"), user.Email).Build();")]
    [InlineData("Context.Builder(user.Key).Set(\"email\", user.Email).Build();")]
    [InlineData("LaunchDarkly.Sdk.User.Builder({|0102:user.UserName|}).Email(user.Email).Build();")]
    public Task In_LaunchDarkly(string statement) => CallSite.VerifyFileAsync([Sdk.LaunchDarkly], $$"""
        using LaunchDarkly.Sdk;
        using User = Shop.User;
        public class Caller { public void Call(User user) { {{statement}} } }
        """);

    [Theory]
    [InlineData("OpenFeature.Model.EvaluationContext.Builder().SetTargetingKey({|0101:user.Email|}).Build();")]
    [InlineData("OpenFeature.Model.EvaluationContext.Builder().SetTargetingKey(user.Key).Set(\"email\", user.Email).Build();")]
    public Task In_OpenFeature(string statement) => CallSite.VerifyAsync(Sdk.OpenFeature, "int unused", statement);
}
