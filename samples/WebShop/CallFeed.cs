using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;

namespace Identify.Samples.WebShop;

/// <summary>Passes the calls that the collector receives on to the pages that are open.</summary>
internal sealed class CallFeed
{
    private readonly ConcurrentDictionary<Channel<JsonElement>, bool> _pages = new();

    public void Publish(JsonElement call)
    {
        foreach (var page in _pages.Keys)
            page.Writer.TryWrite(call.Clone());
    }

    public async IAsyncEnumerable<JsonElement> ReadAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var page = Channel.CreateBounded<JsonElement>(new BoundedChannelOptions(100) { FullMode = BoundedChannelFullMode.DropOldest });
        _pages.TryAdd(page, true);
        try
        {
            await foreach (var call in page.Reader.ReadAllAsync(stop))
                yield return call;
        }
        finally
        {
            _pages.TryRemove(page, out _);
        }
    }
}
