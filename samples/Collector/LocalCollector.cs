using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Identify.Samples;

/// <summary>Accepts batches on a free local port, and counts calls as the API does: those with the same message ID once.</summary>
public sealed class LocalCollector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Lock _lock = new();
    private readonly HashSet<string> _messageIds = [];

    private LocalCollector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRequestDecompression();
        _app = builder.Build();
        _app.UseRequestDecompression();
        _app.MapPost("/v1/batch", (Delegate)ReceiveAsync);
    }

    public Uri Address => new(_app.Urls.First());

    /// <summary>Is given every call that arrives for the first time; valid until it returns.</summary>
    public Action<JsonElement>? OnCall { get; set; }

    /// <summary>
    /// Plays a server that has trouble: is given the calls of a batch before they are counted, and returns the answer, or
    /// <see langword="null"/> to accept them.
    /// </summary>
    public Func<JsonElement[], HttpContext, Task<IResult?>>? OnBatch { get; set; }

    public int Requests { get; private set; }

    /// <summary>Calls with different message IDs.</summary>
    public int Calls { get; private set; }

    /// <summary>Calls that arrived before.</summary>
    public int Repetitions { get; private set; }

    public static async Task<LocalCollector> StartAsync()
    {
        var collector = new LocalCollector();
        await collector._app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> ReceiveAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var calls = body.RootElement.GetProperty("batch").EnumerateArray().ToArray();
        if (OnBatch is { } answer && await answer(calls, context) is { } trouble)
            return trouble;

        lock (_lock)
        {
            Requests++;
            foreach (var call in calls)
                Count(call);
        }

        return Results.Text("""{"success":true}""", "application/json");
    }

    private void Count(JsonElement call)
    {
        if (!_messageIds.Add(call.GetProperty("messageId").GetString()!))
        {
            Repetitions++;
            return;
        }

        Calls++;
        OnCall?.Invoke(call);
    }
}
