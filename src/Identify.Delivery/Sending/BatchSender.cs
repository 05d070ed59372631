using System.Diagnostics;
using Polly;

namespace Identify.Delivery;

/// <summary>Delivers batches: repeats requests while that helps, and finds the calls that the server does not accept.</summary>
internal sealed class BatchSender
{
    private const int AnswerLimit = 1024;

    private readonly Func<HttpClient> _clients;
    private readonly DeliveryReporter _reporter;
    private readonly BatchRequest _request;
    private readonly ResiliencePipeline<HttpResponseMessage> _retries;
    private readonly TimeProvider _clock;

    /// <param name="options">The client's options.</param>
    /// <param name="clients">Gives the client for a request.</param>
    /// <param name="reporter">Is told what happens.</param>
    /// <param name="isClosing">Whether the client is closing.</param>
    public BatchSender(IdentifyClientOptions options, Func<HttpClient> clients, DeliveryReporter reporter, Func<bool> isClosing)
    {
        _clients = clients;
        _reporter = reporter;
        _request = new BatchRequest(options);
        _retries = Retries.Create(options, isClosing, reporter.Retrying);
        _clock = options.TimeProvider;
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
        using var response = await _retries.ExecuteAsync(
            static (call, token) => new ValueTask<HttpResponseMessage>(call.Sender._request.SendAsync(call.Sender._clients(), call.Batch, call.Sender._reporter.Sending, token)),
            (Sender: this, Batch: batch),
            cancellationToken).ConfigureAwait(false);

        var status = (int)response.StatusCode;
        activity?.SetTag("http.response.status_code", status);
        if (response.IsSuccessStatusCode)
        {
            _reporter.Delivered(batch.Count, _clock.GetElapsedTime(start));
            return true;
        }

        activity?.SetStatus(ActivityStatusCode.Error);
        if (Retries.IsFaultOfKey(response.StatusCode))
        {
            _reporter.KeyRefused(status);
            return false;
        }

        if (batch.Count > 1)
        {
            var (first, second) = BatchCalls.Split(batch);
            return await TryDeliverAsync(first, cancellationToken).ConfigureAwait(false)
                && await TryDeliverAsync(second, cancellationToken).ConfigureAwait(false);
        }

        var answer = await ReadAnswerAsync(response).ConfigureAwait(false);
        _reporter.Rejected(BatchCalls.Read(batch)[0], status, answer);
        return true;
    }

    /// <summary>The start of the response's body.</summary>
    private static async Task<string> ReadAnswerAsync(HttpResponseMessage response)
    {
        try
        {
            using var body = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
            using var reader = new StreamReader(body);
            var buffer = new char[AnswerLimit];
            return new string(buffer, 0, await reader.ReadBlockAsync(buffer, 0, AnswerLimit).ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            return "";
        }
    }
}
