namespace Identify;

/// <summary>The user's device: <c>context.device</c>.</summary>
public sealed class ContextDevice
{
    /// <summary>Whether the user lets apps track for advertising, <c>adTrackingEnabled</c>.</summary>
    public bool? AdTrackingEnabled { get; set; }

    /// <summary>The advertising id, <c>advertisingId</c>.</summary>
    public string? AdvertisingId { get; set; }

    /// <summary>The device's id, <c>id</c>.</summary>
    public string? Id { get; set; }

    /// <summary>The manufacturer, <c>manufacturer</c>.</summary>
    public string? Manufacturer { get; set; }

    /// <summary>The model, <c>model</c>, such as <c>iPhone7,2</c>.</summary>
    public string? Model { get; set; }

    /// <summary>The device's name, <c>name</c>.</summary>
    public string? Name { get; set; }

    /// <summary>The push notification token, <c>token</c>.</summary>
    public string? Token { get; set; }

    /// <summary>The kind of device, <c>type</c>, such as <c>ios</c> or <c>android</c>.</summary>
    public string? Type { get; set; }

    /// <summary>The device's version, <c>version</c>.</summary>
    public string? Version { get; set; }
}
