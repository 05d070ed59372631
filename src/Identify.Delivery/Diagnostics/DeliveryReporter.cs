using Microsoft.Extensions.Logging;

namespace Identify.Delivery;

/// <summary>Tells the outside what happens to calls: the log, the metrics, the dead-letter callback and the client's status.</summary>
internal sealed class DeliveryReporter(ILogger logger, DeliveryMetrics metrics, string host, Action<DeadLetter>? onDeadLetter)
{
    private int _status;
    private int _isFull;

    public IdentifyClientStatus Status => (IdentifyClientStatus)Volatile.Read(ref _status);

    public void Accepted()
    {
        metrics.Accepted();
        if (_isFull != 0)
            Volatile.Write(ref _isFull, 0);
    }

    /// <param name="call">The call that was not queued.</param>
    /// <param name="reason">Why.</param>
    public void Refused(ReadOnlyMemory<byte> call, DeadLetterReason reason)
    {
        if (reason == DeadLetterReason.QueueFull && Interlocked.Exchange(ref _isFull, 1) == 0)
            logger.QueueFull();

        Report(new DeadLetter(call, reason));
    }

    public void Sending(long bytes) => metrics.Sent(bytes);

    public void Retrying(int attempt, string reason, TimeSpan delay)
    {
        metrics.Retried();
        if (TryChange(IdentifyClientStatus.Delivering, IdentifyClientStatus.Retrying))
            logger.DeliveryFailing(host, reason);
        else
            logger.AttemptFailed(attempt, reason, delay);
    }

    public void Delivered(int count, TimeSpan duration)
    {
        metrics.Delivered(count, duration);
        if (TryChange(IdentifyClientStatus.Retrying, IdentifyClientStatus.Delivering))
            logger.DeliveryResumed(host);
    }

    public void Rejected(ReadOnlyMemory<byte> call, int status, string answer)
    {
        logger.CallRejected(host, status);
        Report(new DeadLetter(call, DeadLetterReason.Rejected, status, answer));
    }

    public void KeyRefused(int status)
    {
        if (Interlocked.Exchange(ref _status, (int)IdentifyClientStatus.Stopped) != (int)IdentifyClientStatus.Stopped)
            logger.WriteKeyRefused(host, status);
    }

    public void StoreFailed(TimeSpan delay, Exception exception) => logger.StoreFailed(delay, exception);

    /// <summary>Reports calls that will not be sent.</summary>
    public void Dropped(IdentifyBatch batch, DeadLetterReason reason)
    {
        foreach (var call in BatchCalls.Read(batch))
            Report(new DeadLetter(call, reason));
    }

    public void Closed(long undelivered)
    {
        Volatile.Write(ref _status, (int)IdentifyClientStatus.Closed);
        if (undelivered > 0)
            logger.Undelivered(undelivered);
    }

    private bool TryChange(IdentifyClientStatus from, IdentifyClientStatus to) =>
        Volatile.Read(ref _status) == (int)from && Interlocked.CompareExchange(ref _status, (int)to, (int)from) == (int)from;

    private void Report(in DeadLetter letter)
    {
        metrics.NotDelivered(letter.Reason);
        try
        {
            onDeadLetter?.Invoke(letter);
        }
        catch (Exception exception)
        {
            logger.DeadLetterCallbackFailed(exception);
        }
    }
}
