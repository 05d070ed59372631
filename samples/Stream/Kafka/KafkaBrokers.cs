using Confluent.Kafka;

namespace Identify.Samples.Streaming.Kafka;

internal static class KafkaBrokers
{
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>Makes sure that a cluster can be reached.</summary>
    /// <exception cref="StreamException">It cannot.</exception>
    public static void Check(string brokers)
    {
        var config = new AdminClientConfig { BootstrapServers = brokers };
        using var client = new AdminClientBuilder(config).SetLogHandler((_, _) => { }).Build();
        Find(client, brokers);
    }

    /// <returns>The addresses of all brokers.</returns>
    /// <exception cref="StreamException">The cluster does not answer.</exception>
    public static string Find(IAdminClient client, string cluster)
    {
        try
        {
            return string.Join(',', client.GetMetadata(Timeout).Brokers.Select(broker => $"{broker.Host}:{broker.Port}"));
        }
        catch (KafkaException e)
        {
            throw new StreamException($"Cannot reach a Kafka broker at {cluster}: {e.Error.Reason}");
        }
    }
}
