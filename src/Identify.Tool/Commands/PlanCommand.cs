using System.CommandLine;
using System.Text.RegularExpressions;
using Identify.Generators.Plans;
using Identify.Tool.Catalogue;
using Identify.Tool.Plans;

namespace Identify.Tool.Commands;

/// <summary><c>identify plan</c>: tracking plans and code.</summary>
internal static partial class PlanCommand
{
    public static Command Create() => new("plan", "Writes and compares tracking plans.") { CreateExport(), CreateDiff(), CreateGenerate() };

    private static Command CreateExport()
    {
        var assembly = CommandOptions.Assembly();
        var references = CommandOptions.References();
        var type = new Option<string?>("--type", "-t") { Description = "The full name of one annotated type. Without it, the plan covers all of them." };
        var format = CommandOptions.Format("jsonschema", "segment", "rudder");
        var output = CommandOptions.Output();
        var command = new Command("export", "Writes the tracking plan that the code keeps.") { assembly, references, type, format, output };
        command.SetAction(result =>
        {
            var catalogue = CatalogueReader.Read(result.GetRequiredValue(assembly), result.GetRequiredValue(references));
            var typeName = result.GetValue(type);
            var planFormat = result.GetValue(format) switch
            {
                "segment" => PlanFormat.Segment,
                "rudder" => PlanFormat.RudderStack,
                _ => PlanFormat.JsonSchema,
            };
            CommandOptions.Write(result, output, PlanWriter.Write(PlanSource.Derive(catalogue, typeName), planFormat, typeName ?? catalogue.Assembly));
            return ExitCode.Success;
        });
        return command;
    }

    private static Command CreateGenerate()
    {
        var plan = new Argument<string>("plan") { Description = "A tracking plan of Segment or of RudderStack, or a JSON Schema of the traits." };
        var name = new Option<string>("--name", "-n") { Description = "The name of the annotated type.", DefaultValueFactory = _ => "User" };
        name.Validators.Add(result =>
        {
            if (!NamePattern().IsMatch(result.GetValueOrDefault<string>()))
                result.AddError("The name must be an identifier, such as Customer.");
        });
        var space = new Option<string?>("--namespace") { Description = "The namespace of the annotated type." };
        var output = CommandOptions.Output();
        var command = new Command("generate", "Writes the annotated type that sends what a plan defines.") { plan, name, space, output };
        command.SetAction(result =>
        {
            var schema = PlanFile.Read(result.GetRequiredValue(plan), result.InvocationConfiguration.Error);
            CommandOptions.Write(result, output, PlanCode.WriteFile(schema, new(result.GetRequiredValue(name)) { Namespace = result.GetValue(space) }));
            return ExitCode.Success;
        });
        return command;
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex NamePattern();

    private static Command CreateDiff()
    {
        var before = new Argument<string>("old") { Description = "A tracking plan, or an assembly with a catalogue." };
        var after = new Argument<string>("new") { Description = "A tracking plan, or an assembly with a catalogue." };
        var references = CommandOptions.References();
        var format = CommandOptions.Format("text", "markdown", "json");
        var output = CommandOptions.Output();
        var command = new Command("diff", "Compares what two plans, or two builds, say about traits. A breaking change is exit code 1.") { before, after, references, format, output };
        command.SetAction(result =>
        {
            var folders = result.GetRequiredValue(references);
            var error = result.InvocationConfiguration.Error;
            var changes = PlanDiff.Compare(PlanSource.Read(result.GetRequiredValue(before), folders, error), PlanSource.Read(result.GetRequiredValue(after), folders, error));
            CommandOptions.Write(result, output, result.GetValue(format) switch
            {
                "markdown" => PlanDiffReport.WriteMarkdown(changes),
                "json" => PlanDiffReport.WriteJson(changes),
                _ => PlanDiffReport.WriteText(changes),
            });
            return changes.Any(change => change.IsBreaking) ? ExitCode.Findings : ExitCode.Success;
        });
        return command;
    }
}
