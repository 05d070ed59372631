using Identify.Samples.Streaming.Kafka;
using Spectre.Console.Cli;

namespace Identify.Samples.Streaming.Commands;

/// <summary>What the application does: it writes calls.</summary>
internal sealed class ProduceCommand : AsyncCommand<ProduceSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, ProduceSettings settings, CancellationToken cancellationToken)
    {
        KafkaBrokers.Check(settings.Brokers);
        var customers = Customer.Generate(settings.Count).ToAsyncEnumerable();
        var written = await new CallProducer(settings.Brokers, settings.Topic).WriteAsync(customers, cancellationToken);
        Console.WriteLine($"{written:N0} calls are in the topic {settings.Topic}.");
        return 0;
    }
}
