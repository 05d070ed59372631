namespace Identify.Delivery;

/// <summary>The base addresses of Segment's regions, for <see cref="IdentifyClientOptions.Endpoint"/>.</summary>
public static class IdentifyEndpoints
{
    /// <summary>Oregon, United States: <c>https://api.segment.io/</c>.</summary>
    public static Uri UnitedStates { get; } = new("https://api.segment.io/");

    /// <summary>Dublin, European Union: <c>https://events.eu1.segmentapis.com/</c>.</summary>
    public static Uri Europe { get; } = new("https://events.eu1.segmentapis.com/");
}
