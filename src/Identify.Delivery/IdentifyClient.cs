using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Identify.Delivery;

/// <summary>Sends identify calls in the background: in batches, repeatedly if need be, several requests at a time.</summary>
/// <remarks>
/// <para>One client per write key, for as long as the process runs. Applications with dependency injection get theirs from <c>AddIdentify</c>.</para>
/// <para>
/// Whatever cannot be delivered is reported to <see cref="IdentifyClientOptions.OnDeadLetter"/>. Calls that are queued
/// when the process is killed are lost, unless <see cref="IdentifyClientOptions.CreateStore"/> keeps them on disk: dispose
/// of the client before the process ends.
/// </para>
/// </remarks>
public sealed class IdentifyClient : IIdentifyClient, IAsyncDisposable, IDisposable
{
    private readonly IdentifyClientOptions _options;
    private readonly DeliveryMetrics _metrics;
    private readonly DeliveryReporter _reporter;
    private readonly ICallStore _store;
    private readonly BatchSender _sender;
    private readonly HttpClient? _ownHttpClient;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _delivery;
    private readonly Lazy<Task> _closing;
    private volatile bool _isClosed;

    /// <summary>Creates a client and starts its delivery. Nothing is sent before the first call.</summary>
    /// <param name="options">The settings; the client keeps a copy.</param>
    /// <param name="httpClient">
    /// What requests are sent with; it is not disposed of. <see langword="null"/> for a client that follows changes of
    /// the server's address.
    /// </param>
    /// <param name="logger">Where to log to, or <see langword="null"/> for nowhere.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option is missing or out of range. The message names it.</exception>
    public IdentifyClient(IdentifyClientOptions options, HttpClient? httpClient = null, ILogger<IdentifyClient>? logger = null)
        : this(options, httpClient, logger, new Meter(DeliveryMetrics.Name), "")
    {
    }

    internal IdentifyClient(IdentifyClientOptions options, HttpClient? httpClient, ILogger<IdentifyClient>? logger, Meter meter, string name)
    {
        _options = options?.Copy() ?? throw new ArgumentNullException(nameof(options));
        if (_options.Validate() is { } fault)
            throw new ArgumentException(fault, nameof(options));

        _ownHttpClient = httpClient is null ? HttpHandlers.CreateClient(_options) : null;
        _metrics = new DeliveryMetrics(meter, name, () => _store?.Count ?? 0);
        _reporter = new DeliveryReporter((ILogger?)logger ?? NullLogger.Instance, _metrics, _options.Endpoint.Authority, _options.OnDeadLetter);
        _store = _options.CreateStore?.Invoke(_options) ?? new MemoryCallStore(_options, batch => _reporter.Dropped(batch, DeadLetterReason.Shutdown));
        _sender = new BatchSender(_options, httpClient ?? _ownHttpClient!, _reporter, () => _isClosed);
        _closing = new Lazy<Task>(CloseAsync);
        _delivery = Task.WhenAll(Enumerable.Range(0, _options.MaxConcurrentRequests).Select(_ => Task.Run(DeliverAsync)));
    }

    /// <summary>What the client is doing.</summary>
    public IdentifyClientStatus Status => _reporter.Status;

    /// <summary>How many calls are queued or on their way.</summary>
    public long QueuedCount => _store.Count;

    /// <inheritdoc/>
    public bool Identify<T>(IdentifySerializer<T> serializer, T value, IdentifyOptions? options = null, CallStamp stamp = default)
    {
        if (serializer is null)
            throw new ArgumentNullException(nameof(serializer));

        using var buffer = CallBuffer.Rent();
        serializer.WriteIdentify(buffer, in value, options, in stamp);
        return TryQueue(buffer);
    }

    /// <inheritdoc/>
    public bool Identify<T>(TraitsSerializer<T> serializer, T value, UserIdentity identity, IdentifyOptions? options = null, CallStamp stamp = default)
    {
        if (serializer is null)
            throw new ArgumentNullException(nameof(serializer));

        using var buffer = CallBuffer.Rent();
        serializer.WriteIdentify(buffer, in value, identity, options, in stamp);
        return TryQueue(buffer);
    }

    /// <inheritdoc/>
    public ValueTask IdentifyAsync<T>(IdentifySerializer<T> serializer, T value, IdentifyOptions? options = null, CallStamp stamp = default, CancellationToken cancellationToken = default)
    {
        if (serializer is null)
            throw new ArgumentNullException(nameof(serializer));

        using var buffer = CallBuffer.Rent();
        serializer.WriteIdentify(buffer, in value, options, in stamp);
        return QueueAsync(buffer, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask IdentifyAsync<T>(TraitsSerializer<T> serializer, T value, UserIdentity identity, IdentifyOptions? options = null, CallStamp stamp = default, CancellationToken cancellationToken = default)
    {
        if (serializer is null)
            throw new ArgumentNullException(nameof(serializer));

        using var buffer = CallBuffer.Rent();
        serializer.WriteIdentify(buffer, in value, identity, options, in stamp);
        return QueueAsync(buffer, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<long> FlushAsync(TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token, cancellationToken);
        try
        {
            await _store.FlushAsync(stop.Token).WaitAsync(timeout, _options.TimeProvider, stop.Token).ConfigureAwait(false);
            return 0;
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return _store.Count;
        }
    }

    /// <summary>
    /// Accepts no more calls, delivers what is queued within <see cref="IdentifyClientOptions.ShutdownTimeout"/>, and
    /// reports the rest to <see cref="IdentifyClientOptions.OnDeadLetter"/>.
    /// </summary>
    public ValueTask DisposeAsync() => new(_closing.Value);

    /// <summary>Does the same as <see cref="DisposeAsync"/>, and blocks the thread meanwhile.</summary>
    public void Dispose() => _closing.Value.GetAwaiter().GetResult();

    private bool TryQueue(CallBuffer buffer)
    {
        if (!_isClosed && _store.TryAdd(buffer.Call.Span))
        {
            _reporter.Accepted();
            return true;
        }

        _reporter.Refused(buffer.Call, _isClosed ? DeadLetterReason.Closed : DeadLetterReason.QueueFull);
        return false;
    }

    private ValueTask QueueAsync(CallBuffer buffer, CancellationToken cancellationToken)
    {
        if (_isClosed)
            throw new ObjectDisposedException(nameof(IdentifyClient));

        var queued = _store.AddAsync(buffer.Call.Span, cancellationToken);
        if (!queued.IsCompletedSuccessfully)
            return WaitAsync(queued);

        _reporter.Accepted();
        return queued;

        async ValueTask WaitAsync(ValueTask waiting)
        {
            await waiting.ConfigureAwait(false);
            _reporter.Accepted();
        }
    }

    /// <summary>Delivers one batch after the other until the client is closed or the write key is refused.</summary>
    private async Task DeliverAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var lease = await _store.TakeAsync(_stop.Token).ConfigureAwait(false);
                await DeliverAsync(lease).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                _reporter.StoreFailed(_options.RetryDelay, exception);
                await PauseAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task DeliverAsync(CallLease lease)
    {
        if (lease.IsExpired)
        {
            _reporter.Dropped(lease.Batch, DeadLetterReason.Expired);
            await lease.AcknowledgeAsync().ConfigureAwait(false);
            return;
        }

        var isDelivered = false;
        try
        {
            isDelivered = await _sender.TryDeliverAsync(lease.Batch, _stop.Token).ConfigureAwait(false);
        }
        finally
        {
            if (isDelivered)
                await lease.AcknowledgeAsync().ConfigureAwait(false);
            else
                await lease.ReleaseAsync().ConfigureAwait(false);
        }

        if (!isDelivered)
            _stop.Cancel();
    }

    private Task PauseAsync() =>
#if NET
        Task.Delay(_options.RetryDelay, _options.TimeProvider);
#else
        _options.TimeProvider.Delay(_options.RetryDelay);
#endif

    private async Task CloseAsync()
    {
        _isClosed = true;
        await FlushAsync(_options.ShutdownTimeout).ConfigureAwait(false);
        _stop.Cancel();
        await _delivery.ConfigureAwait(false);
        var undelivered = _store.Count;
        await _store.DisposeAsync().ConfigureAwait(false);
        _reporter.Closed(undelivered);
        _metrics.Dispose();
        _ownHttpClient?.Dispose();
    }
}
