namespace Identify;

/// <summary>A browser, or what it is built on: an element of <c>context.userAgentData.brands</c>.</summary>
public sealed class ContextUserAgentBrand
{
    /// <summary>The name, <c>brand</c>, such as <c>Chromium</c>.</summary>
    public string? Brand { get; set; }

    /// <summary>The major version, <c>version</c>, such as <c>110</c>.</summary>
    public string? Version { get; set; }
}
