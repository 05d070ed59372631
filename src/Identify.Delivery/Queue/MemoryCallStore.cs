using System.Runtime.InteropServices;
using System.Threading.Channels;

namespace Identify.Delivery;

/// <summary>Keeps calls in memory, in the batches in which they will be sent.</summary>
internal sealed class MemoryCallStore : ICallStore
{
    /// <summary>How many batches are kept for later calls; the memory of more is freed.</summary>
    private const int MaxSpares = 16;

    private readonly object _gate = new();
    private readonly IdentifyClientOptions _options;
    private readonly Action<IdentifyBatch> _onLost;
    private readonly ITimer _ageTimer;
    private readonly Channel<CallLease> _due = Channel.CreateUnbounded<CallLease>();
    private readonly HashSet<Lease> _unacknowledged = [];
    private readonly Queue<Waiter> _waiters = new();
    private readonly Stack<Lease> _spares = new();
    private Lease _filling;
    private long _size;
    private long _count;
    private bool _isClosed;

    /// <param name="options">The limits.</param>
    /// <param name="onLost">Is told what is left when the store is disposed of.</param>
    public MemoryCallStore(IdentifyClientOptions options, Action<IdentifyBatch> onLost)
    {
        _options = options;
        _onLost = onLost;
        _filling = CreateLease();
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
            if (_filling.Batch.Count > 0)
                CloseBatch();

            pending = [.. _unacknowledged.Select(lease => lease.WhenAcknowledged())];
        }

        return Task.WhenAll(pending).WaitAsync(Timeout.InfiniteTimeSpan, _options.TimeProvider, cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        List<IdentifyBatch> lost;
        lock (_gate)
        {
            _isClosed = true;
            if (_filling.Batch.Count > 0)
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
        if (_filling.Batch.Count > 0 && _filling.Batch.Size + 1 + call.Length > _options.MaxBatchSize)
            CloseBatch();

        if (_filling.Batch.Count == 0)
            _ageTimer.Change(_options.MaxBatchAge, Timeout.InfiniteTimeSpan);

        _filling.Add(call);
        _size += call.Length;
        Interlocked.Increment(ref _count);
        if (_filling.Batch.Count == _options.MaxBatchCount)
            CloseBatch();
    }

    /// <summary>Makes the batch due that is being filled, and starts the next one.</summary>
    private void CloseBatch()
    {
        var lease = _filling;
        _filling = _spares.Count > 0 ? _spares.Pop() : CreateLease();
        _unacknowledged.Add(lease);
        _due.Writer.TryWrite(lease);
    }

    private Lease CreateLease() => new(this, new IdentifyBatch { TimeProvider = _options.TimeProvider });

    private void OnAged()
    {
        lock (_gate)
        {
            if (_filling.Batch.Count == 0 || _isClosed)
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
        var size = lease.Size;
        lease.Clear();
        lock (_gate)
        {
            _unacknowledged.Remove(lease);
            _size -= size;
            Interlocked.Add(ref _count, -count);
            lease.OnAcknowledged();
            if (_spares.Count < MaxSpares)
                _spares.Push(lease);

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

    private sealed class Lease(MemoryCallStore store, IdentifyBatch batch) : CallLease(batch)
    {
        private TaskCompletionSource<bool>? _acknowledged;

        /// <summary>The calls' bytes, without what is around them.</summary>
        public long Size { get; private set; }

        public void Add(ReadOnlySpan<byte> call)
        {
            Batch.TryAddWritten(call);
            Size += call.Length;
        }

        /// <summary>Removes the calls, with the personal data in the batch's memory.</summary>
        public void Clear()
        {
            MemoryMarshal.AsMemory(Batch.GetBody()).Span.Clear();
            Batch.Clear();
            Size = 0;
        }

        /// <summary>Completes when the calls are acknowledged. To be called while the store is locked.</summary>
        public Task<bool> WhenAcknowledged() => (_acknowledged ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

        public void OnAcknowledged()
        {
            _acknowledged?.SetResult(true);
            _acknowledged = null;
        }

        public override ValueTask AcknowledgeAsync()
        {
            store.Acknowledge(this);
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
