using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Identify.Samples.Backfill;

/// <summary>The table <c>customers</c>, in SQLite or PostgreSQL.</summary>
internal sealed class CustomerTable : IAsyncDisposable
{
    private readonly DbConnection _connection;
    private readonly bool _isPostgres;

    private CustomerTable(DbConnection connection, bool isPostgres) => (_connection, _isPostgres) = (connection, isPostgres);

    /// <summary>Opens the database.</summary>
    /// <param name="connection">A connection string: of PostgreSQL if it has a host, otherwise of SQLite.</param>
    /// <param name="stop">Stops the opening.</param>
    /// <exception cref="BackfillException">The database cannot be opened.</exception>
    public static async Task<CustomerTable> OpenAsync(string connection, CancellationToken stop)
    {
        var isPostgres = connection.Contains("Host=", StringComparison.OrdinalIgnoreCase);
        try
        {
            var table = new CustomerTable(isPostgres ? new NpgsqlConnection(connection) : new SqliteConnection(connection), isPostgres);
            await table._connection.OpenAsync(stop);
            return table;
        }
        catch (Exception e) when (e is DbException or ArgumentException)
        {
            throw new BackfillException($"The database cannot be opened: {e.Message}");
        }
    }

    /// <summary>Creates the table with made-up customers, if there is none.</summary>
    /// <exception cref="BackfillException">There is a table of another shape, or it cannot be created.</exception>
    public async Task CreateAsync(int count, CancellationToken stop)
    {
        try
        {
            await using var transaction = await _connection.BeginTransactionAsync(stop);
            if (!await ExistsAsync(transaction, stop))
                await FillAsync(transaction, count, stop);

            await transaction.CommitAsync(stop);
        }
        catch (DbException e)
        {
            throw new BackfillException($"The table customers cannot be created: {e.Message}");
        }
    }

    /// <returns>How many customers come after one.</returns>
    public async Task<long> CountAsync(long afterId, CancellationToken stop)
    {
        await using var command = CreateCommand("SELECT count(*) FROM customers WHERE id > @after", ("@after", afterId));
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>Reads the customers that come next after one, in the order of their IDs.</summary>
    public async IAsyncEnumerable<Customer> ReadAsync(long afterId, int limit, [EnumeratorCancellation] CancellationToken stop = default)
    {
        await using var command = CreateCommand(
            """
            SELECT id, name, email, created_at, plan, street, city, postal_code, country
            FROM customers WHERE id > @after ORDER BY id LIMIT @limit
            """,
            ("@after", afterId),
            ("@limit", limit));
        await using var row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            yield return new Customer(
                row.GetInt64(0),
                row.GetString(1),
                row.GetString(2),
                row.GetFieldValue<DateTimeOffset>(3),
                row.GetString(4),
                new Address(row.GetString(5), row.GetString(6), row.GetString(7), row.GetString(8)));
        }
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task<bool> ExistsAsync(DbTransaction transaction, CancellationToken stop)
    {
        await using var command = CreateCommand(_isPostgres
            ? "SELECT count(*) FROM pg_catalog.pg_tables WHERE tablename = 'customers' AND schemaname = ANY (current_schemas(false))"
            : "SELECT count(*) FROM sqlite_master WHERE name = 'customers'");
        command.Transaction = transaction;
        return await command.ExecuteScalarAsync(stop) is not 0L;
    }

    private async Task FillAsync(DbTransaction transaction, int count, CancellationToken stop)
    {
        var (type, createdAt) = _isPostgres
            ? ("timestamptz", "to_timestamp(1577836800 + 60 * n)")
            : ("TEXT", "strftime('%Y-%m-%d %H:%M:%S+00:00', 1577836800 + 60 * n, 'unixepoch')");
        await using var create = CreateCommand(
            $"""
            CREATE TABLE customers (
                id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL, created_at {type} NOT NULL, plan TEXT NOT NULL,
                street TEXT NOT NULL, city TEXT NOT NULL, postal_code TEXT NOT NULL, country TEXT NOT NULL)
            """);
        create.Transaction = transaction;
        await create.ExecuteNonQueryAsync(stop);

        await using var fill = CreateCommand(
            $"""
            WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < @count)
            INSERT INTO customers
            SELECT
                n, 'Peter Gibbons ' || n, 'peter.gibbons.' || n || '@example.com', {createdAt},
                CASE n % 3 WHEN 0 THEN 'free' WHEN 1 THEN 'premium' ELSE 'enterprise' END,
                (1 + n % 999) || ' 6th St', 'San Francisco', '94103', 'USA'
            FROM numbers
            """,
            ("@count", count));
        fill.Transaction = transaction;
        fill.CommandTimeout = 0;
        await fill.ExecuteNonQueryAsync(stop);
    }

    private DbCommand CreateCommand(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
