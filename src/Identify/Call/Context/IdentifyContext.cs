using System.Text.Json.Nodes;

namespace Identify;

/// <summary>What surrounds a call: where it comes from, and what the user works with. What is <see langword="null"/> is left out.</summary>
/// <remarks>
/// Written as the object <c>context</c> of "Example" in the specification; its page of common fields lists the members.
/// One context may serve any number of calls, also at the same time, as long as nobody changes it.
/// </remarks>
public sealed class IdentifyContext
{
    /// <summary>Whether the user is active, <c>active</c>; <see langword="false"/> updates the traits and leaves "last seen" alone.</summary>
    public bool? Active { get; set; }

    /// <summary>The app that the call comes from, <c>app</c>.</summary>
    public ContextApp? App { get; set; }

    /// <summary>The campaign that brought the user, <c>campaign</c>.</summary>
    public ContextCampaign? Campaign { get; set; }

    /// <summary>Where the call comes from, <c>channel</c>: <c>server</c>, <c>browser</c> or <c>mobile</c>.</summary>
    /// <remarks>The specification's example has it at the top level: see <see cref="IdentifyOptions.Channel"/>.</remarks>
    public string? Channel { get; set; }

    /// <summary>The user's device, <c>device</c>.</summary>
    public ContextDevice? Device { get; set; }

    /// <summary>The id of the user's group or account, <c>groupId</c>.</summary>
    public string? GroupId { get; set; }

    /// <summary>The user's IP address, <c>ip</c>, such as <c>8.8.8.8</c>.</summary>
    public string? IP { get; set; }

    /// <summary>The library that makes the call, <c>library</c>; if this is <see langword="null"/>, <see cref="IdentifyOptions.NameLibrary"/> decides.</summary>
    public ContextLibrary? Library { get; set; }

    /// <summary>The user's language and region, <c>locale</c>, as in <c>en-US</c>.</summary>
    public string? Locale { get; set; }

    /// <summary>Where the user is, <c>location</c>.</summary>
    public ContextLocation? Location { get; set; }

    /// <summary>How the user is connected, <c>network</c>.</summary>
    public ContextNetwork? Network { get; set; }

    /// <summary>The operating system of the user's device, <c>os</c>.</summary>
    public ContextOS? OS { get; set; }

    /// <summary>The page that the user is on, <c>page</c>.</summary>
    public ContextPage? Page { get; set; }

    /// <summary>What referred the user, <c>referrer</c>.</summary>
    public ContextReferrer? Referrer { get; set; }

    /// <summary>The screen of the user's device, <c>screen</c>.</summary>
    public ContextScreen? Screen { get; set; }

    /// <summary>The user's time zone, <c>timezone</c>, by its name in the tz database: <c>Europe/Amsterdam</c>.</summary>
    public string? Timezone { get; set; }

    /// <summary>Traits of the user that the call itself does not set, <c>traits</c>; written as they are.</summary>
    public JsonObject? Traits { get; set; }

    /// <summary>The <c>User-Agent</c> header of the user's browser, <c>userAgent</c>.</summary>
    public string? UserAgent { get; set; }

    /// <summary>What the browser's client hints say, <c>userAgentData</c>.</summary>
    public ContextUserAgentData? UserAgentData { get; set; }

    /// <summary>Members of your own, written after the others. One whose name is written already is left out.</summary>
    public JsonObject? AdditionalFields { get; set; }
}
