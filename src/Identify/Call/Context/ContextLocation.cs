using System.Text.Json.Nodes;

namespace Identify;

/// <summary>Where the user is: <c>context.location</c>.</summary>
public sealed class ContextLocation
{
    /// <summary>The city, <c>city</c>.</summary>
    public string? City { get; set; }

    /// <summary>The country, <c>country</c>.</summary>
    public string? Country { get; set; }

    /// <summary>Degrees to the north, <c>latitude</c>; NaN is left out.</summary>
    public double? Latitude { get; set; }

    /// <summary>Degrees to the east, <c>longitude</c>; NaN is left out.</summary>
    public double? Longitude { get; set; }

    /// <summary>The region, <c>region</c>.</summary>
    public string? Region { get; set; }

    /// <summary>How fast the user moves, <c>speed</c>, in the unit that the device reports; NaN is left out.</summary>
    public double? Speed { get; set; }

    /// <summary>Members of your own, written after the others. One whose name is written already is left out.</summary>
    public JsonObject? AdditionalFields { get; set; }
}
