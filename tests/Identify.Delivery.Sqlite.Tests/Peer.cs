using System.Collections.Concurrent;
using System.Diagnostics;

namespace Identify.Delivery.Sqlite.Tests;

/// <summary>A process that identifies users, with an outbox or without one.</summary>
internal sealed class Peer : IAsyncDisposable
{
    /// <summary>In place of the file.</summary>
    public const string NoOutbox = "none";

    /// <summary>The program that was built with these tests.</summary>
    public static readonly string Program = Repository.PathOf(
        "tests", "Identify.Delivery.Sqlite.Peer", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "Identify.Delivery.Sqlite.Peer.dll");

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    private Peer(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Collect(line.Data);
        _process.ErrorDataReceived += (_, line) => Collect(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        void Collect(string? line)
        {
            if (line is not null)
                _lines.Enqueue(line);
        }
    }

    public static string DotNet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>The users whose calls were durable.</summary>
    public IEnumerable<int> Kept => Numbers("kept ");

    /// <summary>The users whose calls were refused.</summary>
    public IEnumerable<int> Refused => Numbers("refused ");

    public static Peer Start(string file, Uri endpoint, int first, int last) =>
        new(new ProcessStartInfo(DotNet, [Program, file, $"{endpoint}", $"{first}", $"{last}"]));

    /// <summary>Starts it by a shell that prepares its surroundings.</summary>
    public static Peer StartBy(string shell, IEnumerable<string> arguments) => new(new ProcessStartInfo(shell, arguments));

    public async Task WaitForLineAsync(string text)
    {
        while (true)
        {
            var hasExited = _process.HasExited;
            if (_lines.Contains(text))
                return;

            Assert.False(hasExited, $"The process ended without printing '{text}':\n{string.Join('\n', _lines)}");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Lets the process end after it has delivered what it can.</summary>
    public async Task FinishAsync()
    {
        await _process.StandardInput.WriteLineAsync();
        await WaitForExitAsync();
    }

    /// <summary>As <c>kill -9</c> does. What the process has printed is complete then.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();

        _process.Dispose();
    }

    private Task WaitForExitAsync() => _process.WaitForExitAsync(TestContext.Current.CancellationToken);

    private IEnumerable<int> Numbers(string prefix) =>
        from line in _lines
        where line.StartsWith(prefix, StringComparison.Ordinal)
        select int.Parse(line.AsSpan(prefix.Length), System.Globalization.CultureInfo.InvariantCulture);
}
