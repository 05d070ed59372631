using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Identify.Samples.Tests;

/// <summary>The collector of the samples, which keeps the calls that it accepts.</summary>
internal sealed class TestCollector : IAsyncDisposable
{
    private readonly LocalCollector _collector;
    private readonly ConcurrentQueue<JsonElement> _calls = new();

    private TestCollector(LocalCollector collector)
    {
        _collector = collector;
        collector.OnCall = call => _calls.Enqueue(call.Clone());
    }

    /// <summary>Gives the answer to a batch of calls, or <see langword="null"/> to accept it.</summary>
    public Func<JsonElement[], HttpContext, Task<IResult?>> Answer
    {
        set => _collector.OnBatch = value;
    }

    public string Endpoint => _collector.Address.ToString();

    /// <summary>The accepted calls, each message ID once.</summary>
    public IReadOnlyList<JsonElement> Calls => [.. _calls];

    public IEnumerable<string> UserIds => Calls.Select(call => call.GetProperty("userId").GetString()!);

    public static async Task<TestCollector> StartAsync() => new(await LocalCollector.StartAsync());

    /// <summary>Waits until that many calls are accepted.</summary>
    public async Task WaitForAsync(int calls)
    {
        while (_calls.Count < calls)
            await Task.Delay(20, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _collector.DisposeAsync();
}
