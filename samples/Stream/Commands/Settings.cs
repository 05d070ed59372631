using System.ComponentModel;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Identify.Samples.Streaming.Commands;

internal class BrokerSettings : CommandSettings
{
    [CommandOption("--brokers <ADDRESSES>", isRequired: true)]
    [Description("Brokers of the Kafka cluster, such as [grey]kafka-1:9092,kafka-2:9092[/].")]
    public string Brokers { get; init; } = "";

    [CommandOption("--topic <NAME>")]
    [Description("The topic of the calls.")]
    [DefaultValue("identify")]
    public string Topic { get; init; } = "";
}

internal sealed class ProduceSettings : BrokerSettings
{
    [CommandOption("--count <NUMBER>")]
    [Description("How many customers to make up.")]
    [DefaultValue(100_000)]
    public int Count { get; init; }

    public override ValidationResult Validate() =>
        Count > 0 ? ValidationResult.Success() : ValidationResult.Error("--count must be 1 or more.");
}

internal sealed class ConsumeSettings : BrokerSettings
{
    [CommandOption("--endpoint <URL>", isRequired: true)]
    [Description("The server, such as [grey]https://api.segment.io[/].")]
    public string Endpoint { get; init; } = "";

    [CommandOption("--write-key <KEY>", isRequired: true)]
    [Description("The key of the source that the calls belong to.")]
    public string WriteKey { get; init; } = "";

    [CommandOption("--group <NAME>")]
    [Description("The consumer group: its members share the partitions.")]
    [DefaultValue("identify")]
    public string Group { get; init; } = "";

    [CommandOption("--consumers <NUMBER>")]
    [Description("How many consumers this process runs.")]
    [DefaultValue(1)]
    public int Consumers { get; init; }

    public Uri EndpointAddress => new(Endpoint.TrimEnd('/') + "/");

    public override ValidationResult Validate()
    {
        if (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return ValidationResult.Error($"'{Endpoint}' is not an http or https address.");

        return Consumers > 0 ? ValidationResult.Success() : ValidationResult.Error("--consumers must be 1 or more.");
    }
}

internal sealed class DemoSettings : CommandSettings
{
    [CommandOption("--count <NUMBER>")]
    [Description("How many customers to make up.")]
    [DefaultValue(50_000)]
    public int Count { get; init; }

    public override ValidationResult Validate() =>
        Count > 0 ? ValidationResult.Success() : ValidationResult.Error("--count must be 1 or more.");
}
