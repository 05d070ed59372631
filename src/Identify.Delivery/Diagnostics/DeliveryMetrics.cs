using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Identify.Delivery;

/// <summary>The instruments of one client.</summary>
internal sealed class DeliveryMetrics : IDisposable
{
    public const string Name = "Identify.Delivery";

    public static readonly ActivitySource Activities = new(Name);

    private readonly Meter _meter;
    private readonly KeyValuePair<string, object?> _client;
    private readonly Counter<long> _accepted;
    private readonly Counter<long> _delivered;
    private readonly Counter<long> _dead;
    private readonly Counter<long> _dropped;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _bytes;
    private readonly Histogram<long> _batchSize;
    private readonly Histogram<double> _duration;

    /// <param name="meter">The meter to create the instruments with; disposed of with them.</param>
    /// <param name="clientName">Tells the clients of a process apart.</param>
    /// <param name="queueLength">Gives the number of calls that are kept.</param>
    public DeliveryMetrics(Meter meter, string clientName, Func<long> queueLength)
    {
        _meter = meter;
        _client = new("identify.client.name", clientName);
        _accepted = meter.CreateCounter<long>("identify.calls.accepted", "{call}", "Calls that were queued.");
        _delivered = meter.CreateCounter<long>("identify.calls.delivered", "{call}", "Calls that the server accepted.");
        _dead = meter.CreateCounter<long>("identify.calls.dead", "{call}", "Calls that the server rejected.");
        _dropped = meter.CreateCounter<long>("identify.calls.dropped", "{call}", "Calls that were refused or lost, by reason.");
        _retries = meter.CreateCounter<long>("identify.requests.retried", "{request}", "Attempts to send a batch that failed and were repeated.");
        _bytes = meter.CreateCounter<long>("identify.requests.size", "By", "Bytes of request bodies as they were sent.");
        _batchSize = meter.CreateHistogram<long>("identify.batch.calls", "{call}", "Calls in a delivered batch.");
        _duration = meter.CreateHistogram<double>("identify.batch.duration", "s", "Time from the first attempt to send a batch until it is delivered.");
        meter.CreateObservableGauge("identify.queue.calls", () => new Measurement<long>(queueLength(), _client), "{call}", "Calls that are queued or on their way.");
    }

    public void Accepted() => _accepted.Add(1, _client);

    public void Delivered(int count, TimeSpan duration)
    {
        _delivered.Add(count, _client);
        _batchSize.Record(count, _client);
        _duration.Record(duration.TotalSeconds, _client);
    }

    public void NotDelivered(DeadLetterReason reason)
    {
        if (reason == DeadLetterReason.Rejected)
            _dead.Add(1, _client);
        else
            _dropped.Add(1, _client, new("identify.reason", ReasonName(reason)));
    }

    public void Retried() => _retries.Add(1, _client);

    public void Sent(long bytes) => _bytes.Add(bytes, _client);

    public void Dispose() => _meter.Dispose();

    private static string ReasonName(DeadLetterReason reason) => reason switch
    {
        DeadLetterReason.QueueFull => "queue_full",
        DeadLetterReason.Closed => "closed",
        DeadLetterReason.Expired => "expired",
        _ => "shutdown",
    };
}
