using Identify.Generators.Tests.Infrastructure;

namespace Identify.Generators.Tests.Bridges;

/// <summary>A call that cannot be made fails before the SDK sees it, with a message about the object.</summary>
public sealed class ErrorTests
{
    public static TheoryData<string, string> Calls => new()
    {
        { nameof(Sdk.SegmentCSharp), "new Segment.Analytics.Analytics(new(\"key\")).Identify(customer)" },
        { nameof(Sdk.SegmentCSharpOld), "new Segment.Analytics.Analytics(new(\"key\")).Identify(customer)" },
        { nameof(Sdk.AnalyticsNet), "new Segment.Client(\"key\").Identify(customer)" },
        { nameof(Sdk.RudderStack), "new RudderStack.RudderClient(\"key\").Identify(customer)" },
        { nameof(Sdk.PostHog), "new PostHog.PostHogClient().IdentifyAsync(customer)" },
        { nameof(Sdk.Mixpanel), "new Mixpanel.MixpanelClient(\"token\").IdentifyAsync(customer)" },
    };

    [Theory, MemberData(nameof(Calls))]
    public void An_object_without_identity_is_named(string sdk, string call)
    {
        using var project = BridgeProject.Load(sdk, $$"""
            public static bool Unsaved() => Send(new Customer { Id = "" });
            public static bool Missing() => Send(null!);
            private static bool Send(Customer customer) { {{call}}; return true; }
            """);

        var exception = Assert.Throws<IdentifyException>(() => project.Call<bool>("Call", "Unsaved"));
        Assert.Equal(IdentifyFailure.NoIdentity, exception.Reason);
        Assert.Contains("Customer.Id", exception.Message, StringComparison.Ordinal);
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => project.Call<bool>("Call", "Missing")).ParamName);
    }

    [Theory, MemberData(nameof(Calls))]
    public void A_missing_client_is_named(string sdk, string call)
    {
        var client = call[..call.IndexOf("(customer)", StringComparison.Ordinal)];
        client = client[..client.LastIndexOf('.')];
        using var project = BridgeProject.Load(sdk, $$"""
            public static bool Run() { var client = {{client}}; client = null!; client.{{(call.Contains("Async", StringComparison.Ordinal) ? "IdentifyAsync" : "Identify")}}(new Customer()); return true; }
            """);

        Assert.Equal("client", Assert.Throws<ArgumentNullException>(() => project.Call<bool>("Call", "Run")).ParamName);
    }
}
