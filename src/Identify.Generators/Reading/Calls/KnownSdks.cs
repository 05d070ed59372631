using System.Collections.Immutable;
using Identify.Generators.Specification;

namespace Identify.Generators.Reading.Calls;

/// <summary>Every SDK whose calls are analyzed, and all that is known about it.</summary>
internal static class KnownSdks
{
    private static readonly ImmutableDictionary<string, ParameterRole> SegmentParameters = Parameters(
        ("userId", ParameterRole.UserId),
        ("newId", ParameterRole.UserId),
        ("to", ParameterRole.UserId),
        ("previousId", ParameterRole.PreviousId),
        ("from", ParameterRole.PreviousId),
        ("groupId", ParameterRole.GroupId),
        ("traits", ParameterRole.Entries),
        ("properties", ParameterRole.Entries),
        ("options", ParameterRole.Options),
        ("enrichment", ParameterRole.Options));

    private static readonly ImmutableArray<SdkMethod> SegmentMethods = ImmutableArray.Create<SdkMethod>(
        new(CallKind.Identify, "Identify"),
        new(CallKind.Group, "Group"),
        new(CallKind.Event, "Track"),
        new(CallKind.Event, "Page"),
        new(CallKind.Event, "Screen"),
        new(CallKind.Alias, "Alias"));

    /// <summary>The API of this library.</summary>
    public static readonly Sdk Own = new(
        "Identify.Generators",
        TraitScope.Traits,
        Types("Identify.UserIdentity"),
        Parameters(("userId", ParameterRole.UserId), ("anonymousId", ParameterRole.AnonymousId)),
        ImmutableArray.Create<SdkMethod>(new(CallKind.Identity, "User"), new(CallKind.Identity, ".ctor")));

    private static readonly ImmutableArray<ValueLoss> JsonElementLosses = Losses(
        new ValueLoss("loses the whole event", "NaN", "null"),
        new ValueLoss("is rounded to a float", "System.UInt64", "System.UIntPtr"),
        new ValueLoss("is cut to an integer", "System.Decimal"),
        new ValueLoss("is sent as the number of the character", "System.Char"));

    private static readonly ImmutableArray<ValueLoss> NewtonsoftLosses = Losses(
        new ValueLoss("is sent as text", "NaN"),
        new ValueLoss("is sent as its ValueKind", "System.Text.Json.JsonElement"),
        new ValueLoss("makes the call throw", "System.Text.Json.Nodes.JsonNode"));

    /// <summary>Analytics.NET, which Segment.Analytics.CSharp replaces.</summary>
    public static readonly Sdk AnalyticsNet = new(
        "Analytics.NET",
        TraitScope.Traits,
        Types("Segment.IAnalyticsClient", "Segment.Client", "Segmentio.Client"),
        SegmentParameters,
        SegmentMethods)
    {
        Losses = NewtonsoftLosses,
    };

    /// <summary>Any SDK with the methods of Analytics.NET: forks of it, its older versions, and what projects put in front of it.</summary>
    public static readonly Sdk OfSegmentShape = new(
        "an SDK with Segment's methods",
        TraitScope.Traits,
        Types(),
        SegmentParameters,
        SegmentMethods);

    public static readonly ImmutableArray<Sdk> All = ImmutableArray.Create(
        Own,
        new(
            "Segment.Analytics.CSharp",
            TraitScope.Traits,
            Types("Segment.Analytics.Analytics", "Segment.Analytics.Compat.AnalyticsExtensions"),
            SegmentParameters,
            SegmentMethods)
        {
            TakesDatesAsText = true,
            ParsesObjects = true,
            ParsesUserIdsIn = "AnalyticsExtensions",
            RemembersUser = true,
            Losses = JsonElementLosses,
        },
        new(
            "Hightouch.Events.CSharp",
            TraitScope.Traits,
            Types("Hightouch.Events.Analytics"),
            SegmentParameters,
            SegmentMethods)
        {
            TakesDatesAsText = true,
            ParsesObjects = true,
            RemembersUser = true,
            Losses = JsonElementLosses,
        },
        AnalyticsNet,
        new("RudderAnalytics", TraitScope.Traits, Types("RudderStack.IRudderAnalyticsClient", "RudderStack.RudderClient"), SegmentParameters, SegmentMethods)
        {
            Losses = NewtonsoftLosses,
        },
        new(
            "PostHog",
            TraitScope.PostHogPerson,
            Types(
                "PostHog.IPostHogClient", "PostHog.PostHogClient", "PostHog.IdentifyPersonAsyncExtensions", "PostHog.GroupIdentifyAsyncExtensions",
                "PostHog.CaptureExtensions", "PostHog.Sdk.PostHogSdk"),
            Parameters(
                ("distinctId", ParameterRole.UserId),
                ("newId", ParameterRole.UserId),
                ("previousId", ParameterRole.PreviousId),
                ("type", ParameterRole.GroupType),
                ("key", ParameterRole.GroupId),
                ("personPropertiesToSet", ParameterRole.Traits),
                ("personPropertiesToSetOnce", ParameterRole.TraitsOnce),
                ("properties", ParameterRole.Entries)),
            ImmutableArray.Create<SdkMethod>(
                new(CallKind.Identify, "IdentifyAsync"),
                new(CallKind.Group, "GroupIdentifyAsync"),
                new(CallKind.Event, "Capture"),
                new(CallKind.Event, "CapturePageView"),
                new(CallKind.Event, "CaptureScreenView"),
                new(CallKind.Alias, "AliasAsync")))
        {
            NestedTraits = Parameters(("$set", ParameterRole.Traits), ("$set_once", ParameterRole.TraitsOnce)),
            Losses = Losses(new ValueLoss("makes the call throw", "NaN")),
        },
        new(
            "mixpanel-csharp",
            TraitScope.MixpanelProfile,
            Types("Mixpanel.IMixpanelClient", "Mixpanel.MixpanelClient"),
            Parameters(("distinctId", ParameterRole.UserId), ("properties", ParameterRole.Entries), ("alias", ParameterRole.UserId)),
            ImmutableArray.Create<SdkMethod>(
                new(CallKind.Identify, "PeopleSet"),
                new(CallKind.Identify, "PeopleSetAsync"),
                new(CallKind.Identify, "PeopleSetOnce") { OtherParameters = Parameters(("properties", ParameterRole.TraitsOnce)) },
                new(CallKind.Identify, "PeopleSetOnceAsync") { OtherParameters = Parameters(("properties", ParameterRole.TraitsOnce)) },
                new(CallKind.Event, "Track"),
                new(CallKind.Event, "TrackAsync"),
                new(CallKind.Alias, "Alias") { OtherParameters = Parameters(("distinctId", ParameterRole.PreviousId)) },
                new(CallKind.Alias, "AliasAsync") { OtherParameters = Parameters(("distinctId", ParameterRole.PreviousId)) }))
        {
            IdKey = "distinctid",
            CallKeys = ImmutableArray.Create("token", "ip", "time", "ignoretime", "ignorealias"),
            ReadsObjects = true,
            Losses = Losses(
                new ValueLoss("makes the request invalid", "NaN"),
                new ValueLoss("is left out", "enum", "object", "System.DateOnly", "System.TimeOnly", "System.Uri")),
        },
        new(
            "LaunchDarkly",
            TraitScope.Unspecified,
            Types("LaunchDarkly.Sdk.Context", "LaunchDarkly.Sdk.ContextBuilder", "LaunchDarkly.Sdk.User", "LaunchDarkly.Sdk.IUserBuilder"),
            Parameters(
                ("key", ParameterRole.UserId),
                ("kind", ParameterRole.Kind),
                ("attributeName", ParameterRole.Key),
                ("name", ParameterRole.Key),
                ("value", ParameterRole.Value)),
            ImmutableArray.Create<SdkMethod>(
                new(CallKind.Identity, "New"),
                new(CallKind.Identity, "Builder"),
                new(CallKind.Identity, "WithKey"),
                new(CallKind.Identity, "Key"),
                new(CallKind.Identity, "Set"),
                new(CallKind.Identity, "TrySet"),
                new(CallKind.Identity, "Custom")))
        {
            AllowsConstantIds = true,
        },
        new(
            "OpenFeature",
            TraitScope.Unspecified,
            Types("OpenFeature.Model.EvaluationContextBuilder"),
            Parameters(("targetingKey", ParameterRole.UserId), ("key", ParameterRole.Key), ("value", ParameterRole.Value)),
            ImmutableArray.Create<SdkMethod>(new(CallKind.Identity, "SetTargetingKey"), new(CallKind.Identity, "Set")))
        {
            AllowsConstantIds = true,
        });

    private static ImmutableArray<ValueLoss> Losses(params ValueLoss[] losses) => ImmutableArray.Create(losses);

    private static ImmutableArray<string> Types(params string[] names) => ImmutableArray.Create(names);

    private static ImmutableDictionary<string, ParameterRole> Parameters(params (string Name, ParameterRole Role)[] roles) =>
        roles.ToImmutableDictionary(static role => role.Name, static role => role.Role);
}
