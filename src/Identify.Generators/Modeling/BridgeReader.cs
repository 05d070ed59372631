using System.Collections.Immutable;
using Identify.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Modeling;

/// <summary>Finds the SDKs that the project can use, and tells their versions apart by the members that they have.</summary>
/// <remarks>An SDK counts only if it has every member that the bridge's code calls, so that the code compiles with every version, and an unrelated type of the same name is ignored.</remarks>
internal static class BridgeReader
{
    private const string Traits = "System.Collections.Generic.IDictionary{System.String,System.Object}";
    private const string Properties = "System.Collections.Generic.Dictionary{System.String,System.Object}";
    private const string Enrichment = "System.Func{Segment.Analytics.RawEvent,Segment.Analytics.RawEvent}";
    private const string RawJson = "M:Newtonsoft.Json.Linq.JRaw.#ctor(System.Object)";

    private static readonly string[] SegmentTree =
    [
        "M:Segment.Serialization.JsonElement.op_Implicit(System.String)~Segment.Serialization.JsonElement",
        "M:Segment.Serialization.JsonElement.op_Implicit(System.Boolean)~Segment.Serialization.JsonElement",
        "M:Segment.Serialization.JsonObject.#ctor",
        "P:Segment.Serialization.JsonObject.Item(System.String)",
        "M:Segment.Serialization.JsonArray.#ctor",
        "M:Segment.Serialization.JsonArray.Add(Segment.Serialization.JsonElement)",
        "P:Segment.Serialization.JsonNull.Instance",
        "P:Segment.Serialization.JsonPrimitive.IsString",
        "P:Segment.Serialization.JsonPrimitive.Content",
    ];

    private static readonly string[] SegmentEnrichment =
    [
        $"M:Segment.Analytics.Analytics.Identify(System.String,Segment.Serialization.JsonObject,{Enrichment})",
        $"M:Segment.Analytics.Analytics.Identify(Segment.Serialization.JsonObject,{Enrichment})",
        "P:Segment.Analytics.RawEvent.AnonymousId",
        "P:Segment.Analytics.RawEvent.UserId",
        "P:Segment.Analytics.RawEvent.MessageId",
        "P:Segment.Analytics.RawEvent.Timestamp",
        "P:Segment.Analytics.RawEvent.Context",
        "P:Segment.Analytics.RawEvent.Integrations",
    ];

    private static readonly Candidate[] Candidates =
    [
        new(BridgeKind.IdentifyDelivery, "Identify.Delivery.IIdentifyClient", []),
        new(BridgeKind.SegmentAnalytics, "Segment.Analytics.Analytics", [.. SegmentTree, .. SegmentEnrichment]),
        new(BridgeKind.SegmentAnalytics, "Segment.Analytics.Analytics", [.. SegmentTree, "M:Segment.Analytics.Analytics.Identify(System.String,Segment.Serialization.JsonObject)"]) { TakesOptions = false },
        OfAnalyticsNet(BridgeKind.AnalyticsNet, "Segment.IAnalyticsClient", "Segment.Model.Options"),
        OfAnalyticsNet(BridgeKind.AnalyticsNet, "Segment.Client", "Segment.Model.Options"),
        OfAnalyticsNet(BridgeKind.AnalyticsNet, "Segment.Client", "Segment.Model.Options", "Segment.Model.Traits"),
        OfAnalyticsNet(BridgeKind.RudderStack, "RudderStack.IRudderAnalyticsClient", "RudderStack.Model.RudderOptions"),
        OfAnalyticsNet(BridgeKind.RudderStack, "RudderStack.RudderClient", "RudderStack.Model.RudderOptions"),
        new(
            BridgeKind.PostHog,
            "PostHog.IPostHogClient",
            [
                $"M:PostHog.IPostHogClient.IdentifyAsync(System.String,{Properties},{Properties},System.Threading.CancellationToken)",
                $"M:PostHog.CaptureExtensions.Capture(PostHog.IPostHogClient,System.String,System.String,{Properties})",
                "T:PostHog.Api.ApiResult",
            ]) { TakesOptions = false },
        new(
            BridgeKind.Mixpanel,
            "Mixpanel.IMixpanelClient",
            [
                "M:Mixpanel.IMixpanelClient.GetPeopleSetMessage(System.Object,System.Object)",
                "M:Mixpanel.IMixpanelClient.SendJsonAsync(Mixpanel.MixpanelMessageEndpoint,System.String,System.Threading.CancellationToken)",
                "P:Mixpanel.MixpanelMessage.Data",
                "F:Mixpanel.MixpanelMessageEndpoint.Engage",
            ]),
    ];

    public static EquatableArray<Bridge> Read(Compilation compilation)
    {
        var bridges = ImmutableArray.CreateBuilder<Bridge>();
        foreach (var candidate in Candidates)
        {
            if ((bridges.Count == 0 || bridges[bridges.Count - 1].Kind != candidate.Kind) && IsUsable(candidate, compilation))
                bridges.Add(new(candidate.Kind, "global::" + candidate.ClientType, candidate.TakesOptions));
        }

        return bridges.ToImmutable();
    }

    private static bool IsUsable(Candidate candidate, Compilation compilation) =>
        compilation.GetTypesByMetadataName(candidate.ClientType) is { IsEmpty: false } types
        && types.Count(static type => type.DeclaredAccessibility == Accessibility.Public) == 1
        && IsInGlobalNamespace(types.First(static type => type.DeclaredAccessibility == Accessibility.Public), compilation)
        && candidate.Members.All(member => DocumentationCommentId.GetFirstSymbolForDeclarationId(member, compilation) is { DeclaredAccessibility: Accessibility.Public });

    /// <summary>
    /// Whether <c>global::</c> leads to the type: its reference is not hidden by an alias, and no other reference has a type of
    /// its namespace's name, as Analytics.NET has with <c>Segment.Analytics</c>.
    /// </summary>
    private static bool IsInGlobalNamespace(INamedTypeSymbol type, Compilation compilation) =>
        (compilation.GetMetadataReference(type.ContainingAssembly) is not { Properties.Aliases: { IsEmpty: false } aliases } || aliases.Contains(MetadataReferenceProperties.GlobalAlias))
        && compilation.GetTypesByMetadataName(type.ContainingNamespace.ToDisplayString()).IsEmpty;

    /// <param name="kind">Which of the two SDKs it is.</param>
    /// <param name="client">The type that sends.</param>
    /// <param name="options">The type of its options.</param>
    /// <param name="traits">What it takes as traits; its own type before version 3.</param>
    private static Candidate OfAnalyticsNet(BridgeKind kind, string client, string options, string traits = Traits) => new(
        kind,
        client,
        [
            $"M:{client}.Identify(System.String,{traits},{options})",
            $"M:{client.Substring(0, client.IndexOf('.'))}.Model.Traits.#ctor",
            $"M:{options}.#ctor",
            $"M:{options}.SetAnonymousId(System.String)",
            $"M:{options}.SetTimestamp(System.Nullable{{System.DateTime}})",
            $"P:{options}.Context",
            $"P:{options}.Integrations",
            RawJson,
        ]);

    /// <param name="Kind">The SDK.</param>
    /// <param name="ClientType">The type that sends.</param>
    /// <param name="Members">The other members that the bridge's code uses, by documentation ID.</param>
    private sealed record Candidate(BridgeKind Kind, string ClientType, string[] Members)
    {
        public bool TakesOptions { get; init; } = true;
    }
}
