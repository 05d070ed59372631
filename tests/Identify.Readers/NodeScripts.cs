using System.Diagnostics;

namespace Identify.Readers;

/// <summary>Runs the scripts in <c>tests/Identify.Readers/Node</c>, with the packages that their lock file names.</summary>
internal static class NodeScripts
{
    private static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    /// <summary>Installs the packages, unless they are there already.</summary>
    /// <returns>Why the scripts cannot run here, or <see langword="null"/>.</returns>
    public static async Task<string?> InstallAsync(string directory, CancellationToken cancellationToken)
    {
        var locked = await File.ReadAllTextAsync(Path.Combine(directory, "package-lock.json"), cancellationToken);
        var installed = Path.Combine(directory, "node_modules", ".installed-lock.json");
        if (File.Exists(installed) && await File.ReadAllTextAsync(installed, cancellationToken) == locked)
            return null;

        try
        {
            await RunAsync(Npm, directory, ["ci"], cancellationToken);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "Node and npm are not installed.";
        }
        catch (InvalidOperationException exception)
        {
            return "npm could not install the packages. " + exception.Message;
        }

        await File.WriteAllTextAsync(installed, locked, cancellationToken);
        return null;
    }

    /// <summary>Changes the version of a package in the lock file.</summary>
    public static Task UpgradeAsync(string directory, string package, string version, CancellationToken cancellationToken) =>
        RunAsync(Npm, directory, ["install", "--save-exact", $"{package}@{version}"], cancellationToken);

    /// <summary>Runs a script until it ends.</summary>
    public static Task RunAsync(string directory, string script, IEnumerable<string> arguments, string timeZone, CancellationToken cancellationToken) =>
        RunAsync("node", directory, [script, .. arguments], cancellationToken, timeZone);

    private static async Task RunAsync(
        string program, string directory, IEnumerable<string> arguments, CancellationToken cancellationToken, string timeZone = "UTC")
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["TZ"] = timeZone;
        start.Environment["NODE_NO_WARNINGS"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await output}{await errors}");
    }
}
