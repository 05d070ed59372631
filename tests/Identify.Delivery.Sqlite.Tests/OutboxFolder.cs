namespace Identify.Delivery.Sqlite.Tests;

/// <summary>A folder for outboxes, and clients that use them.</summary>
public sealed class OutboxFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("outbox-");

    public string Path => _folder.FullName;

    public string File => System.IO.Path.Combine(Path, "identify.db");

    /// <summary>Creates a client with an outbox in this folder.</summary>
    internal IdentifyClient CreateClient(Collector collector, Action<SqliteOutboxOptions>? configure = null, Action<IdentifyClientOptions>? configureClient = null) =>
        collector.CreateClient(client =>
        {
            client.MaxBatchAge = TimeSpan.FromMilliseconds(20);
            client.CreateStore = CreateStore;
            configureClient?.Invoke(client);

            ICallStore CreateStore(IdentifyClientOptions options)
            {
                var outbox = new SqliteOutboxOptions { Path = File };
                configure?.Invoke(outbox);
                return new SqliteOutbox(outbox, options);
            }
        });

    /// <summary>Leaves calls in the outbox, as if the process had been killed while the server was away.</summary>
    internal async Task LeaveAsync(int count)
    {
        await using var away = await Collector.StartAsync();
        away.AnswerWith(503);
        await using var client = CreateClient(away, configureClient: options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(1));
        for (var number = 1; number <= count; number++)
            Assert.True(client.Identify(CustomerTraits.Serializer, Customer.Number(number)));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
