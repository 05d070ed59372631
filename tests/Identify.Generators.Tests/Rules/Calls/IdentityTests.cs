using Identify.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Identify.Generators.Tests.Rules.Calls;

/// <summary>IDFY0601 to IDFY0603 and IDFY0605: who a call is about.</summary>
public class IdentityTests
{
    private const string Client = "Segment.IAnalyticsClient client, Segment.Model.Traits traits, Segment.Model.Options options, string id, string? cookie";

    [Theory]
    [InlineData("client.Identify({|0601:null|}, traits);")]
    [InlineData("client.Identify({|0601:\"\"|}, traits);")]
    [InlineData("client.Identify({|0601:string.Empty|}, traits);")]
    [InlineData("client.Identify({|0601:default|}, traits);")]
    [InlineData("client.Identify({|0601:cookie ?? \"\"|}, traits);")]
    [InlineData("client.Identify({|0601:null|}, traits, new Segment.Model.Options().SetTimestamp(DateTime.UtcNow));")]
    [InlineData("client.Identify({|0601:null|}, traits, null);")]
    [InlineData("client.Track({|0601:null|}, \"Signed In\");")]
    [InlineData("client.Identify({|0601:Guid.Empty.ToString()|}, traits);")]
    [InlineData("client.Identify(null, traits, new Segment.Model.Options().SetTimestamp(DateTime.UtcNow).SetAnonymousId(cookie!));")]
    [InlineData("client.Identify(null, traits, options);")]
    [InlineData("client.Identify(cookie, traits);")]
    // Made up at the call.
    [InlineData("client.Identify({|0602:Guid.NewGuid().ToString()|}, traits);")]
    [InlineData("client.Identify({|0602:$\"user_{Guid.NewGuid():N}\"|}, traits);")]
    [InlineData("client.Identify({|0602:DateTime.UtcNow.Ticks.ToString()|}, traits);")]
    [InlineData("client.Identify({|0602:user.Email!.GetHashCode().ToString()|}, traits);")]
    [InlineData("client.Identify({|0602:Environment.MachineName|}, traits);")]
    [InlineData("client.Identify({|0102:Environment.UserName|}, traits);")]
    [InlineData("client.Identify({|0602:cookie ?? Guid.NewGuid().ToString()|}, traits);")]
    [InlineData("var key = Guid.NewGuid().ToString(); client.Identify({|0602:key|}, traits); client.Track({|0602:key|}, \"e\");")]
    [InlineData("var key = Guid.NewGuid(); user.Id = key; client.Identify(key.ToString(), traits);")]
    [InlineData("var key = Guid.NewGuid().ToString(); Save(key); client.Identify(key, traits); static void Save(string key) { }")]
    [InlineData("client.Identify(null, traits, new Segment.Model.Options().SetAnonymousId(Guid.NewGuid().ToString()));")]
    [InlineData("client.Identify(user.Id.ToString(), traits);")]
    // Constants.
    [InlineData("client.Identify({|0603:\"user-1\"|}, traits);")]
    [InlineData("const string Key = \"user-1\"; client.Identify({|0603:Key|}, traits);")]
    [InlineData("client.Identify({|0603:cookie ?? \"anonymous\"|}, traits);")]
    [InlineData("client.Identify({|0603:user.Age > 3 ? id : \"guest\"|}, traits);")]
    [InlineData("client.Track({|0603:cookie ?? \"anonymous\"|}, \"Signed In\");")]
    [InlineData("client.Track(\"system\", \"Job Done\");")]
    [InlineData("client.Identify($\"user_{id}\", traits);")]
    [InlineData("client.Group(id, \"group-1\", traits);")]
    public Task In_Analytics_NET(string statements) => CallSite.VerifyAsync(Sdk.AnalyticsNet, Client, statements);

    [Theory]
    [InlineData("analytics.Identify({|0601:null|}, new JsonObject());")]
    [InlineData("analytics.Identify(null, new JsonObject(), raw => raw);")]
    [InlineData("analytics.Identify(new JsonObject());")]
    [InlineData("AnalyticsExtensions.Track(analytics, {|0605:id|}, \"e\", new Properties());")]
    [InlineData("AnalyticsExtensions.Group(analytics, {|0605:user.Key|}, \"g\", new Traits());")]
    [InlineData("AnalyticsExtensions.Track(analytics, id, \"e\");")]
    [InlineData("AnalyticsExtensions.Track(analytics, user.Id.ToString(), \"e\", new Properties());")]
    [InlineData("analytics.Track(\"e\", new JsonObject());")]
    public Task In_Segment_Analytics_CSharp(string statements) => CallSite.VerifyFileAsync([Sdk.SegmentCSharp], $$"""
        using Segment.Analytics.Compat; using Segment.Serialization;
        #pragma warning disable CS0618
        public class Caller { public void Call(User user, Segment.Analytics.Analytics analytics, string id) { {{statements}} } }
        """);

    [Theory]
    [InlineData("await client.IdentifyAsync({|0601:\"\"|}, null, null, default(CancellationToken));")]
    [InlineData("await client.IdentifyAsync({|0602:$\"user_{Guid.NewGuid():N}\"|}, null, null, default(CancellationToken));")]
    [InlineData("client.Capture(\"cron\", \"ran\", null, null, false);")]
    public Task In_PostHog(string statements) => CallSite.VerifyAsync(Sdk.PostHog, "PostHog.IPostHogClient client", statements);

    [Theory]
    [InlineData("Context.New({|0602:Guid.NewGuid().ToString()|});")]
    [InlineData("Context.New(\"backend\"); Context.Builder(id ?? \"anonymous\").Anonymous(id is null).Build();")]
    public Task In_LaunchDarkly(string statements) => CallSite.VerifyFileAsync([Sdk.LaunchDarkly], $$"""
        using LaunchDarkly.Sdk;
        public class Caller { public void Call(string? id) { {{statements}} } }
        """);

    [Theory]
    [InlineData("UserIdentity.User({|0601:\"\"|});")]
    [InlineData("UserIdentity.User({|0601:Guid.Empty|});")]
    [InlineData("new UserIdentity({|0601:null|}, null).ToString();")]
    [InlineData("UserIdentity one = new({|0601:\"\"|}, null);")]
    [InlineData("new UserIdentity(null, id).ToString();")]
    [InlineData("UserIdentity.User({|0602:Guid.NewGuid()|});")]
    [InlineData("UserIdentity.User({|0603:7|});")]
    [InlineData("UserIdentity.User({|0101:user.Email|}!); UserIdentity.User<Guid>(user.Id); UserIdentity.Anonymous(Guid.NewGuid());")]
    public Task In_this_library(string statements) => CallSite.VerifyFileAsync([], $$"""
        [IdentifyTraits] public class Customer { public int Age { get; set; } }
        public class Caller { public void Call(User user, string id) { {{statements}} } }
        """);

    [Fact]
    public async Task Tests_may_make_ids_up()
    {
        const string Source = "public class Tests { public void Test(Segment.IAnalyticsClient client) { client.Identify(\"user-1\", null); client.Identify(Guid.NewGuid().ToString(), null); client.Identify(\"\", null); Action throws = () => client.Identify(\"\", null); } }";
        var framework = CSharpCompilation.Create("xunit.core", references: Framework.References, options: new(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();
        var compilation = Analysis.Compile(Source).AddReferences(Sdk.AnalyticsNet.Reference, framework);

        Assert.Equal(["IDFY0601"], await FindAsync([]));
        Assert.Equal(["IDFY0603", "IDFY0602", "IDFY0601", "IDFY0601"], await FindAsync(new() { ["idfy_check_test_ids"] = "true" }));
        Assert.Equal(["IDFY0601"], await FindAsync(new() { ["idfy_check_test_ids"] = "false" }));

        async Task<IEnumerable<string>> FindAsync(Dictionary<string, string> settings) =>
            (await Analysis.RunRulesAsync(compilation, settings, TestContext.Current.CancellationToken)).Select(fault => fault.Id);
    }
}
