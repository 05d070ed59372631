using System.Collections.Concurrent;
using System.Diagnostics;

namespace Identify.Samples.Tests;

/// <summary>A sample that runs until it is told to stop.</summary>
internal sealed class SampleProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    private SampleProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += Collect;
        process.ErrorDataReceived += Collect;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        void Collect(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is { } text)
                _lines.Enqueue(text);
        }
    }

    /// <summary>What the process has printed, including errors.</summary>
    public string Output => string.Join('\n', _lines);

    /// <summary>Starts the program that was built with these tests.</summary>
    public static SampleProcess Start(string sample, params IEnumerable<string> arguments)
    {
        var folder = SampleFolder(sample);
        var program = Path.Combine(folder, "bin", Repository.Configuration, "net10.0", sample + ".dll");
        return RunDotNet(folder, [program, .. arguments]);
    }

    /// <summary>Runs the command of the sample's README.</summary>
    public static SampleProcess StartByCommand(string sample, params IEnumerable<string> arguments) =>
        RunDotNet(Repository.Root, ["run", "--no-build", "--configuration", Repository.Configuration, "--project", $"samples/{sample}", "--", .. arguments]);

    public static string SampleFolder(string sample) => Repository.PathOf("samples", sample);

    /// <returns>The exit code.</returns>
    public async Task<int> WaitForExitAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    /// <returns>The first line that contains the text.</returns>
    public async Task<string> WaitForLineAsync(string text)
    {
        while (true)
        {
            var hasExited = _process.HasExited;
            if (_lines.FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal)) is { } line)
                return line;

            Assert.False(hasExited, $"The process ended without printing '{text}':\n{Output}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>As Ctrl+C does.</summary>
    public async Task<int> InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        return await WaitForExitAsync();
    }

    /// <summary>As <c>kill -9</c> does.</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            Kill();

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static SampleProcess RunDotNet(string directory, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_NOLOGO"] = "1";
        return new SampleProcess(Process.Start(start)!);
    }
}
