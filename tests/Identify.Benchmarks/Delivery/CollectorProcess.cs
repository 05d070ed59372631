using System.Diagnostics;
using System.Globalization;

namespace Identify.Benchmarks.Delivery;

/// <summary>A <see cref="LoopbackCollector"/> and what it has counted.</summary>
internal sealed class CollectorProcess : IDisposable
{
    private readonly Process _process;

    private CollectorProcess(Process process, Uri endpoint) => (_process, Endpoint) = (process, endpoint);

    public Uri Endpoint { get; }

    /// <param name="delay">How long the server takes for each request.</param>
    /// <param name="failEvery">Which requests fail: each third one for 3, none for 0.</param>
    public static CollectorProcess Start(TimeSpan delay = default, int failEvery = 0)
    {
        string[] arguments = [typeof(CollectorProcess).Assembly.Location, "--collector", ((int)delay.TotalMilliseconds).ToString(CultureInfo.InvariantCulture), failEvery.ToString(CultureInfo.InvariantCulture)];
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        return new CollectorProcess(process, new Uri($"http://127.0.0.1:{process.StandardOutput.ReadLine()}/"));
    }

    /// <summary>Refuses connections until it returns.</summary>
    public void Leave() => Send(LoopbackCollector.Leave);

    public void Return() => Send(LoopbackCollector.Return);

    public (long Requests, long Bytes, long Calls) Read() => Send("");

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private (long Requests, long Bytes, long Calls) Send(string line)
    {
        lock (_process)
        {
            _process.StandardInput.WriteLine(line);
            var totals = Array.ConvertAll(_process.StandardOutput.ReadLine()!.Split(' '), text => long.Parse(text, CultureInfo.InvariantCulture));
            return (totals[0], totals[1], totals[2]);
        }
    }
}
