namespace Identify.Delivery.Tests;

internal static class Clients
{
    /// <summary>What a test waits for at most; nothing takes that long unless it is broken.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Creates a client for a collector, with pauses that suit tests.</summary>
    public static IdentifyClient CreateClient(this Collector collector, Action<IdentifyClientOptions>? configure = null) =>
        Create(collector.Endpoint, configure);

    public static IdentifyClient Create(Uri endpoint, Action<IdentifyClientOptions>? configure = null)
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
        return new IdentifyClient(options);
    }

    public static async Task DeliverAllAsync(this IIdentifyClient client) =>
        Assert.Equal(0, await client.FlushAsync(Limit, TestContext.Current.CancellationToken));
}
