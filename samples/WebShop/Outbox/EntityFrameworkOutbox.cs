using Identify.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Identify.Samples.WebShop.Outbox;

/// <summary>
/// Feeds the client from the outbox of a database. Every process with this database sends: a call that two of them have
/// taken arrives twice, with one message ID, and counts once.
/// </summary>
internal sealed class EntityFrameworkOutbox<TContext>(IDbContextFactory<TContext> contexts, IdentifyClientOptions options) : ICallStore
    where TContext : DbContext, IOutboxContext
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly SemaphoreSlim _taking = new(1, 1);
    private readonly HashSet<long> _taken = [];
    private long _count;

    /// <summary>The calls in the database when it was last looked at.</summary>
    public long Count => Interlocked.Read(ref _count);

    public bool TryAdd(ReadOnlySpan<byte> json)
    {
        using var context = contexts.CreateDbContext();
        context.OutboxCalls.Add(new OutboxCall { Json = json.ToArray() });
        context.SaveChanges();
        return true;
    }

    public ValueTask AddAsync(ReadOnlySpan<byte> json, CancellationToken cancellationToken) => AddAsync(json.ToArray(), cancellationToken);

    public async ValueTask<CallLease> TakeAsync(CancellationToken cancellationToken)
    {
        await _taking.WaitAsync(cancellationToken);
        try
        {
            while (true)
            {
                if (await TryTakeAsync(cancellationToken) is { } lease)
                    return lease;

                await Task.Delay(options.MaxBatchAge, cancellationToken);
            }
        }
        finally
        {
            _taking.Release();
        }
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var last = await context.OutboxCalls.MaxAsync(call => (long?)call.Id, cancellationToken);
        while (await context.OutboxCalls.AnyAsync(call => call.Id <= last, cancellationToken))
            await Task.Delay(Pause, cancellationToken);
    }

    public ValueTask DisposeAsync() => default;

    private async ValueTask AddAsync(byte[] call, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.OutboxCalls.Add(new OutboxCall { Json = call });
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Takes the oldest calls that are not on their way. A high ID may be committed before a lower one, so IDs do not tell what is new.</summary>
    private async Task<CallLease?> TryTakeAsync(CancellationToken cancellationToken)
    {
        HashSet<long> taken;
        lock (_taken)
            taken = [.. _taken];

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        Interlocked.Exchange(ref _count, await context.OutboxCalls.LongCountAsync(cancellationToken));
        var calls = context.OutboxCalls.AsNoTracking().OrderBy(call => call.Id).Take(taken.Count + options.MaxBatchCount);

        var batch = new IdentifyBatch();
        var ids = new List<long>();
        await foreach (var call in calls.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (taken.Contains(call.Id))
                continue;

            if (batch.Count == options.MaxBatchCount || !batch.TryAddWritten(call.Json))
                break;

            ids.Add(call.Id);
        }

        if (ids.Count == 0)
            return null;

        lock (_taken)
            _taken.UnionWith(ids);

        return new Lease(this, batch, ids);
    }

    private async ValueTask DeleteAsync(List<long> ids)
    {
        await using var context = await contexts.CreateDbContextAsync();
        await context.OutboxCalls.Where(call => ids.Contains(call.Id)).ExecuteDeleteAsync();
        Forget(ids);
    }

    private void Forget(List<long> ids)
    {
        lock (_taken)
            _taken.ExceptWith(ids);
    }

    private sealed class Lease(EntityFrameworkOutbox<TContext> outbox, IdentifyBatch batch, List<long> ids) : CallLease(batch)
    {
        public override ValueTask AcknowledgeAsync() => outbox.DeleteAsync(ids);

        public override ValueTask ReleaseAsync()
        {
            outbox.Forget(ids);
            return default;
        }
    }
}
