using Microsoft.Extensions.Logging;

namespace Identify.Delivery.Tests;

internal static class Clients
{
    /// <summary>What a test waits for at most; nothing takes that long unless it is broken.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Creates a client for a collector, with pauses that suit tests.</summary>
    public static IdentifyClient CreateClient(this Collector collector, Action<IdentifyClientOptions>? configure = null, ILogger<IdentifyClient>? logger = null) =>
        Create(collector.Endpoint, configure, logger);

    public static IdentifyClient Create(Uri endpoint, Action<IdentifyClientOptions>? configure = null, ILogger<IdentifyClient>? logger = null)
    {
        var options = new IdentifyClientOptions
        {
            WriteKey = "a write key",
            Endpoint = endpoint,
            RetryDelay = TimeSpan.FromMilliseconds(5),
            MaxRetryDelay = TimeSpan.FromMilliseconds(50),
            ShutdownTimeout = Limit,
        };
        configure?.Invoke(options);
        return new IdentifyClient(options, logger: logger);
    }

    /// <summary>Identifies customers 0, 1, 2 and so on.</summary>
    public static async Task IdentifyAllAsync(this IIdentifyClient client, int count)
    {
        for (var i = 0; i < count; i++)
            await client.IdentifyAsync(CustomerTraits.Serializer, Customer.Number(i), cancellationToken: TestContext.Current.CancellationToken);
    }

    public static async Task DeliverAllAsync(this IIdentifyClient client) =>
        Assert.Equal(0, await client.FlushAsync(Limit, TestContext.Current.CancellationToken));
}
