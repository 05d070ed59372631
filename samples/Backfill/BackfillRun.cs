using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Threading.RateLimiting;
using Identify.Delivery;

namespace Identify.Samples.Backfill;

/// <summary>
/// Sends the customers page by page: a page is read and queued, delivered, and then recorded as done. If the process
/// ends in between, the page is sent again with the same message IDs, which the server counts once.
/// </summary>
internal sealed class BackfillRun(CustomerTable customers, BackfillState state, IdentifyClientOptions options, RateLimiter limiter) : IAsyncDisposable
{
    private const int PageSize = 20_000;

    private static readonly TimeSpan FlushTimeout = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan FlushTimeoutWhenStopped = TimeSpan.FromSeconds(10);

    private readonly ConcurrentQueue<Refusal> _refusals = new();
    private IdentifyClient? _client;
    private int _queued;

    /// <summary>The customers that this run has sent or given up.</summary>
    public long Done { get; private set; }

    /// <summary>The same, with those of the page that is being sent.</summary>
    public long Progress => Done + Math.Max(0, Volatile.Read(ref _queued) - (_client?.QueuedCount ?? 0));

    /// <returns>Whether all customers are done; if not, the run was stopped.</returns>
    /// <exception cref="BackfillException">The server does not accept the write key, or did not answer for a long time.</exception>
    public async Task<bool> SendAsync(CancellationToken stop)
    {
        options.OnDeadLetter = letter => _refusals.Enqueue(new Refusal(
            JsonElement.Parse(letter.Json.Span).GetProperty("userId").GetString() is { } id ? long.Parse(id, CultureInfo.InvariantCulture) : 0,
            $"{letter.Reason} {letter.StatusCode} {letter.Answer}"));
        _client = new IdentifyClient(options);
        while (true)
        {
            var lastId = await QueueAsync(_client, stop);
            if (lastId == state.LastId)
                return !stop.IsCancellationRequested;

            await DeliverAsync(_client, stop.IsCancellationRequested ? FlushTimeoutWhenStopped : FlushTimeout);
            state.Save(lastId, _queued - _refusals.Count, _refusals);
            Done += _queued;
            _queued = 0;
            _refusals.Clear();
        }
    }

    public ValueTask DisposeAsync() => _client?.DisposeAsync() ?? default;

    /// <returns>The last customer who was queued.</returns>
    private async Task<long> QueueAsync(IdentifyClient client, CancellationToken stop)
    {
        var lastId = state.LastId;
        try
        {
            await foreach (var customer in customers.ReadAsync(lastId, PageSize, stop))
            {
                using var permit = await limiter.AcquireAsync(1, stop);
                await QueueAsync(client, customer, stop);
                lastId = customer.Id;
                _queued++;
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }

        return lastId;
    }

    private async Task QueueAsync(IdentifyClient client, Customer customer, CancellationToken stop)
    {
        var stamp = new CallStamp { MessageId = $"{state.RunId}-{customer.Id}" };
        try
        {
            await client.IdentifyAsync(CustomerTraits.Serializer, customer, stamp: stamp, cancellationToken: stop);
        }
        catch (IdentifyException e)
        {
            _refusals.Enqueue(new Refusal(customer.Id, e.Message));
        }
    }

    private static async Task DeliverAsync(IdentifyClient client, TimeSpan timeout)
    {
        using var isStopped = new CancellationTokenSource();
        var flush = client.FlushAsync(timeout, isStopped.Token).AsTask();
        while (!flush.IsCompleted && client.Status != IdentifyClientStatus.Stopped)
            await Task.WhenAny(flush, Task.Delay(100, CancellationToken.None));

        if (client.Status == IdentifyClientStatus.Stopped)
            throw new BackfillException("The server does not accept the write key. Start again with another one to go on.");

        if (await flush is > 0 and var left)
            throw new BackfillException($"The server did not take {left:N0} calls in time. Start again to go on.");
    }
}
