using System.Threading.RateLimiting;
using Identify.Delivery;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Identify.Samples.Backfill;

internal sealed class BackfillCommand : AsyncCommand<BackfillSettings>
{
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(200);

    public override async Task<int> ExecuteAsync(CommandContext context, BackfillSettings settings, CancellationToken cancellationToken)
    {
        await using var collector = settings.Endpoint is null ? await LocalCollector.StartAsync() : null;
        await using var customers = await OpenTableAsync(settings, cancellationToken);
        using var state = BackfillState.Open(settings.State ?? FileBeside("backfill.db"), $"customers to {settings.Endpoint ?? "the collector"}");
        if (state.LastId > 0)
            AnsiConsole.MarkupLineInterpolated($"{state.Sent:N0} calls were sent before; this goes on after customer {state.LastId}.");

        var options = new IdentifyClientOptions
        {
            WriteKey = settings.WriteKey,
            Endpoint = collector?.Address ?? new Uri(settings.Endpoint!.TrimEnd('/') + "/"),
        };
        using var limiter = CreateLimiter(settings.Rate);
        await using var run = new BackfillRun(customers, state, options, limiter);
        var isFinished = await ShowProgressAsync(run, await customers.CountAsync(state.LastId, cancellationToken), cancellationToken);
        return Report(state, isFinished);
    }

    private static async Task<CustomerTable> OpenTableAsync(BackfillSettings settings, CancellationToken stop)
    {
        var table = await CustomerTable.OpenAsync(settings.Connection ?? $"Data Source={FileBeside("customers.db")}", stop);
        await AnsiConsole.Status().StartAsync("Opening the table", _ => table.CreateAsync(settings.Count, stop));
        return table;
    }

    private static RateLimiter CreateLimiter(int? rate) => rate is not { } calls
        ? new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = int.MaxValue })
        : new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Max(1, calls / 10),
            TokensPerPeriod = Math.Max(1, calls / 10),
            ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, calls / 10) / (double)calls),
            QueueLimit = 1,
        });

    private static async Task<bool> ShowProgressAsync(BackfillRun run, long total, CancellationToken stop)
    {
        var isFinished = false;
        await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask("Identifying customers", maxValue: Math.Max(1, total));
                var sending = run.SendAsync(stop);
                while (await Task.WhenAny(sending, Task.Delay(ProgressInterval, CancellationToken.None)) != sending)
                    task.Value = run.Progress;

                isFinished = await sending;
                task.Value = isFinished ? task.MaxValue : run.Done;
            });
        return isFinished;
    }

    private static int Report(BackfillState state, bool isFinished)
    {
        var refusals = state.ReadRefusals();
        AnsiConsole.MarkupLineInterpolated($"{state.Sent:N0} customers are identified, {refusals.Count:N0} could not be sent.");
        if (refusals.Count > 0)
        {
            var table = new Table().AddColumns("Customer", "Reason");
            foreach (var refusal in refusals)
                table.AddRow(new Text($"{refusal.CustomerId}"), new Text(refusal.Reason));

            AnsiConsole.Write(table);
        }

        if (!isFinished)
            AnsiConsole.MarkupLine("Stopped. Start again to go on.");

        return isFinished && refusals.Count == 0 ? 0 : 1;
    }

    private static string FileBeside(string name) => Path.Combine(AppContext.BaseDirectory, name);
}
