using Identify.Samples.Streaming.Kafka;
using Spectre.Console.Cli;

namespace Identify.Samples.Streaming.Commands;

/// <summary>Delivers calls until Ctrl+C; any number of these processes share the work.</summary>
internal sealed class ConsumeCommand : AsyncCommand<ConsumeSettings>
{
    private static readonly TimeSpan ReportInterval = TimeSpan.FromSeconds(1);

    public override async Task<int> ExecuteAsync(CommandContext context, ConsumeSettings settings, CancellationToken cancellationToken)
    {
        KafkaBrokers.Check(settings.Brokers);
        using var group = new ConsumerGroup(
            settings.Brokers, settings.Topic, settings.Group, settings.Consumers, settings.EndpointAddress, settings.WriteKey);
        Console.WriteLine($"Delivering calls from the topic {settings.Topic} to {settings.EndpointAddress}. Ctrl+C stops.");

        using var report = new Timer(_ => Report(group), null, ReportInterval, ReportInterval);
        await group.RunAsync(cancellationToken);
        Report(group);
        return 0;
    }

    private int _reported;

    private void Report(ConsumerGroup group)
    {
        var finished = group.Finished;
        if (Interlocked.Exchange(ref _reported, finished) != finished)
            Console.WriteLine($"{finished:N0} calls in {group.Requests:N0} requests, {group.Dead:N0} of them refused.");
    }
}
