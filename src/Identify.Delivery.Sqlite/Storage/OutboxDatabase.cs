using Microsoft.Data.Sqlite;

namespace Identify.Delivery.Storage;

/// <summary>A connection to the file, with its statements. Not thread-safe.</summary>
/// <remarks>IDs are given in the order of commits and never again, so a reader that has read up to an ID misses nothing before it.</remarks>
internal sealed class OutboxDatabase : IDisposable
{
    private const string Schema =
        """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA secure_delete = ON;
        PRAGMA journal_size_limit = 4000000;
        BEGIN IMMEDIATE;
        CREATE TABLE IF NOT EXISTS calls (id INTEGER PRIMARY KEY AUTOINCREMENT, added INTEGER NOT NULL, call BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS totals (count INTEGER NOT NULL, size INTEGER NOT NULL);
        INSERT INTO totals SELECT 0, 0 WHERE NOT EXISTS (SELECT 1 FROM totals);
        COMMIT;
        """;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _readTotals;
    private readonly SqliteCommand _writeTotals;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _measure;
    private readonly SqliteCommand _delete;
    private readonly SqliteCommand _commit;
    private readonly SqliteCommand _rollback;
    private readonly SqliteCommand _read;
    private readonly SqliteCommand _readLastId;
    private readonly SqliteCommand _findUpTo;

    /// <param name="path">The file.</param>
    /// <exception cref="SqliteException">The file cannot be opened, or is damaged.</exception>
    public OutboxDatabase(string path)
    {
        CreatePrivately(path);
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = BusyTimeout }.ConnectionString);
        try
        {
            _connection.Open();
            Prepare(Schema).ExecuteNonQuery();
            _begin = Prepare("BEGIN IMMEDIATE");
            _readTotals = Prepare("SELECT count, size FROM totals");
            _writeTotals = Prepare("UPDATE totals SET count = $count, size = $size", "$count", "$size");
            _insert = Prepare("INSERT INTO calls (added, call) VALUES ($added, $call)", "$added", "$call");
            _measure = Prepare("SELECT count(*), coalesce(sum(length(call)), 0) FROM calls WHERE id BETWEEN $first AND $last", "$first", "$last");
            _delete = Prepare("DELETE FROM calls WHERE id BETWEEN $first AND $last", "$first", "$last");
            _commit = Prepare("COMMIT");
            _rollback = Prepare("ROLLBACK");
            _read = Prepare("SELECT id, added, call FROM calls WHERE id > $after ORDER BY id", "$after");
            _readLastId = Prepare("SELECT coalesce(max(id), 0) FROM calls");
            _findUpTo = Prepare("SELECT EXISTS (SELECT 1 FROM calls WHERE id <= $last)", "$last");
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>Seconds to wait for another process that writes.</summary>
    private const int BusyTimeout = 30;

    public OutboxTotals ReadTotals()
    {
        using var row = _readTotals.ExecuteReader();
        row.Read();
        return new OutboxTotals(row.GetInt64(0), row.GetInt64(1));
    }

    /// <summary>Runs changes as one durable transaction.</summary>
    /// <param name="change">Makes the changes, and gives the new totals for the old ones.</param>
    /// <returns>The new totals.</returns>
    /// <exception cref="SqliteException">The changes could not be made. The file is as it was before.</exception>
    public OutboxTotals Write(Func<OutboxTotals, OutboxTotals> change)
    {
        _begin.ExecuteNonQuery();
        try
        {
            var totals = change(ReadTotals());
            _writeTotals.Parameters[0].Value = totals.Count;
            _writeTotals.Parameters[1].Value = totals.Size;
            _writeTotals.ExecuteNonQuery();
            _commit.ExecuteNonQuery();
            return totals;
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    public void Insert(byte[] call, DateTimeOffset added)
    {
        _insert.Parameters[0].Value = added.ToUnixTimeMilliseconds();
        _insert.Parameters[1].Value = call;
        _insert.ExecuteNonQuery();
    }

    /// <returns>What was deleted.</returns>
    public OutboxTotals Delete(IdRange ids)
    {
        SetRange(_measure, ids);
        OutboxTotals deleted;
        using (var row = _measure.ExecuteReader())
        {
            row.Read();
            deleted = new OutboxTotals(row.GetInt64(0), row.GetInt64(1));
        }

        SetRange(_delete, ids);
        _delete.ExecuteNonQuery();
        return deleted;
    }

    /// <summary>Reads calls in the order in which they were added.</summary>
    /// <param name="after">The ID before the first one.</param>
    public IEnumerable<StoredCall> Read(long after)
    {
        _read.Parameters[0].Value = after;
        using var row = _read.ExecuteReader();
        while (row.Read())
            yield return new StoredCall(row.GetInt64(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), (byte[])row.GetValue(2));
    }

    public long ReadLastId() => (long)_readLastId.ExecuteScalar()!;

    public bool HasCallsUpTo(long id)
    {
        _findUpTo.Parameters[0].Value = id;
        return (long)_findUpTo.ExecuteScalar()! != 0;
    }

    /// <summary>Reads the whole file.</summary>
    public bool IsSound() => Prepare("PRAGMA quick_check(1)").ExecuteScalar() is "ok";

    public void Dispose() => _connection.Dispose();

    private static void SetRange(SqliteCommand command, IdRange ids)
    {
        command.Parameters[0].Value = ids.First;
        command.Parameters[1].Value = ids.Last;
    }

    private SqliteCommand Prepare(string sql, params string[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = name });

        return command;
    }

    private void RollBack()
    {
        try
        {
            _rollback.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            // After some errors, such as a full disk, SQLite has rolled back already.
        }
    }

    /// <summary>Creates the file so that only its owner can read it. SQLite gives the files beside it the same permissions.</summary>
    private static void CreatePrivately(string path)
    {
#if NET
        if (!OperatingSystem.IsWindows() && !File.Exists(path))
        {
            using var file = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.Write,
                Share = FileShare.ReadWrite,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
        }
#endif
    }
}

/// <summary>How many calls there are, and their bytes.</summary>
internal readonly record struct OutboxTotals(long Count, long Size)
{
    public static OutboxTotals operator -(OutboxTotals left, OutboxTotals right) => new(left.Count - right.Count, left.Size - right.Size);
}

internal readonly record struct IdRange(long First, long Last);

internal readonly record struct StoredCall(long Id, DateTimeOffset Added, byte[] Call);
