using System.Diagnostics;

namespace Identify.Package.Tests;

/// <summary>Runs a program until it exits.</summary>
internal static class Tool
{
    /// <summary>The <c>dotnet</c> that these tests run on.</summary>
    public static string DotNet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>The installation of .NET that these tests run on.</summary>
    private static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    public static async Task<ToolResult> RunAsync(string file, string directory, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Do not pass on settings that were made for this process.
        start.Environment.Remove("NUGET_PACKAGES");
        start.Environment.Remove("IDENTIFY_ENDPOINT");
        start.Environment.Remove("IDENTIFY_WRITE_KEY");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_ROOT"] = Root; // where programs look for the runtime

        var stop = TestContext.Current.CancellationToken;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(stop);
        var errors = process.StandardError.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        return new ToolResult($"{Path.GetFileName(file)} {string.Join(' ', arguments)}", process.ExitCode, await output, await errors);
    }

    /// <summary>Finds a program in the PATH, like a shell.</summary>
    public static string? Find(string name) =>
        Environment.GetEnvironmentVariable("PATH")!
            .Split(Path.PathSeparator)
            .SelectMany(directory => new[] { Path.Combine(directory, name), Path.Combine(directory, name + ".exe") })
            .FirstOrDefault(File.Exists);
}

internal sealed record ToolResult(string Command, int ExitCode, string Output, string Errors)
{
    public string All => Output + Errors;

    /// <summary>Fails the test, with the complete output, if the program failed.</summary>
    public ToolResult Successful()
    {
        Assert.True(ExitCode == 0, $"'{Command}' ended with {ExitCode}:\n{All}");
        return this;
    }
}
