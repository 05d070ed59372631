using Microsoft.Data.Sqlite;

namespace Identify.Delivery.Storage;

/// <summary>Adds calls durably. Callers that come while a transaction is being committed share the next one.</summary>
internal sealed class GroupCommit(OutboxFile file, Func<OutboxTotals, int, bool> hasRoom, TimeProvider clock)
{
    private readonly object _gate = new();
    private Group _open = new();

    /// <returns>The call, which was added or not.</returns>
    /// <exception cref="SqliteException">The file cannot be written.</exception>
    public Addition Add(byte[] call)
    {
        var addition = Join(call);
        file.Use(database => Commit(database, addition.Group));
        return addition.ThrowIfFailed();
    }

    /// <inheritdoc cref="Add"/>
    public async Task<Addition> AddAsync(byte[] call, CancellationToken cancellationToken)
    {
        var addition = Join(call);
        await file.UseAsync(database => Commit(database, addition.Group), cancellationToken).ConfigureAwait(false);
        return addition.ThrowIfFailed();
    }

    private Addition Join(byte[] call)
    {
        lock (_gate)
        {
            var addition = new Addition(call, _open);
            _open.Additions.Add(addition);
            return addition;
        }
    }

    /// <summary>Commits a group, unless one of its other members has done so.</summary>
    private bool Commit(OutboxDatabase database, Group group)
    {
        if (group.IsFinished)
            return true;

        lock (_gate)
        {
            if (_open == group)
                _open = new Group();
        }

        try
        {
            var kept = new List<Addition>(group.Additions.Count);
            var totals = database.Write(totals => Insert(database, group, totals, kept));
            kept.ForEach(addition => addition.Totals = totals);
        }
        catch (SqliteException exception) when (!OutboxFile.IsDamage(exception))
        {
            group.Failure = exception;
        }

        return group.IsFinished = true;
    }

    private OutboxTotals Insert(OutboxDatabase database, Group group, OutboxTotals totals, List<Addition> kept)
    {
        var now = clock.GetUtcNow();
        foreach (var addition in group.Additions)
        {
            if (!hasRoom(totals, addition.Call.Length))
                continue;

            database.Insert(addition.Call, now);
            totals = new OutboxTotals(totals.Count + 1, totals.Size + addition.Call.Length);
            kept.Add(addition);
        }

        return totals;
    }

    internal sealed class Addition(byte[] call, Group group)
    {
        public byte[] Call => call;

        public Group Group => group;

        /// <summary>The totals with this call, or <see langword="null"/> if there was no room for it.</summary>
        public OutboxTotals? Totals { get; set; }

        public Addition ThrowIfFailed() => group.Failure is { } failure ? throw failure : this;
    }

    internal sealed class Group
    {
        public List<Addition> Additions { get; } = [];

        public bool IsFinished { get; set; }

        public SqliteException? Failure { get; set; }
    }
}
