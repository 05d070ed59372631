using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Identify;

namespace Quickstart;

/// <summary>Posts batches to the API (<c>POST /v1/batch</c>), with the write key as the user name and an empty password.</summary>
internal sealed class BatchSender : IDisposable
{
    private const int MaxAttempts = 3;

    private readonly Uri _address;
    private readonly HttpClient _client;
    private readonly List<byte[]> _accepted = [];

    public BatchSender(Target target)
    {
        _address = new Uri(target.Endpoint, "v1/batch");

        // A proxy elsewhere cannot reach a collector on this machine.
        _client = new HttpClient(new SocketsHttpHandler { UseProxy = !_address.IsLoopback });
        _client.DefaultRequestHeaders.Authorization = GetCredentials(target.WriteKey);
    }

    /// <summary>The request bodies that the server accepted.</summary>
    public IReadOnlyList<byte[]> Accepted => _accepted;

    public static AuthenticationHeaderValue GetCredentials(string writeKey) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(writeKey + ":")));

    public async Task SendAsync(IdentifyBatch batch)
    {
        // Each attempt sends the same bytes, and thus the same message IDs: a call that arrives twice counts once.
        var body = batch.ToArray();
        for (var attempt = 1; ; attempt++)
        {
            using var response = await PostAsync(body);
            if (response.IsSuccessStatusCode)
                break;

            if (response.StatusCode != HttpStatusCode.TooManyRequests || attempt == MaxAttempts)
            {
                var answer = await response.Content.ReadAsStringAsync();
                throw new QuickstartException($"{_address} answered {(int)response.StatusCode} {response.ReasonPhrase}: {answer}");
            }

            var pause = GetPause(response.Headers.RetryAfter);
            Console.Error.WriteLine($"{_address} asks to wait for {pause.TotalSeconds:0} seconds.");
            await Task.Delay(pause);
        }

        _accepted.Add(body);
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> PostAsync(byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        try
        {
            return await _client.PostAsync(_address, content);
        }
        catch (HttpRequestException e)
        {
            throw new QuickstartException($"Cannot reach {_address}: {e.Message}");
        }
        catch (TaskCanceledException)
        {
            throw new QuickstartException($"{_address} did not answer within {_client.Timeout.TotalSeconds:0} seconds.");
        }
    }

    /// <summary>The time to wait according to the server, which gives a time span or a date; one second if it gives neither.</summary>
    private static TimeSpan GetPause(RetryConditionHeaderValue? retryAfter)
    {
        var pause = retryAfter?.Delta ?? retryAfter?.Date - DateTimeOffset.UtcNow ?? TimeSpan.FromSeconds(1);
        return pause > TimeSpan.Zero ? pause : TimeSpan.Zero;
    }
}
