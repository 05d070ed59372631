using Confluent.Kafka;

namespace Identify.Samples.Streaming.Kafka;

/// <summary>Messages whose calls make up one request.</summary>
internal sealed class CallBatch
{
    private readonly List<ConsumeResult<string, byte[]>> _messages = [];

    public IdentifyBatch Request { get; } = new();

    public IReadOnlyList<ConsumeResult<string, byte[]>> Messages => _messages;

    /// <summary>What to commit when the calls have been delivered.</summary>
    public IEnumerable<TopicPartitionOffset> NextOffsets =>
        from message in _messages
        group message by message.TopicPartition into partition
        select new TopicPartitionOffset(partition.Key, partition.Last().Offset + 1);

    /// <returns>Whether there was room for the call.</returns>
    public bool TryAdd(ConsumeResult<string, byte[]> message)
    {
        if (!Request.TryAddWritten(message.Message.Value))
            return false;

        _messages.Add(message);
        return true;
    }

    public void Clear()
    {
        Request.Clear();
        _messages.Clear();
    }

    public IEnumerable<CallBatch> Split()
    {
        foreach (var messages in _messages.Chunk((_messages.Count + 1) / 2))
        {
            var half = new CallBatch();
            foreach (var message in messages)
                half.TryAdd(message);

            yield return half;
        }
    }
}
