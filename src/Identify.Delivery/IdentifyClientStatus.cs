namespace Identify.Delivery;

/// <summary>What an <see cref="IdentifyClient"/> is doing.</summary>
public enum IdentifyClientStatus
{
    /// <summary>It delivers, or has nothing to deliver.</summary>
    Delivering,

    /// <summary>The last requests failed and are being repeated.</summary>
    Retrying,

    /// <summary>The server does not accept the write key. Nothing is sent any more; calls are kept as long as there is room.</summary>
    Stopped,

    /// <summary>The client is disposed of.</summary>
    Closed,
}
