using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Identify.Package.Tests;

/// <summary>An endpoint that records requests and returns the given answers in order.</summary>
internal sealed class TestCollector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Queue<CollectorAnswer> _answers;
    private readonly List<CollectedRequest> _requests = [];

    private TestCollector(IEnumerable<CollectorAnswer> answers)
    {
        _answers = new(answers);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public string Endpoint => _app.Urls.First();

    public IReadOnlyList<CollectedRequest> Requests => _requests;

    public static async Task<TestCollector> StartAsync(params IEnumerable<CollectorAnswer> answers)
    {
        var collector = new TestCollector(answers);
        await collector._app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        using var reader = new StreamReader(request.Body);
        _requests.Add(new(
            $"{request.Method} {request.Path}", request.ContentType, request.Headers.Authorization.ToString(), await reader.ReadToEndAsync()));

        var answer = _answers.Dequeue();
        context.Response.StatusCode = answer.Status;
        if (answer.RetryAfter is { } retryAfter)
            context.Response.Headers.RetryAfter = retryAfter;

        await context.Response.WriteAsync(answer.Text);
    }
}

internal sealed record CollectedRequest(string Line, string? ContentType, string Authorization, string Body);

internal sealed record CollectorAnswer(int Status, string Text = "", string? RetryAfter = null);
