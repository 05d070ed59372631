using Microsoft.Data.Sqlite;

namespace Identify.Samples.Backfill;

/// <summary>How far the backfill has come, in a SQLite file: the process may end at any moment and go on later.</summary>
internal sealed class BackfillState : IDisposable
{
    private readonly SqliteConnection _connection;

    private BackfillState(SqliteConnection connection) => _connection = connection;

    /// <summary>Makes the message IDs of this backfill differ from those of others.</summary>
    public string RunId { get; private set; } = "";

    /// <summary>All customers up to this ID are done.</summary>
    public long LastId { get; private set; }

    public long Sent { get; private set; }

    /// <param name="path">The file; it is created if it does not exist.</param>
    /// <param name="target">What the calls are read from and sent to.</param>
    /// <exception cref="BackfillException">The file belongs to another backfill, or cannot be opened.</exception>
    public static BackfillState Open(string path, string target)
    {
        var state = new BackfillState(new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path }.ConnectionString));
        try
        {
            state.Load(target);
            return state;
        }
        catch (SqliteException e)
        {
            throw new BackfillException($"The state file {path} cannot be opened: {e.Message}");
        }
    }

    /// <summary>Records that customers are done.</summary>
    /// <param name="lastId">The last of them.</param>
    /// <param name="sent">How many were sent.</param>
    /// <param name="refusals">Those that could not be sent.</param>
    public void Save(long lastId, long sent, IEnumerable<Refusal> refusals)
    {
        using var transaction = _connection.BeginTransaction();
        foreach (var refusal in refusals)
            Execute("INSERT OR REPLACE INTO refusals VALUES ($customer, $reason)", ("$customer", refusal.CustomerId), ("$reason", refusal.Reason));

        Execute("UPDATE progress SET last_id = $lastId, sent = sent + $sent", ("$lastId", lastId), ("$sent", sent));
        transaction.Commit();
        LastId = lastId;
        Sent += sent;
    }

    public IReadOnlyList<Refusal> ReadRefusals()
    {
        using var command = CreateCommand("SELECT customer, reason FROM refusals ORDER BY customer");
        using var row = command.ExecuteReader();
        var refusals = new List<Refusal>();
        while (row.Read())
            refusals.Add(new Refusal(row.GetInt64(0), row.GetString(1)));

        return refusals;
    }

    public void Dispose() => _connection.Dispose();

    private void Load(string target)
    {
        _connection.Open();
        Execute(
            """
            CREATE TABLE IF NOT EXISTS progress (run TEXT NOT NULL, target TEXT NOT NULL, last_id INTEGER NOT NULL, sent INTEGER NOT NULL);
            CREATE TABLE IF NOT EXISTS refusals (customer INTEGER PRIMARY KEY, reason TEXT NOT NULL);
            """);
        Execute(
            "INSERT INTO progress SELECT $run, $target, 0, 0 WHERE NOT EXISTS (SELECT 1 FROM progress)",
            ("$run", $"backfill-{Guid.NewGuid():N}"),
            ("$target", target));
        using var command = CreateCommand("SELECT run, target, last_id, sent FROM progress");
        using var row = command.ExecuteReader();
        row.Read();
        if (row.GetString(1) != target)
            throw new BackfillException($"The state file belongs to another backfill: {row.GetString(1)}. Give another one with --state.");

        (RunId, LastId, Sent) = (row.GetString(0), row.GetInt64(2), row.GetInt64(3));
    }

    private void Execute(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = CreateCommand(sql, parameters);
        command.ExecuteNonQuery();
    }

    private SqliteCommand CreateCommand(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);

        return command;
    }
}

/// <summary>A customer who could not be sent, and why.</summary>
internal sealed record Refusal(long CustomerId, string Reason);
