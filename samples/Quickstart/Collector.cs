using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Quickstart;

/// <summary>Stands in for the API: accepts batches on a free local port and keeps them.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private const string WriteKey = "quickstart";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<byte[]> _received = new();

    private Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/v1/batch", ReceiveAsync);
    }

    public Target Target => new(new Uri(_app.Urls.First()), WriteKey);

    public IReadOnlyList<byte[]> Received => [.. _received];

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await collector._app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> ReceiveAsync(HttpRequest request)
    {
        if (request.Headers.Authorization != BatchSender.GetCredentials(WriteKey).ToString())
            return Results.Text("Unknown write key.", statusCode: StatusCodes.Status401Unauthorized);

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        _received.Enqueue(body.ToArray());
        return Results.Text("""{"success":true}""", "application/json");
    }
}
