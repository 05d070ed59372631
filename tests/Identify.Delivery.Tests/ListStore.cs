using System.Threading.Channels;

namespace Identify.Delivery.Tests;

/// <summary>The smallest store that there can be: each call is a batch.</summary>
internal sealed class ListStore : ICallStore
{
    private readonly Channel<CallLease> _calls = Channel.CreateUnbounded<CallLease>();
    private long _count;

    public bool IsExpired { get; set; }

    public bool IsDisposed { get; private set; }

    public long Count => Interlocked.Read(ref _count);

    public bool TryAdd(ReadOnlySpan<byte> json)
    {
        Interlocked.Increment(ref _count);
        var batch = new IdentifyBatch();
        batch.TryAddWritten(json);
        return _calls.Writer.TryWrite(new Lease(this, batch));
    }

    public ValueTask AddAsync(ReadOnlySpan<byte> json, CancellationToken cancellationToken)
    {
        TryAdd(json);
        return default;
    }

    public ValueTask<CallLease> TakeAsync(CancellationToken cancellationToken) => _calls.Reader.ReadAsync(cancellationToken);

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        while (Count > 0)
            await Task.Delay(1, cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return default;
    }

    private sealed class Lease(ListStore store, IdentifyBatch batch) : CallLease(batch)
    {
        public override bool IsExpired => store.IsExpired;

        public override ValueTask AcknowledgeAsync()
        {
            Interlocked.Decrement(ref store._count);
            return default;
        }

        public override ValueTask ReleaseAsync()
        {
            store._calls.Writer.TryWrite(this);
            return default;
        }
    }
}
