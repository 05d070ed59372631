using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Identify.Samples.Tests;

/// <summary>A server that accepts batches, or answers with the faults that a test wants.</summary>
internal sealed class TestCollector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Lock _lock = new();
    private readonly HashSet<string> _messageIds = [];
    private readonly List<JsonElement> _calls = [];

    private TestCollector(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Services.AddRequestDecompression();
        _app = builder.Build();
        _app.UseRequestDecompression();
        _app.MapPost("/v1/batch", (Delegate)ReceiveAsync);
    }

    /// <summary>Gives the answer to a batch of calls, or <see langword="null"/> to accept it.</summary>
    public Func<JsonElement[], HttpContext, Task<IResult?>> Answer { get; set; } = (_, _) => Task.FromResult<IResult?>(null);

    public string Endpoint => _app.Urls.First();

    /// <summary>The accepted calls, each message ID once.</summary>
    public IReadOnlyList<JsonElement> Calls
    {
        get
        {
            lock (_lock)
                return [.. _calls];
        }
    }

    public IEnumerable<string> UserIds => Calls.Select(call => call.GetProperty("userId").GetString()!);

    public static async Task<TestCollector> StartAsync(string address = "http://127.0.0.1:0")
    {
        var collector = new TestCollector(address);
        await collector._app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    public async Task WaitForAsync(int calls)
    {
        while (Calls.Count < calls)
            await Task.Delay(20, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> ReceiveAsync(HttpContext context)
    {
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body);
        var calls = body.GetProperty("batch").EnumerateArray().ToArray();
        if (await Answer(calls, context) is { } answer)
            return answer;

        lock (_lock)
        {
            _calls.AddRange(calls.Where(call => _messageIds.Add(call.GetProperty("messageId").GetString()!)));
        }

        return Results.Text("""{"success":true}""", "application/json");
    }
}
