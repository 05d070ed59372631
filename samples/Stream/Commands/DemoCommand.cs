using System.Diagnostics;
using System.Runtime.CompilerServices;
using Identify.Samples.Streaming.Kafka;
using Spectre.Console.Cli;

namespace Identify.Samples.Streaming.Commands;

/// <summary>Everything in one process: a cluster, a producer, two consumers, and a collector that stands in for the API.</summary>
internal sealed class DemoCommand : AsyncCommand<DemoSettings>
{
    private const string Topic = "identify";
    private const int Consumers = 2;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public override async Task<int> ExecuteAsync(CommandContext context, DemoSettings settings, CancellationToken cancellationToken)
    {
        using var cluster = EmbeddedCluster.Start();
        cluster.CreateTopic(Topic);
        await using var collector = await LocalCollector.StartAsync();
        using var group = new ConsumerGroup(cluster.Brokers, Topic, groupId: "demo", Consumers, collector.Address, writeKey: "demo");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Console.WriteLine($"A producer, {Consumers} consumers and a cluster of 3 brokers run in this process.");

        var clock = Stopwatch.StartNew();
        var delivery = group.RunAsync(stop.Token);
        var customers = NotTooFarAheadAsync(Customer.Generate(settings.Count), collector, cancellationToken);
        var written = await new CallProducer(cluster.Brokers, Topic).WriteAsync(customers, cancellationToken);
        while (collector.Calls < written && !delivery.IsCompleted)
            await Task.Delay(Pause, cancellationToken);

        clock.Stop();
        await stop.CancelAsync();
        await delivery;
        Console.WriteLine($"{written:N0} calls written, {collector.Calls:N0} arrived in {collector.Requests:N0} requests; {collector.Repetitions:N0} arrived twice.");
        Console.WriteLine($"That took {clock.Elapsed.TotalSeconds:0.0} seconds, of which the consumers waited 3 for each other to join.");
        return collector.Calls == written ? 0 : 1;
    }

    /// <summary>Keeps the producer from writing more than the embedded cluster can hold.</summary>
    private static async IAsyncEnumerable<Customer> NotTooFarAheadAsync(
        IEnumerable<Customer> customers, LocalCollector collector, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var (index, customer) in customers.Index())
        {
            while (index - collector.Calls >= EmbeddedCluster.Capacity)
                await Task.Delay(Pause, stop);

            yield return customer;
        }
    }
}
