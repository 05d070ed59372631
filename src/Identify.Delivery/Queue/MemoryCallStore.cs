using System.Runtime.InteropServices;
using System.Threading.Channels;

namespace Identify.Delivery;

/// <summary>Keeps calls in memory, in the batches in which they will be sent.</summary>
internal sealed class MemoryCallStore : ICallStore
{
    private readonly object _gate = new();
    private readonly IdentifyClientOptions _options;
    private readonly Action<IdentifyBatch> _onLost;
    private readonly ITimer _ageTimer;
    private readonly Channel<CallLease> _due = Channel.CreateUnbounded<CallLease>();
    private readonly HashSet<Lease> _unacknowledged = [];
    private readonly Queue<Waiter> _waiters = new();
    private readonly Stack<IdentifyBatch> _spares = new();
    private IdentifyBatch _filling;
    private long _fillingSize;
    private long _size;
    private long _count;
    private bool _isClosed;

    /// <param name="options">The limits.</param>
    /// <param name="onLost">Is told what is left when the store is disposed of.</param>
    public MemoryCallStore(IdentifyClientOptions options, Action<IdentifyBatch> onLost)
    {
        _options = options;
        _onLost = onLost;
        _filling = CreateBatch();
        _ageTimer = options.TimeProvider.CreateTimer(static store => ((MemoryCallStore)store!).OnAged(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public long Count => Interlocked.Read(ref _count);

    public bool TryAdd(ReadOnlySpan<byte> json)
    {
        lock (_gate)
        {
            if (_isClosed || _waiters.Count > 0 || !HasRoomFor(json.Length))
                return false;

            Add(json);
            return true;
        }
    }

    public ValueTask AddAsync(ReadOnlySpan<byte> json, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (TryAdd(json))
            return default;

        Waiter waiter;
        lock (_gate)
        {
            if (_isClosed)
                throw new ObjectDisposedException(nameof(MemoryCallStore));

            waiter = new Waiter(json.ToArray());
            _waiters.Enqueue(waiter);
            AdmitWaiters();
        }

        return new ValueTask(waiter.WaitAsync(cancellationToken));
    }

    public ValueTask<CallLease> TakeAsync(CancellationToken cancellationToken) => _due.Reader.ReadAsync(cancellationToken);

    public Task FlushAsync(CancellationToken cancellationToken)
    {
        Task[] pending;
        lock (_gate)
        {
            if (_filling.Count > 0)
                CloseBatch();

            pending = [.. _unacknowledged.Select(lease => lease.Acknowledged)];
        }

        return Task.WhenAll(pending).WaitAsync(Timeout.InfiniteTimeSpan, _options.TimeProvider, cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        List<IdentifyBatch> lost;
        lock (_gate)
        {
            _isClosed = true;
            if (_filling.Count > 0)
                CloseBatch();

            lost = [.. _unacknowledged.Select(lease => lease.Batch)];
            while (_waiters.Count > 0)
                _waiters.Dequeue().Fail(new ObjectDisposedException(nameof(MemoryCallStore)));
        }

        lost.ForEach(_onLost);
        return _ageTimer.DisposeAsync();
    }

    private bool HasRoomFor(int length) => _size + length <= _options.MaxQueueSize;

    private void Add(ReadOnlySpan<byte> call)
    {
        if (_filling.Count > 0 && _filling.Size + 1 + call.Length > _options.MaxBatchSize)
            CloseBatch();

        if (_filling.Count == 0)
            _ageTimer.Change(_options.MaxBatchAge, Timeout.InfiniteTimeSpan);

        _filling.TryAddWritten(call);
        _fillingSize += call.Length;
        _size += call.Length;
        Interlocked.Increment(ref _count);
        if (_filling.Count == _options.MaxBatchCount)
            CloseBatch();
    }

    /// <summary>Makes the batch due that is being filled, and starts the next one.</summary>
    private void CloseBatch()
    {
        var lease = new Lease(this, _filling, _fillingSize);
        _unacknowledged.Add(lease);
        _filling = _spares.Count > 0 ? _spares.Pop() : CreateBatch();
        _fillingSize = 0;
        _due.Writer.TryWrite(lease);
    }

    private IdentifyBatch CreateBatch() => new() { TimeProvider = _options.TimeProvider };

    private void OnAged()
    {
        lock (_gate)
        {
            if (_filling.Count == 0 || _isClosed)
                return;

            // While other batches wait, this one had better go on being filled: small batches would only add to the queue.
            if (_due.Reader.Count > 0)
                _ageTimer.Change(_options.MaxBatchAge, Timeout.InfiniteTimeSpan);
            else
                CloseBatch();
        }
    }

    private void Acknowledge(Lease lease)
    {
        var count = lease.Batch.Count;
        RemovePersonalData(lease.Batch);
        lock (_gate)
        {
            if (!_unacknowledged.Remove(lease))
                return;

            if (_spares.Count <= _options.MaxConcurrentRequests)
                _spares.Push(lease.Batch);

            _size -= lease.Size;
            Interlocked.Add(ref _count, -count);
            AdmitWaiters();
        }
    }

    private void AdmitWaiters()
    {
        while (_waiters.Count > 0 && HasRoomFor(_waiters.Peek().Call.Length))
        {
            var waiter = _waiters.Dequeue();
            if (waiter.TryAdmit())
                Add(waiter.Call);
        }
    }

    private static void RemovePersonalData(IdentifyBatch batch)
    {
        MemoryMarshal.AsMemory(batch.GetBody()).Span.Clear();
        batch.Clear();
    }

    private sealed class Lease(MemoryCallStore store, IdentifyBatch batch, long size) : CallLease(batch)
    {
        private readonly TaskCompletionSource<bool> _acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public long Size => size;

        public Task Acknowledged => _acknowledged.Task;

        public override ValueTask AcknowledgeAsync()
        {
            store.Acknowledge(this);
            _acknowledged.TrySetResult(true);
            return default;
        }

        public override ValueTask ReleaseAsync()
        {
            store._due.Writer.TryWrite(this);
            return default;
        }
    }

    /// <summary>A call for which there is no room yet.</summary>
    private sealed class Waiter(byte[] call)
    {
        private readonly TaskCompletionSource<bool> _admitted = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public byte[] Call => call;

        /// <returns><see langword="false"/> if the caller gave up.</returns>
        public bool TryAdmit() => _admitted.TrySetResult(true);

        public void Fail(Exception exception) => _admitted.TrySetException(exception);

        public async Task WaitAsync(CancellationToken cancellationToken)
        {
            using var registration = cancellationToken.Register(() => _admitted.TrySetCanceled(cancellationToken));
            await _admitted.Task.ConfigureAwait(false);
        }
    }
}
