using System.Net.Http.Headers;
using System.Text;

namespace Identify.Delivery;

/// <summary>Makes the requests of a batch: <c>POST v1/batch</c>, with the write key as the user name and an empty password.</summary>
internal sealed class BatchRequest(IdentifyClientOptions options)
{
    private const string Path = "/v1/batch";

    private readonly Uri _address = GetAddress(options.Endpoint.AbsoluteUri.TrimEnd('/'));

    private readonly AuthenticationHeaderValue _credentials = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(options.WriteKey + ":")));

    public string Host => _address.Authority;

    private static Uri GetAddress(string endpoint) => new(endpoint.EndsWith(Path, StringComparison.OrdinalIgnoreCase) ? endpoint : endpoint + Path);

    /// <summary>Sends a batch once. Each attempt has its own <c>sentAt</c>, from which the server learns how wrong the sender's clock is.</summary>
    /// <param name="client">What to send with.</param>
    /// <param name="batch">The calls.</param>
    /// <param name="onSending">Is told the size of the request's body.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The response, whose body has not been read.</returns>
    public async Task<HttpResponseMessage> SendAsync(HttpClient client, IdentifyBatch batch, Action<long> onSending, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _address);
        request.Headers.Authorization = _credentials;
        if (options.UseCompression)
        {
            var compressed = await CompressedBatch.CreateAsync(batch).ConfigureAwait(false);
            request.Content = compressed;
            onSending(compressed.Length);
        }
        else
        {
            request.Content = batch.ToHttpContent();
            onSending(batch.Size);
        }

        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
    }
}
