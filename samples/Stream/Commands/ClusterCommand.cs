using Identify.Samples.Streaming.Kafka;
using Spectre.Console.Cli;

namespace Identify.Samples.Streaming.Commands;

/// <summary>Hosts a cluster until Ctrl+C, so that producers and consumers can be tried as separate processes.</summary>
internal sealed class ClusterCommand : AsyncCommand
{
    public override async Task<int> ExecuteAsync(CommandContext context, CancellationToken cancellationToken)
    {
        using var cluster = EmbeddedCluster.Start();
        Console.WriteLine(cluster.Brokers);
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException)
        {
        }

        return 0;
    }
}
