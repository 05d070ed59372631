using System.CommandLine;
using Identify.Tool.Commands;

namespace Identify.Tool;

internal static class Program
{
    private static int Main(string[] arguments) => Run(arguments, Console.Out, Console.Error);

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Shows and checks what an application sends about its users.")
        {
            CatalogueCommand.Create(),
            PlanCommand.Create(),
            CheckCommand.Create(),
        };
        var result = root.Parse(arguments);
        var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        try
        {
            var code = result.Invoke(configuration);
            return result.Errors.Count > 0 ? ExitCode.BadInput : code;
        }
        catch (Exception exception) when (exception is InputException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"error: {exception.Message}");
            return ExitCode.BadInput;
        }
    }
}
