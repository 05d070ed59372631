using System.ComponentModel;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Identify.Samples.Backfill;

internal sealed class BackfillSettings : CommandSettings
{
    [CommandOption("--connection <STRING>")]
    [Description("The database, such as [grey]Host=localhost;Database=shop;Username=me[/] for PostgreSQL or [grey]Data Source=shop.db[/] for SQLite. By default a SQLite file beside the program.")]
    public string? Connection { get; init; }

    [CommandOption("--count <NUMBER>")]
    [Description("How many customers to make up if there is no table [grey]customers[/].")]
    [DefaultValue(1_000_000)]
    public int Count { get; init; }

    [CommandOption("--endpoint <URL>")]
    [Description("The server, such as [grey]https://api.segment.io[/]. By default a collector in this process.")]
    public string? Endpoint { get; init; }

    [CommandOption("--write-key <KEY>")]
    [Description("The key of the source that the calls belong to.")]
    [DefaultValue("backfill")]
    public string WriteKey { get; init; } = "";

    [CommandOption("--rate <NUMBER>")]
    [Description("Calls a second at most. Segment accepts 1,000 without prior arrangement. By default no limit.")]
    public int? Rate { get; init; }

    [CommandOption("--state <FILE>")]
    [Description("Where the progress is kept. By default a file beside the program.")]
    public string? State { get; init; }

    public override ValidationResult Validate() =>
        Count <= 0 ? ValidationResult.Error("--count must be 1 or more.")
        : Rate <= 0 ? ValidationResult.Error("--rate must be 1 or more.")
        : Endpoint is not null && (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            ? ValidationResult.Error($"'{Endpoint}' is not an http or https address.")
        : ValidationResult.Success();
}
