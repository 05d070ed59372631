using System.CommandLine;
using Identify.Generators.Plans;
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
        var examples = new Option<int>("--examples") { Description = "How many lines are named for each fault.", DefaultValueFactory = _ => 3 };
        var format = CommandOptions.Format("text", "markdown", "json");
        var output = CommandOptions.Output();
        var command = new Command("check", "Checks recorded calls against the specification, the limits of the API and a tracking plan.") { calls, plan, examples, format, output };
        command.SetAction(result =>
        {
            var schema = result.GetValue(plan) is { } file ? PlanFile.Read(file, result.InvocationConfiguration.Error) : null;
            var summary = Check(result.GetRequiredValue(calls), schema, result.GetValue(examples));
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
    private static FaultSummary Check(string path, PlanSchema? plan, int examples)
    {
        if (path == "-")
        {
            using var input = Console.OpenStandardInput();
            return Check(input, plan, examples, static _ => { });
        }

        if (!File.Exists(path))
            throw new InputException($"There is no file '{path}'.");

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsErrorRedirected)
            return Check(file, plan, examples, static _ => { });

        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new DownloadedColumn(), new RemainingTimeColumn())
            .Start(progress =>
            {
                var task = progress.AddTask(Path.GetFileName(path), maxValue: Math.Max(1, file.Length));
                return Check(file, plan, examples, position => task.Value = position);
            });
    }

    /// <param name="stream">The calls.</param>
    /// <param name="plan">The plan that they have to keep.</param>
    /// <param name="examples">How many lines are named for each fault.</param>
    /// <param name="report">Is told how many bytes were read.</param>
    internal static FaultSummary Check(Stream stream, PlanSchema? plan, int examples, Action<long> report)
    {
        var summary = new FaultSummary(examples);
        var checker = new CallChecker(plan, summary);
        var lines = new LineReader(stream);
        var reported = 0L;
        while (lines.TryRead(out var line))
        {
            checker.Check(line, lines.LineNumber);
            if (lines.Position != reported)
                report(reported = lines.Position);
        }

        return summary;
    }
}
