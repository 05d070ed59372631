using Confluent.Kafka;

namespace Identify.Samples.Streaming.Kafka;

/// <summary>The cluster in memory that librdkafka has for tests, with four partitions a topic.</summary>
internal sealed class EmbeddedCluster : IDisposable
{
    private readonly IAdminClient _host;

    private EmbeddedCluster(IAdminClient host) => _host = host;

    /// <summary>How many calls may wait in the cluster: it keeps the last 5 MB of a partition.</summary>
    public const int Capacity = 10_000;

    public string Brokers => KafkaBrokers.Find(_host, "the embedded cluster");

    public static EmbeddedCluster Start()
    {
        var config = new AdminClientConfig { BootstrapServers = "embedded" };
        config.Set("test.mock.num.brokers", "3");
        return new(new AdminClientBuilder(config).SetLogHandler((_, _) => { }).Build());
    }

    public void CreateTopic(string name) => _host.GetMetadata(name, KafkaBrokers.Timeout);

    public void Dispose() => _host.Dispose();
}
