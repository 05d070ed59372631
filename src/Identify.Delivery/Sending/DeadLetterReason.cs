namespace Identify.Delivery;

/// <summary>Why a call will not arrive.</summary>
public enum DeadLetterReason
{
    /// <summary>Not specified.</summary>
    Unspecified,

    /// <summary>The server does not accept this call; it accepted the others of the same batch.</summary>
    Rejected,

    /// <summary>The queue was full. The caller was told: <c>Identify</c> returned <see langword="false"/>.</summary>
    QueueFull,

    /// <summary>The client was closed. The caller was told: <c>Identify</c> returned <see langword="false"/>.</summary>
    Closed,

    /// <summary>The call was not delivered within the time limit of the shutdown. It may have arrived, if its request was still on its way.</summary>
    Shutdown,

    /// <summary>The store kept the call for as long as it is allowed to.</summary>
    Expired,
}
