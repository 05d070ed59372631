using Confluent.Kafka;

namespace Identify.Samples.Streaming.Kafka;

/// <summary>
/// Reads calls from a topic, posts them in full batches, and commits what was delivered. A consumer that dies has not
/// committed the batch that it was sending: another one sends it, with the same message IDs.
/// </summary>
internal sealed class CallConsumer(ConsumerConfig config, string topic, BatchSender sender, DeadLetters deadLetters)
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PauseWhenEmpty = TimeSpan.FromMilliseconds(20);

    private readonly CallBatch _batch = new();
    private ConsumeResult<string, byte[]>? _next;

    /// <summary>Calls that were delivered or became dead letters.</summary>
    public int Finished { get; private set; }

    public static ConsumerConfig Configure(string brokers, string group) => new()
    {
        BootstrapServers = brokers,
        GroupId = group,
        AutoOffsetReset = AutoOffsetReset.Earliest,
        AllowAutoCreateTopics = true,
        EnableAutoCommit = false,
        SessionTimeoutMs = 6_000, // until others take over from a consumer that died
        MaxPollIntervalMs = 86_400_000, // a server that is away is no reason to leave the group
    };

    /// <exception cref="StreamException">The server does not accept the write key.</exception>
    /// <exception cref="KafkaException">The cluster cannot go on.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        using var consumer = new ConsumerBuilder<string, byte[]>(config)
            .SetPartitionsRevokedHandler((_, _) => Forget())
            .SetLogHandler((_, _) => { })
            .Build();
        consumer.Subscribe(topic);
        try
        {
            while (true)
            {
                await FillAsync(consumer, stop);
                await DeliverAsync(_batch, stop);
                Commit(consumer);
                _batch.Clear();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
        finally
        {
            consumer.Close();
        }
    }

    /// <summary>Drops what was read from partitions that others will read from now on.</summary>
    private void Forget()
    {
        _batch.Clear();
        _next = null;
    }

    /// <summary>Waits for calls, and reads them until the batch is full or old enough.</summary>
    private async Task FillAsync(IConsumer<string, byte[]> consumer, CancellationToken stop)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (_batch.Messages.Count == 0 || TimeProvider.System.GetElapsedTime(start) < MaxAge)
        {
            stop.ThrowIfCancellationRequested();
            _next ??= Read(consumer);
            if (_next is null)
            {
                await Task.Delay(PauseWhenEmpty, stop);
            }
            else if (_next.Message.Value is not { Length: > 0 and < 32 * 1024 })
            {
                await deadLetters.AddAsync(_next, "The message is not a call.", stop);
                _next = null;
            }
            else if (_batch.TryAdd(_next))
            {
                _next = null;
            }
            else
            {
                return;
            }
        }
    }

    private static ConsumeResult<string, byte[]>? Read(IConsumer<string, byte[]> consumer)
    {
        try
        {
            return consumer.Consume(TimeSpan.Zero);
        }
        catch (ConsumeException e) when (!e.Error.IsFatal)
        {
            Console.Error.WriteLine($"The cluster answers: {e.Error.Reason}");
            return null;
        }
    }

    /// <summary>Sends a batch. If it is refused, the calls that the server refuses become dead letters and the others are sent.</summary>
    private async Task DeliverAsync(CallBatch batch, CancellationToken stop)
    {
        if (await sender.PostAsync(batch.Request, stop) is not { } refusal)
        {
            Finished += batch.Messages.Count;
        }
        else if (batch.Messages is [var call])
        {
            await deadLetters.AddAsync(call, refusal, stop);
            Finished++;
        }
        else
        {
            foreach (var half in batch.Split())
                await DeliverAsync(half, stop);
        }
    }

    private void Commit(IConsumer<string, byte[]> consumer)
    {
        try
        {
            consumer.Commit(_batch.NextOffsets);
        }
        catch (KafkaException e) when (!e.Error.IsFatal)
        {
            // The next commit covers these offsets, or else the consumer that reads the partition now sends the calls again.
            Console.Error.WriteLine($"A delivered batch could not be committed: {e.Error.Reason}");
        }
    }
}
