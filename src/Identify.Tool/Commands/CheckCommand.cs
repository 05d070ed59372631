using System.CommandLine;
using System.CommandLine.Completions;
using Identify.Generators.Specification.Destinations;
using Identify.Tool.Checking;
using Identify.Tool.Plans;
using Spectre.Console;

namespace Identify.Tool.Commands;

/// <summary><c>identify check</c>: recorded calls against the specification, the limits of the API and a plan.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var calls = new Argument<string>("calls") { Description = "A file with an identify call, or a batch, in each line; - for the standard input." };
        var plan = new Option<string?>("--plan", "-p") { Description = "A tracking plan that the calls have to keep: of Segment, of RudderStack, or a JSON Schema of the traits." };
        var destinations = new Option<string[]>("--destinations", "-d")
        {
            Description = "The destinations that the calls go to, such as braze,hubspot.",
            CustomParser = static result => [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
            AllowMultipleArgumentsPerToken = true,
        };
        destinations.HelpName = "names";
        destinations.CompletionSources.Add(static _ => DestinationTable.Default.All.Select(destination => new CompletionItem(destination.Id)));
        var examples = new Option<int>("--examples") { Description = "How many lines are named for each fault.", DefaultValueFactory = _ => 3 };
        var format = CommandOptions.Format("text", "markdown", "json");
        var output = CommandOptions.Output();
        var command = new Command("check", "Checks recorded calls against the specification, the limits of the API and a tracking plan.") { calls, plan, destinations, examples, format, output };
        command.SetAction(result =>
        {
            var schema = result.GetValue(plan) is { } file ? PlanFile.Read(file, result.InvocationConfiguration.Error) : null;
            var check = result.GetValue(destinations) is { Length: > 0 } names ? new DestinationCheck(names) : null;
            var summary = new FaultSummary(result.GetValue(examples));
            Check(result.GetRequiredValue(calls), new CallChecker(schema, check, summary));
            CommandOptions.Write(result, output, result.GetValue(format) switch
            {
                "json" => CheckReport.WriteJson(summary),
                "markdown" => CheckReport.WriteMarkdown(summary),
                _ => CheckReport.WriteText(summary),
            });
            return summary.HasFaults ? ExitCode.Findings : ExitCode.Success;
        });
        return command;
    }

    /// <exception cref="InputException">There is no such file.</exception>
    private static void Check(string path, CallChecker checker)
    {
        if (path == "-")
        {
            using var input = Console.OpenStandardInput();
            Check(input, checker, static _ => { });
            return;
        }

        if (!File.Exists(path))
            throw new InputException($"There is no file '{path}'.");

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
        if (Console.IsErrorRedirected)
            Check(file, checker, static _ => { });
        else
            CheckWithProgress(file, checker);
    }

    private static void CheckWithProgress(FileStream file, CallChecker checker) => AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) })
        .Progress()
        .AutoClear(true)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new DownloadedColumn(), new RemainingTimeColumn())
        .Start(progress =>
        {
            var task = progress.AddTask(Markup.Escape(Path.GetFileName(file.Name)), maxValue: Math.Max(1, file.Length));
            Check(file, checker, position => task.Value = position);
        });

    /// <param name="stream">The calls.</param>
    /// <param name="checker">What checks them.</param>
    /// <param name="report">Is told how many bytes were read.</param>
    internal static void Check(Stream stream, CallChecker checker, Action<long> report)
    {
        var lines = new LineReader(stream);
        var reported = 0L;
        while (lines.TryRead(out var line))
        {
            checker.Check(line, lines.LineNumber);
            if (lines.Position != reported)
                report(reported = lines.Position);
        }
    }
}
