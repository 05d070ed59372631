using System.Net;
using System.Net.Http.Json;

namespace Identify.Samples.Tests;

/// <summary>The web shop as a process, and its visitors.</summary>
internal sealed class ShopProcess : IAsyncDisposable
{
    private readonly SampleProcess _process;

    private ShopProcess(SampleProcess process, string address)
    {
        _process = process;
        Address = address;
    }

    public string Address { get; }

    /// <summary>Starts a shop that sends its calls to the collector.</summary>
    /// <param name="connection">The connection string of its database.</param>
    /// <param name="collector">The collector.</param>
    public static Task<ShopProcess> StartAsync(string connection, TestCollector collector) =>
        WaitAsync(SampleProcess.Start("WebShop", [.. Settings(connection), "--Identify:Endpoint", collector.Endpoint]));

    /// <summary>Starts it by the command of its README, with a collector of its own.</summary>
    public static Task<ShopProcess> StartByCommandAsync(string connection) => WaitAsync(SampleProcess.StartByCommand("WebShop", Settings(connection)));

    /// <summary>A visitor with a cookie of its own.</summary>
    public async Task<HttpClient> BrowseAsync()
    {
        var browser = new HttpClient { BaseAddress = new Uri(Address) };
        await browser.GetStringAsync("/me", TestContext.Current.CancellationToken);
        return browser;
    }

    public static async Task<HttpStatusCode> SendAsync(HttpClient browser, HttpMethod method, string path, object form)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(form) };
        using var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    /// <summary>As <c>kill -9</c> does.</summary>
    public void Kill() => _process.Kill();

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static string[] Settings(string connection) => ["--urls", "http://127.0.0.1:0", "--ConnectionStrings:Shop", connection];

    private static async Task<ShopProcess> WaitAsync(SampleProcess process)
    {
        const string prefix = "Now listening on: ";
        var line = await process.WaitForLineAsync(prefix);
        return new(process, line[(line.IndexOf(prefix, StringComparison.Ordinal) + prefix.Length)..]);
    }
}
