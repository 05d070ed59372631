using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Identify.Delivery.Tests;

/// <summary>
/// A server on a loopback port. It accepts batches, counting each message ID once as the API does, unless
/// <see cref="OnRequest"/> answers differently.
/// </summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Request> _requests = new();
    private readonly ConcurrentDictionary<string, JsonElement> _calls = new();
    private int _requestCount;

    private Collector(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.WebHost.UseShutdownTimeout(TimeSpan.Zero);
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>Answers a request in a way of its own: gives the status, or <see langword="null"/> to accept it. Request numbers start at 1.</summary>
    public Func<HttpContext, Request, Task<int?>> OnRequest { get; set; } = (_, _) => Task.FromResult<int?>(null);

    public Uri Endpoint => new(_app.Urls.First());

    /// <summary>The requests that arrived, whatever their answer.</summary>
    public IReadOnlyList<Request> Requests => [.. _requests];

    /// <summary>The calls that were accepted, by message ID.</summary>
    public IReadOnlyDictionary<string, JsonElement> Calls => _calls;

    /// <summary>The user IDs of the calls that were accepted, in order.</summary>
    public IEnumerable<string> UserIds => _calls.Values.Select(call => call.GetProperty("userId").GetString()!).Order(StringComparer.Ordinal);

    public static async Task<Collector> StartAsync(int port = 0)
    {
        var collector = new Collector(port);
        await collector._app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    /// <summary>Answers every request with the same status.</summary>
    public void AnswerWith(int status) => OnRequest = (_, _) => Task.FromResult<int?>(status);

    /// <summary>Answers nothing until the result is set, and then as usual.</summary>
    public TaskCompletionSource Block()
    {
        var isOpen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        OnRequest = async (_, _) =>
        {
            await isOpen.Task;
            return null;
        };
        return isOpen;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>Ends the connection in the middle of the request.</summary>
    public static int? Reset(HttpContext context)
    {
        context.Features.Get<IHttpRequestLifetimeFeature>()!.Abort();
        return 200;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var number = Interlocked.Increment(ref _requestCount);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var isCompressed = context.Request.Headers.ContentEncoding == "gzip";
        var json = JsonDocument.Parse(isCompressed ? Decompress(body) : body.ToArray()).RootElement;
        var request = new Request(
            number,
            $"{context.Request.Method} {context.Request.Path}",
            context.Request.Headers.Authorization.ToString(),
            context.Request.ContentType,
            isCompressed,
            json.GetProperty("sentAt").GetDateTimeOffset(),
            [.. json.GetProperty("batch").EnumerateArray()]);
        _requests.Enqueue(request);
        context.Response.StatusCode = await OnRequest(context, request) ?? 200;
        if (context.Response.StatusCode is >= 200 and < 300)
        {
            foreach (var call in request.Calls)
                _calls.TryAdd(call.GetProperty("messageId").GetString()!, call);
        }

        if (context.Response.StatusCode != 204)
            await context.Response.WriteAsync($"status {context.Response.StatusCode}");
    }

    private static byte[] Decompress(MemoryStream body)
    {
        body.Position = 0;
        using var gzip = new GZipStream(body, CompressionMode.Decompress);
        using var json = new MemoryStream();
        gzip.CopyTo(json);
        return json.ToArray();
    }
}

/// <param name="Number">How many requests there were, with this one.</param>
/// <param name="Line">The method and the path.</param>
/// <param name="Authorization">The credentials as they were sent.</param>
/// <param name="ContentType">The type of the body.</param>
/// <param name="IsCompressed">Whether the body was compressed with gzip.</param>
/// <param name="SentAt">When the batch was sent, as it says.</param>
/// <param name="Calls">The calls of the batch.</param>
internal sealed record Request(int Number, string Line, string Authorization, string? ContentType, bool IsCompressed, DateTimeOffset SentAt, IReadOnlyList<JsonElement> Calls)
{
    public string WriteKey => Encoding.UTF8.GetString(Convert.FromBase64String(Authorization["Basic ".Length..]));
}
