using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Identify.Delivery.Storage;

/// <summary>Gives access to the file, to one user at a time, and replaces the file if it is damaged.</summary>
internal sealed class OutboxFile : IDisposable
{
    private const int SqliteCorrupt = 11;
    private const int SqliteNotADatabase = 26;

    private static readonly TimeSpan PauseForRepair = TimeSpan.FromMilliseconds(50);

    private readonly SemaphoreSlim _access = new(1, 1);
    private readonly string _path;
    private readonly Action<string> _onDamaged;
    private OutboxDatabase? _database;

    /// <param name="path">The file.</param>
    /// <param name="onDamaged">Is told where a damaged file was moved to.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public OutboxFile(string path, Action<string> onDamaged)
    {
        _path = path;
        _onDamaged = onDamaged;
        try
        {
            Use(database => database.ReadTotals());
        }
        catch (Exception exception) when (exception is SqliteException or UnauthorizedAccessException or IOException)
        {
            throw new IOException($"The outbox '{path}' cannot be opened: {exception.Message}", exception);
        }
    }

    /// <summary>Which file it is: IDs of calls are those of one edition.</summary>
    public int Edition { get; private set; }

    /// <exception cref="SqliteException">The file cannot be read or written.</exception>
    public T Use<T>(Func<OutboxDatabase, T> use)
    {
        _access.Wait();
        try
        {
            return UseOrReplace(use);
        }
        finally
        {
            _access.Release();
        }
    }

    /// <inheritdoc cref="Use"/>
    public async Task<T> UseAsync<T>(Func<OutboxDatabase, T> use, CancellationToken cancellationToken = default)
    {
        await _access.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return UseOrReplace(use);
        }
        finally
        {
            _access.Release();
        }
    }

    public void Dispose()
    {
        _access.Wait();
        Close();
        _access.Dispose();
    }

    public static bool IsDamage(SqliteException exception) => exception.SqliteErrorCode is SqliteCorrupt or SqliteNotADatabase;

    private T UseOrReplace<T>(Func<OutboxDatabase, T> use)
    {
        try
        {
            return use(_database ??= new OutboxDatabase(_path));
        }
        catch (SqliteException exception) when (IsDamage(exception))
        {
            Close();
            Edition++;
            ReplaceIfDamaged();
            return use(_database = new OutboxDatabase(_path));
        }
    }

    private void Close()
    {
        _database?.Dispose();
        _database = null;
    }

    private void ReplaceIfDamaged()
    {
        FileLock? repair;
        while ((repair = FileLock.TryTake(_path + "-repair")) is null)
            Thread.Sleep(PauseForRepair);

        using (repair)
        {
            // Another process may have been faster: then the file is a new one.
            if (!IsSound())
                MoveAway();
        }
    }

    private bool IsSound()
    {
        try
        {
            using var database = new OutboxDatabase(_path);
            return database.IsSound();
        }
        catch (SqliteException exception) when (IsDamage(exception))
        {
            return false;
        }
    }

    private void MoveAway()
    {
        var target = _path + DateTime.UtcNow.ToString("'.damaged-'yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture);
        File.Move(_path, target);
        if (File.Exists(_path + "-wal"))
            File.Move(_path + "-wal", target + "-wal");

        File.Delete(_path + "-shm");
        _onDamaged(target);
    }
}
