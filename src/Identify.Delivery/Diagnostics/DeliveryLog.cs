using Microsoft.Extensions.Logging;

namespace Identify.Delivery;

/// <summary>What the client logs. No message has a trait, an ID or a key in it.</summary>
internal static partial class DeliveryLog
{
    [LoggerMessage(1, LogLevel.Warning, "Delivery to {Host} is failing and will be retried: {Reason}.")]
    public static partial void DeliveryFailing(this ILogger logger, string host, string reason);

    [LoggerMessage(2, LogLevel.Information, "Delivery to {Host} works again.")]
    public static partial void DeliveryResumed(this ILogger logger, string host);

    [LoggerMessage(3, LogLevel.Debug, "Attempt {Attempt} to send a batch failed ({Reason}). The next one follows in {Delay}.")]
    public static partial void AttemptFailed(this ILogger logger, int attempt, string reason, TimeSpan delay);

    [LoggerMessage(4, LogLevel.Error, "{Host} does not accept the write key (status {StatusCode}). Nothing more is sent, and calls are kept as long as there is room. Correct IdentifyClientOptions.WriteKey or Endpoint and restart.")]
    public static partial void WriteKeyRefused(this ILogger logger, string host, int statusCode);

    [LoggerMessage(5, LogLevel.Warning, "{Host} rejected a call (status {StatusCode}). The rest of its batch was sent.")]
    public static partial void CallRejected(this ILogger logger, string host, int statusCode);

    [LoggerMessage(6, LogLevel.Warning, "The queue is full: calls are refused until there is room again.")]
    public static partial void QueueFull(this ILogger logger);

    [LoggerMessage(7, LogLevel.Warning, "{Count} calls were not delivered when the client was closed.")]
    public static partial void Undelivered(this ILogger logger, long count);

    [LoggerMessage(8, LogLevel.Error, "IdentifyClientOptions.OnDeadLetter threw.")]
    public static partial void DeadLetterCallbackFailed(this ILogger logger, Exception exception);

    [LoggerMessage(9, LogLevel.Error, "The store of calls failed. Delivery goes on in {Delay}.")]
    public static partial void StoreFailed(this ILogger logger, TimeSpan delay, Exception exception);
}
