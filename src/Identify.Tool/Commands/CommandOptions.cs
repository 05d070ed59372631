using System.CommandLine;

namespace Identify.Tool.Commands;

/// <summary>Options and arguments that several commands have.</summary>
internal static class CommandOptions
{
    public static Argument<string> Assembly() => new("assembly")
    {
        Description = "The compiled assembly, such as bin/Release/net10.0/App.dll. It is read, and never run.",
    };

    public static Option<string[]> References() => new("--reference", "-r")
    {
        Description = "A directory with referenced assemblies that are not next to the assembly.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format", "-f") { Description = "How the result is written.", DefaultValueFactory = _ => formats[0] };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    public static Option<string?> Output() => new("--output", "-o") { Description = "The file to write. Without it, the result is printed." };

    /// <summary>Prints the text, or writes it to the file.</summary>
    public static void Write(ParseResult result, Option<string?> output, string text)
    {
        if (result.GetValue(output) is not { } path)
        {
            result.InvocationConfiguration.Output.Write(text);
            return;
        }

        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } directory)
            Directory.CreateDirectory(directory);

        File.WriteAllText(path, text);
    }
}
