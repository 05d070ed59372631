namespace Identify.Generators.Model;

/// <summary>An SDK in the project's references that annotated objects can be handed to.</summary>
/// <param name="Kind">Which SDK it is.</param>
/// <param name="ClientType">The fully qualified name of the type that sends.</param>
/// <param name="TakesOptions">Whether a call of this version can carry more than a user ID and traits.</param>
internal sealed record Bridge(BridgeKind Kind, string ClientType, bool TakesOptions);

/// <summary>The SDKs that the generator knows.</summary>
internal enum BridgeKind
{
    IdentifyDelivery,
    SegmentAnalytics,
    AnalyticsNet,
    RudderStack,
    PostHog,
    Mixpanel,
}
