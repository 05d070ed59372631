namespace Identify;

/// <summary>How the user is connected: <c>context.network</c>.</summary>
public sealed class ContextNetwork
{
    /// <summary>Whether Bluetooth is on, <c>bluetooth</c>.</summary>
    public bool? Bluetooth { get; set; }

    /// <summary>The carrier's name, <c>carrier</c>.</summary>
    public string? Carrier { get; set; }

    /// <summary>Whether the connection is cellular, <c>cellular</c>.</summary>
    public bool? Cellular { get; set; }

    /// <summary>Whether the connection is wireless, <c>wifi</c>.</summary>
    public bool? Wifi { get; set; }
}
