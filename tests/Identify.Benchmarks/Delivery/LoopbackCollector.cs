using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Identify.Benchmarks.Delivery;

/// <summary>
/// A server in a process of its own, so that what it costs is not counted: it reads batches and counts their calls. It
/// does no more than that, because it shares the machine with what is measured.
/// </summary>
internal sealed class LoopbackCollector(TimeSpan delay, int failEvery)
{
    private static readonly byte[] Accepted = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"u8.ToArray();
    private static readonly byte[] Failed = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n"u8.ToArray();

    public const string Leave = "leave";
    public const string Return = "return";

    private volatile bool _isAway;
    private long _requests;
    private long _bytes;
    private long _calls;

    /// <summary>
    /// Prints the port, and for each line of input the totals so far. After the line <see cref="Leave"/> it refuses connections, until the
    /// line <see cref="Return"/>. Ends with the input.
    /// </summary>
    public async Task RunAsync()
    {
        var address = new IPEndPoint(IPAddress.Loopback, 0);
        var listener = Listen();
        address = (IPEndPoint)listener.LocalEndpoint;
        Console.WriteLine(address.Port.ToString(CultureInfo.InvariantCulture));
        while (await Console.In.ReadLineAsync() is { } line)
        {
            _isAway = line == Leave || (_isAway && line != Return);
            if (line == Leave)
                listener.Stop();
            else if (line == Return)
                listener = Listen();

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Read(ref _requests)} {Interlocked.Read(ref _bytes)} {Interlocked.Read(ref _calls)}"));
        }

        TcpListener Listen()
        {
            var listener = new TcpListener(address);
            listener.Start();
            _ = AcceptAsync(listener);
            return listener;
        }
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptSocketAsync());
        }
        catch (SocketException)
        {
            // The listener was stopped.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using var connection = socket;
        connection.NoDelay = true;
        var buffer = new byte[1024 * 1024];
        var length = 0;
        while (true)
        {
            int headEnd;
            while ((headEnd = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8)) < 0)
            {
                var read = await connection.ReceiveAsync(buffer.AsMemory(length));
                if (read == 0)
                    return;

                length += read;
            }

            var head = Encoding.ASCII.GetString(buffer, 0, headEnd);
            var (start, size) = (headEnd + 4, ContentLength(head));
            while (length < start + size)
            {
                var read = await connection.ReceiveAsync(buffer.AsMemory(length));
                if (read == 0)
                    return;

                length += read;
            }

            if (delay > TimeSpan.Zero)
                await Task.Delay(delay);

            if (_isAway)
                return;

            var isFailure = failEvery > 0 && Interlocked.Increment(ref _requests) % failEvery == 0;
            if (!isFailure)
                Count(buffer.AsMemory(start, size), head.Contains("Content-Encoding: gzip", StringComparison.OrdinalIgnoreCase));

            await connection.SendAsync(isFailure ? Failed : Accepted);
            buffer.AsSpan(start + size, length - start - size).CopyTo(buffer);
            length -= start + size;
        }
    }

    private void Count(ReadOnlyMemory<byte> body, bool isCompressed)
    {
        if (failEvery == 0)
            Interlocked.Increment(ref _requests);

        Interlocked.Add(ref _bytes, body.Length);
        Interlocked.Add(ref _calls, isCompressed ? CountCalls(Decompress(body)) : CountCalls(body.Span));
    }

    private static int CountCalls(ReadOnlySpan<byte> json) => json.Count("\"messageId\":"u8);

    private static byte[] Decompress(ReadOnlyMemory<byte> body)
    {
        using var gzip = new GZipStream(new MemoryStream(body.ToArray()), CompressionMode.Decompress);
        using var json = new MemoryStream(IdentifyBatch.MaxSize);
        gzip.CopyTo(json);
        return json.ToArray();
    }

    private static int ContentLength(string head)
    {
        const string name = "Content-Length: ";
        var start = head.IndexOf(name, StringComparison.OrdinalIgnoreCase) + name.Length;
        var end = head.IndexOf('\r', start);
        return int.Parse(head.AsSpan(start, (end < 0 ? head.Length : end) - start), CultureInfo.InvariantCulture);
    }
}
