using System.Buffers;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;

namespace Identify.Delivery;

/// <summary>A batch that is compressed with gzip, in rented memory.</summary>
internal sealed class CompressedBatch : HttpContent
{
    /// <summary>How much gzip may add to what does not compress at all.</summary>
    private const int Overhead = 1024;

    private readonly int _length;
    private byte[]? _buffer;
    private int _readerCount;

    private CompressedBatch(byte[] buffer, int length)
    {
        (_buffer, _length) = (buffer, length);
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
        Headers.ContentEncoding.Add("gzip");
    }

    public int Length => _length;

    public static async Task<CompressedBatch> CreateAsync(IdentifyBatch batch)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(batch.Size + Overhead);
        using var output = new MemoryStream(buffer);
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true))
            await batch.WriteToAsync(gzip).ConfigureAwait(false);

        return new CompressedBatch(buffer, (int)output.Position);
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        Interlocked.Increment(ref _readerCount);
        try
        {
            using var body = new MemoryStream(_buffer!, 0, _length, writable: false);
            await body.CopyToAsync(stream).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _readerCount);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    /// <summary>Gives the memory back, unless a connection is still reading it after a failure.</summary>
    protected override void Dispose(bool disposing)
    {
        if (Volatile.Read(ref _readerCount) == 0 && Interlocked.Exchange(ref _buffer, null) is { } buffer)
        {
            buffer.AsSpan(0, _length).Clear();
            ArrayPool<byte>.Shared.Return(buffer);
        }

        base.Dispose(disposing);
    }
}
