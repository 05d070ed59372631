using System.Text;
using Confluent.Kafka;

namespace Identify.Samples.Streaming.Kafka;

/// <summary>The topic for messages that the server will never take.</summary>
internal sealed class DeadLetters(string brokers, string topic) : IDisposable
{
    private readonly IProducer<string, byte[]> _producer =
        new ProducerBuilder<string, byte[]>(new ProducerConfig { BootstrapServers = brokers, EnableIdempotence = true })
            .SetLogHandler((_, _) => { })
            .Build();

    private int _count;

    public int Count => _count;

    public async Task AddAsync(ConsumeResult<string, byte[]> message, string reason, CancellationToken stop)
    {
        await _producer.ProduceAsync(
            topic,
            new Message<string, byte[]>
            {
                Key = message.Message.Key,
                Value = message.Message.Value,
                Headers = [new Header("reason", Encoding.UTF8.GetBytes(reason))],
            },
            stop);
        Interlocked.Increment(ref _count);
        Console.Error.WriteLine($"A call was refused and put into {topic}: {reason}");
    }

    public void Dispose() => _producer.Dispose();
}
