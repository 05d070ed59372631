using Identify.Samples.Backfill;
using Spectre.Console.Cli;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

var app = new CommandApp<BackfillCommand>();
app.Configure(configuration =>
{
    configuration.SetApplicationName("Backfill");
    configuration.SetExceptionHandler((exception, _) =>
    {
        Console.Error.WriteLine(exception is BackfillException or CommandRuntimeException or CommandParseException ? exception.Message : exception.ToString());
        return 1;
    });
});
return await app.RunAsync(args, stop.Token);
