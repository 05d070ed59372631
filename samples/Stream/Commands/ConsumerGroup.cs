using Identify.Samples.Streaming.Kafka;

namespace Identify.Samples.Streaming.Commands;

/// <summary>The consumers of one process, each with the partitions that the cluster assigns to it.</summary>
internal sealed class ConsumerGroup : IDisposable
{
    private readonly BatchSender _sender;
    private readonly DeadLetters _deadLetters;
    private readonly CallConsumer[] _consumers;

    public ConsumerGroup(string brokers, string topic, string groupId, int consumers, Uri endpoint, string writeKey)
    {
        _sender = new BatchSender(endpoint, writeKey);
        _deadLetters = new DeadLetters(brokers, $"{topic}-dead");
        _consumers =
        [
            .. from _ in Enumerable.Range(0, consumers)
               select new CallConsumer(CallConsumer.Configure(brokers, groupId), topic, _sender, _deadLetters),
        ];
    }

    /// <summary>Calls that were delivered or became dead letters.</summary>
    public int Finished => _consumers.Sum(consumer => consumer.Finished);

    public int Dead => _deadLetters.Count;

    public int Requests => _sender.Requests;

    public async Task RunAsync(CancellationToken stop)
    {
        // If one fails, the others are stopped, so that the process ends and is seen to have failed.
        using var anyFailed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAll(_consumers.Select(RunAsync));

        async Task RunAsync(CallConsumer consumer)
        {
            try
            {
                await consumer.RunAsync(anyFailed.Token);
            }
            catch
            {
                await anyFailed.CancelAsync();
                throw;
            }
        }
    }

    public void Dispose()
    {
        _sender.Dispose();
        _deadLetters.Dispose();
    }
}
