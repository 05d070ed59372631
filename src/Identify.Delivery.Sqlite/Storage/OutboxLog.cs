using Microsoft.Extensions.Logging;

namespace Identify.Delivery.Storage;

internal static partial class OutboxLog
{
    [LoggerMessage(1, LogLevel.Error, "The outbox cannot be written. Calls are refused until it can be written again.")]
    public static partial void WriteFailed(this ILogger logger, Exception exception);

    [LoggerMessage(2, LogLevel.Error, "The outbox was damaged. It was moved to {Path}, and calls go to a new file.")]
    public static partial void Damaged(this ILogger logger, string path);
}
