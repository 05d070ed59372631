using System.CommandLine;
using Identify.Tool.Catalogue;

namespace Identify.Tool.Commands;

/// <summary><c>identify catalogue</c>: what an application sends about its users.</summary>
internal static class CatalogueCommand
{
    public static Command Create()
    {
        var assembly = CommandOptions.Assembly();
        var references = CommandOptions.References();
        var format = CommandOptions.Format("html", "markdown", "json");
        var output = CommandOptions.Output();
        var command = new Command("catalogue", "Shows what an application sends about its users, and where in the code it comes from.") { assembly, references, format, output };
        command.SetAction(result =>
        {
            var catalogue = CatalogueReader.Read(result.GetRequiredValue(assembly), result.GetRequiredValue(references));
            CommandOptions.Write(result, output, result.GetValue(format) switch
            {
                "json" => CatalogueJson.Write(catalogue),
                "markdown" => CatalogueMarkdown.Write(catalogue),
                _ => CataloguePage.Write(catalogue),
            });
            return ExitCode.Success;
        });
        return command;
    }
}
