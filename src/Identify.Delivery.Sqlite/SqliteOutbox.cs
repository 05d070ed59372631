using System.Collections.Concurrent;
using Identify.Delivery.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Identify.Delivery;

/// <summary>Keeps calls in a SQLite file until they are delivered, so that they survive crashes and restarts.</summary>
/// <remarks>
/// <para>
/// A call is on disk when <c>Identify</c> returns; callers that come at the same time share a transaction. It is sent at
/// least once, always with the message ID with which it was written, so the server counts it once.
/// </para>
/// <para>
/// The file holds personal data in the clear. It is created so that only its owner can read it, and what is delivered
/// is overwritten with zeros.
/// </para>
/// </remarks>
public sealed class SqliteOutbox : ICallStore
{
    private static readonly TimeSpan FlushPause = TimeSpan.FromMilliseconds(20);

    private readonly SqliteOutboxOptions _outbox;
    private readonly IdentifyClientOptions _client;
    private readonly ILogger _logger;
    private readonly OutboxFile _file;
    private readonly GroupCommit _additions;
    private readonly SemaphoreSlim _taking = new(1, 1);
    private readonly SemaphoreSlim _due = new(0);
    private readonly ConcurrentQueue<CallLease> _released = new();
    private readonly ConcurrentQueue<OutboxLease> _delivered = new();
    private readonly ConcurrentBag<IdentifyBatch> _spares = [];
    private FileLock? _senderLock;
    private long _position;
    private int _edition;
    private long _count;
    private long _untakenCount;
    private long _untakenSize;
    private int _isFailing;
    private volatile bool _isClosed;

    /// <summary>Opens the file, or creates it.</summary>
    /// <param name="outbox">The settings of the outbox.</param>
    /// <param name="client">The settings of the client that delivers the calls.</param>
    /// <param name="logger">Where to log to, or <see langword="null"/> for nowhere.</param>
    /// <exception cref="ArgumentNullException"><paramref name="outbox"/> or <paramref name="client"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A setting of the outbox is missing or out of range. The message names it.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public SqliteOutbox(SqliteOutboxOptions outbox, IdentifyClientOptions client, ILogger<SqliteOutbox>? logger = null)
    {
        _outbox = outbox ?? throw new ArgumentNullException(nameof(outbox));
        _client = client ?? throw new ArgumentNullException(nameof(client));
        if (outbox.Validate() is { } fault)
            throw new ArgumentException(fault, nameof(outbox));

        _logger = logger ?? (ILogger)NullLogger.Instance;
        _file = new OutboxFile(outbox.Path, OnDamaged);
        _additions = new GroupCommit(_file, HasRoom, client.TimeProvider);
        SetCount(_file.Use(database => database.ReadTotals()));
        if (_count > 0)
            MakeDue();
    }

    /// <inheritdoc/>
    public long Count => Interlocked.Read(ref _count);

    /// <inheritdoc/>
    public bool TryAdd(ReadOnlySpan<byte> json)
    {
        if (_isClosed)
            return false;

        try
        {
            return IsAdded(_additions.Add(json.ToArray()));
        }
        catch (Exception exception) when (IsFaultOfDisk(exception))
        {
            OnWriteFailed(exception);
            return false;
        }
    }

    /// <inheritdoc/>
    public ValueTask AddAsync(ReadOnlySpan<byte> json, CancellationToken cancellationToken) => new(AddAsync(json.ToArray(), cancellationToken));

    /// <inheritdoc/>
    public async ValueTask<CallLease> TakeAsync(CancellationToken cancellationToken)
    {
        await _taking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (true)
            {
                if (_released.TryDequeue(out var released))
                    return released;

                if (IsSender() && await _file.UseAsync(ReadLease, cancellationToken).ConfigureAwait(false) is { } lease)
                    return lease;

                // Calls of other processes do not make anything due: they are found after this time at the latest.
                await _due.WaitAsync(_client.MaxBatchAge, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _taking.Release();
        }
    }

    /// <inheritdoc/>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var last = await _file.UseAsync(database => database.ReadLastId(), cancellationToken).ConfigureAwait(false);
        while (await _file.UseAsync(database => database.HasCallsUpTo(last), cancellationToken).ConfigureAwait(false))
        {
            MakeDue();
            await Task.Delay(FlushPause, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Closes the file. The calls in it are delivered when it is next opened, or by another process that has it open.</summary>
    public ValueTask DisposeAsync()
    {
        if (!_isClosed)
        {
            _isClosed = true;
            _file.Dispose();
            _senderLock?.Dispose();
        }

        return default;
    }

    internal async ValueTask AcknowledgeAsync(OutboxLease lease)
    {
        _delivered.Enqueue(lease);
        await _file.UseAsync(DeleteDelivered).ConfigureAwait(false);
    }

    internal void Release(OutboxLease lease)
    {
        _released.Enqueue(lease);
        MakeDue();
    }

    /// <summary>Deletes what was delivered. What cannot be deleted, because the disk is full, is left for the next time.</summary>
    private bool DeleteDelivered(OutboxDatabase database)
    {
        try
        {
            while (_delivered.TryPeek(out var lease))
            {
                if (lease.Edition == _file.Edition)
                    SetCount(database.Write(totals => totals - database.Delete(lease.Ids)));

                _delivered.TryDequeue(out _);
                lease.Batch.Clear();
                _spares.Add(lease.Batch);
            }
        }
        catch (SqliteException exception) when (!OutboxFile.IsDamage(exception))
        {
            OnWriteFailed(exception);
        }

        return _delivered.IsEmpty;
    }

    private async Task AddAsync(byte[] call, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_isClosed)
                throw new ObjectDisposedException(nameof(SqliteOutbox));

            try
            {
                if (IsAdded(await _additions.AddAsync(call, cancellationToken).ConfigureAwait(false)))
                    return;
            }
            catch (Exception exception) when (IsFaultOfDisk(exception))
            {
                OnWriteFailed(exception);
            }

            await Task.Delay(_client.RetryDelay, cancellationToken).ConfigureAwait(false);
        }
    }

    private bool HasRoom(OutboxTotals totals, int size) => totals.Size + size <= _outbox.MaxSize;

    private bool IsAdded(GroupCommit.Addition addition)
    {
        if (addition.Totals is not { } totals)
            return false;

        SetCount(totals);
        Volatile.Write(ref _isFailing, 0);
        var count = Interlocked.Increment(ref _untakenCount);
        if (Interlocked.Add(ref _untakenSize, addition.Call.Length) >= _client.MaxBatchSize || count >= _client.MaxBatchCount)
            MakeDue();

        return true;
    }

    /// <summary>Of the processes that share the file, the one that sends holds a lock for as long as it lives.</summary>
    private bool IsSender() => (_senderLock ??= FileLock.TryTake(_outbox.Path + "-sender")) is not null;

    /// <summary>Reads the next batch: calls to be sent, or calls that are too old.</summary>
    private OutboxLease? ReadLease(OutboxDatabase database)
    {
        if (_edition != _file.Edition)
            (_edition, _position) = (_file.Edition, 0);

        DeleteDelivered(database);
        SetCount(database.ReadTotals());
        Volatile.Write(ref _untakenCount, 0);
        Volatile.Write(ref _untakenSize, 0);

        var batch = _spares.TryTake(out var spare) ? spare : new IdentifyBatch { TimeProvider = _client.TimeProvider };
        var oldest = _client.TimeProvider.GetUtcNow() - _outbox.MaxAge;
        var isExpired = false;
        var (first, last) = (_position + 1, _position);
        foreach (var call in database.Read(_position))
        {
            if (batch.Count == 0)
                isExpired = call.Added < oldest;

            if (batch.Count == _client.MaxBatchCount || (batch.Count > 0 && batch.Size + 1 + call.Call.Length > _client.MaxBatchSize) || call.Added < oldest != isExpired)
            {
                MakeDue();
                break;
            }

            batch.TryAddWritten(call.Call);
            last = call.Id;
        }

        if (batch.Count == 0)
        {
            _spares.Add(batch);
            return null;
        }

        _position = last;
        return new OutboxLease(this, batch, new IdRange(first, last), _edition, isExpired);
    }

    private void MakeDue()
    {
        if (_due.CurrentCount == 0)
            _due.Release();
    }

    private void SetCount(OutboxTotals totals) => Interlocked.Exchange(ref _count, totals.Count);

    private static bool IsFaultOfDisk(Exception exception) => exception is SqliteException or IOException or UnauthorizedAccessException;

    private void OnWriteFailed(Exception exception)
    {
        if (Interlocked.Exchange(ref _isFailing, 1) == 0)
            _logger.WriteFailed(exception);
    }

    private void OnDamaged(string movedTo)
    {
        _logger.Damaged(movedTo);
        _outbox.OnDamaged?.Invoke(movedTo);
    }
}
