using System.Diagnostics;
using System.Net;
using Polly;

namespace Identify.Delivery;

/// <summary>Delivers batches: repeats requests while that helps, and finds the calls that the server does not accept.</summary>
internal sealed class BatchSender
{
    private const int AnswerLimit = 1024;

    private readonly HttpClient _httpClient;
    private readonly DeliveryReporter _reporter;
    private readonly BatchRequest _request;
    private readonly ResiliencePipeline<HttpResponseMessage> _retries;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _answerTimeout;

    /// <param name="options">The client's options.</param>
    /// <param name="httpClient">What requests are sent with.</param>
    /// <param name="reporter">Is told what happens.</param>
    /// <param name="isClosing">Whether the client is closing.</param>
    public BatchSender(IdentifyClientOptions options, HttpClient httpClient, DeliveryReporter reporter, Func<bool> isClosing)
    {
        _httpClient = httpClient;
        _reporter = reporter;
        _request = new BatchRequest(options);
        _retries = Retries.Create(options, isClosing, reporter.Retrying);
        _clock = options.TimeProvider;
        _answerTimeout = options.RequestTimeout;
    }

    /// <returns>
    /// Whether each call was delivered, or was reported as a dead letter; <see langword="false"/> if the server does not
    /// accept the write key.
    /// </returns>
    /// <exception cref="OperationCanceledException">The delivery was canceled.</exception>
    public async Task<bool> TryDeliverAsync(IdentifyBatch batch, CancellationToken cancellationToken)
    {
        using var activity = DeliveryMetrics.Activities.StartActivity("identify.batch", ActivityKind.Producer);
        activity?.SetTag("identify.batch.calls", batch.Count);
        activity?.SetTag("identify.batch.size", batch.Size);

        var start = _clock.GetTimestamp();
        var (status, answer) = await PostAsync(batch, cancellationToken).ConfigureAwait(false);
        activity?.SetTag("http.response.status_code", (int)status);
        if (answer is null)
        {
            _reporter.Delivered(batch.Count, _clock.GetElapsedTime(start));
            return true;
        }

        activity?.SetStatus(ActivityStatusCode.Error);
        if (Retries.IsFaultOfKey(status))
        {
            _reporter.KeyRefused((int)status);
            return false;
        }

        if (batch.Count > 1)
        {
            var (first, second) = BatchCalls.Split(batch);
            return await TryDeliverAsync(first, cancellationToken).ConfigureAwait(false)
                && await TryDeliverAsync(second, cancellationToken).ConfigureAwait(false);
        }

        _reporter.Rejected(BatchCalls.Read(batch)[0], (int)status, answer);
        return true;
    }

    /// <returns>The status, and what the server has to say unless it is success. The connection is free again.</returns>
    private async Task<(HttpStatusCode Status, string? Answer)> PostAsync(IdentifyBatch batch, CancellationToken cancellationToken)
    {
        using var response = await _retries.ExecuteAsync(
            static (call, token) => new ValueTask<HttpResponseMessage>(call.Sender._request.SendAsync(call.Sender._httpClient, call.Batch, call.Sender._reporter.Sending, token)),
            (Sender: this, Batch: batch),
            cancellationToken).ConfigureAwait(false);
        return (response.StatusCode, response.IsSuccessStatusCode ? null : await ReadAnswerAsync(response, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The start of the response's body, or nothing if it does not come.</summary>
    private async Task<string> ReadAnswerAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadStartAsync(response.Content).WaitAsync(_answerTimeout, _clock, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or TimeoutException)
        {
            return "";
        }
    }

    private static async Task<string> ReadStartAsync(HttpContent content)
    {
        using var body = await content.ReadAsStreamAsync().ConfigureAwait(false);
        using var reader = new StreamReader(body);
        var buffer = new char[AnswerLimit];
        return new string(buffer, 0, await reader.ReadBlockAsync(buffer, 0, AnswerLimit).ConfigureAwait(false));
    }
}
