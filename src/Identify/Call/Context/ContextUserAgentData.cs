using System.Text.Json.Nodes;

namespace Identify;

/// <summary>What the browser's client hints say: <c>context.userAgentData</c>.</summary>
public sealed class ContextUserAgentData
{
    /// <summary>The browser, and what it is built on, <c>brands</c>.</summary>
    public IReadOnlyList<ContextUserAgentBrand>? Brands { get; set; }

    /// <summary>Whether the device is a mobile one, <c>mobile</c>.</summary>
    public bool? Mobile { get; set; }

    /// <summary>The platform, <c>platform</c>, such as <c>Windows</c>.</summary>
    public string? Platform { get; set; }

    /// <summary>
    /// The hints that browsers give on request only, such as <c>bitness</c> and <c>platformVersion</c>. One whose name
    /// is written already is left out.
    /// </summary>
    public JsonObject? AdditionalFields { get; set; }
}
