namespace Identify.Tool.Tests;

/// <summary>A run of the tool, as a script sees it.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>The assembly with the catalogue: the tests' own.</summary>
    public static string Assembly => typeof(Shop.Customer).Assembly.Location;

    public static ToolRun Of(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Program.Run(arguments, output, error);
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs the tool, which has to succeed.</summary>
    public static string Print(params string[] arguments)
    {
        var run = Of(arguments);
        Assert.Equal((Tool.ExitCode.Success, ""), (run.ExitCode, run.Error));
        return run.Output;
    }
}

/// <summary>Files of one test.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("identify-tool-");

    /// <returns>The path of the file.</returns>
    public string Write(string name, string text)
    {
        var path = PathOf(name);
        File.WriteAllText(path, text);
        return path;
    }

    public string PathOf(string name) => Path.Combine(_directory.FullName, name);

    public void Dispose() => _directory.Delete(recursive: true);
}
