using Identify.Generators.Model;

namespace Identify.Generators.Emitting.Bridges;

/// <summary>What is emitted for one SDK: the method that takes an object, and how the call gets into the SDK's own types.</summary>
/// <param name="Product">The SDK's name.</param>
/// <param name="ClassName">The generated class with the code that all annotated types share.</param>
/// <param name="Method">The name of the extension method.</param>
/// <param name="Result">What it returns.</param>
/// <param name="Send">
/// The C# members of the class that send a call, which they get as the JSON that <c>WriteIdentify</c> writes: nothing is formatted a second time.
/// </param>
internal sealed record BridgeCode(string Product, string ClassName, string Method, string Result, string Send)
{
    /// <summary>A method for the code of SDKs that take a context: they name themselves in it.</summary>
    public const string NamesThisLibrary = """

        private static bool NamesThisLibrary(global::System.Text.Json.JsonProperty member)
        {
            return member.Name == "library" && member.Value.GetRawText().StartsWith("{\"name\":\"Identify.Generators\"", global::System.StringComparison.Ordinal);
        }
        """;

    /// <summary>Whether the method takes a cancellation token.</summary>
    public bool IsAsync => Result != "void";

    /// <summary>The code for the SDK, or nothing if its client takes serializers.</summary>
    public static BridgeCode? Find(Bridge bridge) => bridge.Kind switch
    {
        BridgeKind.SegmentAnalytics => SegmentAnalyticsCode.For(bridge),
        BridgeKind.AnalyticsNet => AnalyticsNetCode.For(bridge, "Analytics.NET", "AnalyticsNetBridge", "Segment.Model", "Options"),
        BridgeKind.RudderStack => AnalyticsNetCode.For(bridge, "RudderStack", "RudderStackBridge", "RudderStack.Model", "RudderOptions"),
        BridgeKind.PostHog => PostHogCode.For(bridge),
        BridgeKind.Mixpanel => MixpanelCode.For(bridge),
        _ => null,
    };
}
