using Confluent.Kafka;

namespace Identify.Samples.Streaming.Kafka;

/// <summary>Writes calls to a topic, keyed by user, so that the calls of one user stay in order.</summary>
internal sealed class CallProducer(string brokers, string topic)
{
    private static readonly TimeSpan PauseWhenFull = TimeSpan.FromMilliseconds(10);

    private Error? _failure;
    private int _written;

    /// <returns>How many calls the cluster has acknowledged.</returns>
    /// <exception cref="StreamException">The cluster did not take a call.</exception>
    public async Task<int> WriteAsync(IAsyncEnumerable<Customer> customers, CancellationToken stop)
    {
        var options = new IdentifyOptions { Channel = "server" };
        options.MakeReadOnly();
        using var producer = new ProducerBuilder<string, Customer>(Configure())
            .SetValueSerializer(new IdentifyCallSerializer<Customer>(CustomerTraits.Serializer, options))
            .SetLogHandler((_, _) => { })
            .Build();

        await foreach (var customer in customers.WithCancellation(stop))
        {
            var message = new Message<string, Customer> { Key = customer.Id, Value = customer };
            while (!TryProduce(producer, message))
                await Task.Delay(PauseWhenFull, stop);

            ThrowIfFailed();
        }

        producer.Flush(stop);
        ThrowIfFailed();
        return _written;
    }

    private ProducerConfig Configure() => new()
    {
        BootstrapServers = brokers,
        EnableIdempotence = true,
        Partitioner = Partitioner.Murmur2Random, // as Java's producers, which may write for the same users
        CompressionType = CompressionType.Lz4,
        LingerMs = 20,
    };

    /// <returns><see langword="false"/> if the producer's queue is full.</returns>
    private bool TryProduce(IProducer<string, Customer> producer, Message<string, Customer> message)
    {
        try
        {
            producer.Produce(topic, message, Count);
            return true;
        }
        catch (ProduceException<string, Customer> e) when (e.Error.Code == ErrorCode.Local_QueueFull)
        {
            return false;
        }
    }

    private void Count(DeliveryReport<string, Customer> report)
    {
        if (report.Error.IsError)
            _failure = report.Error;
        else
            _written++;
    }

    private void ThrowIfFailed()
    {
        if (_failure is { } failure)
            throw new StreamException($"The cluster did not take a call: {failure.Reason}");
    }
}
