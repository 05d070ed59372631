using System.Globalization;
using Identify.Samples.Streaming;
using Identify.Samples.Streaming.Commands;
using Spectre.Console.Cli;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

var app = new CommandApp<DemoCommand>();
app.Configure(configuration =>
{
    configuration.SetApplicationName("Stream");
    configuration.SetExceptionHandler((exception, _) =>
    {
        Console.Error.WriteLine(exception is StreamException or CommandRuntimeException or CommandParseException ? exception.Message : exception.ToString());
        return 1;
    });
    configuration.AddCommand<ProduceCommand>("produce").WithDescription("Writes calls to a Kafka cluster.");
    configuration.AddCommand<ConsumeCommand>("consume").WithDescription("Delivers calls from a Kafka cluster.");
    configuration.AddCommand<ClusterCommand>("cluster").WithDescription("Hosts a cluster in memory, and prints its brokers.");
});
return await app.RunAsync(args, stop.Token);
