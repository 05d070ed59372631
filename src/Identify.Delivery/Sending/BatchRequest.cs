using System.Buffers;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;

namespace Identify.Delivery;

/// <summary>Makes the requests of a batch: <c>POST v1/batch</c>, with the write key as the user name and an empty password.</summary>
internal sealed class BatchRequest(IdentifyClientOptions options)
{
    /// <summary>How much gzip may add to what does not compress at all.</summary>
    private const int CompressionOverhead = 1024;

    private readonly Uri _address = new(new Uri(options.Endpoint.AbsoluteUri.TrimEnd('/') + "/"), "v1/batch");

    private readonly AuthenticationHeaderValue _credentials = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(options.WriteKey + ":")));

    public string Host => _address.Authority;

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
        if (!options.UseCompression)
        {
            request.Content = batch.ToHttpContent();
            onSending(batch.Size);
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(batch.Size + CompressionOverhead);
        var length = await CompressAsync(batch, buffer).ConfigureAwait(false);
        request.Content = new ByteArrayContent(buffer, 0, length);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Content.Headers.ContentEncoding.Add("gzip");
        onSending(length);
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);

        // After a failure the connection may still be reading the buffer.
        if (response.IsSuccessStatusCode)
        {
            buffer.AsSpan(0, length).Clear();
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return response;
    }

    private static async Task<int> CompressAsync(IdentifyBatch batch, byte[] destination)
    {
        using var output = new MemoryStream(destination);
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true))
            await batch.WriteToAsync(gzip).ConfigureAwait(false);

        return (int)output.Position;
    }
}
