using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Identify.Samples.Streaming;

/// <summary>Posts batches to the API (<c>POST /v1/batch</c>), for as long as it takes.</summary>
internal sealed class BatchSender : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly Uri _address;
    private readonly HttpClient _client;
    private int _requests;

    public BatchSender(Uri endpoint, string writeKey)
    {
        _address = new Uri(endpoint, "v1/batch");
        _client = new HttpClient(new ResilienceHandler(CreatePipeline())
        {
            InnerHandler = new SocketsHttpHandler { UseProxy = !_address.IsLoopback },
        })
        {
            Timeout = System.Threading.Timeout.InfiniteTimeSpan, // the pipeline limits each attempt
        };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(writeKey + ":")));
    }

    /// <summary>How many requests were answered, in the end.</summary>
    public int Requests => _requests;

    /// <returns>Why the server will never take the batch, or <see langword="null"/> if it has taken it.</returns>
    /// <exception cref="StreamException">The server does not accept the write key.</exception>
    public async Task<string?> PostAsync(IdentifyBatch batch, CancellationToken stop)
    {
        using var content = batch.ToHttpContent();
        using var response = await _client.PostAsync(_address, content, stop);
        Interlocked.Increment(ref _requests);
        if (response.IsSuccessStatusCode)
            return null;

        var answer = $"{_address} answered {(int)response.StatusCode} {response.ReasonPhrase}: {await response.Content.ReadAsStringAsync(stop)}";
        return response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge
            ? answer
            : throw new StreamException(answer);
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Repeats what may succeed later: network errors, 408, 429 (after the time that the server gives) and 5xx.</summary>
    private static ResiliencePipeline<HttpResponseMessage> CreatePipeline() =>
        new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromSeconds(1),
                MaxDelay = TimeSpan.FromSeconds(30),
                OnRetry = PrintRetry,
            })
            .AddTimeout(Timeout)
            .Build();

    private static ValueTask PrintRetry(Polly.Retry.OnRetryArguments<HttpResponseMessage> retry)
    {
        var cause = retry.Outcome.Result is { } response ? $"answered {(int)response.StatusCode}" : $"cannot be reached ({retry.Outcome.Exception?.Message})";
        Console.Error.WriteLine($"The server {cause}; the batch is sent again in {retry.RetryDelay.TotalSeconds:0.0} seconds.");
        return default;
    }
}
