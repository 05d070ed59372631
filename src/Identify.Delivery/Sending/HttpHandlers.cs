namespace Identify.Delivery;

/// <summary>How requests reach the server if the application does not say otherwise.</summary>
internal static class HttpHandlers
{
    /// <summary>A client for the rest of the process.</summary>
    public static HttpClient CreateClient(IdentifyClientOptions options) =>
        new(Create(options)) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>A handler that follows no redirection, which would turn the request into a GET without its calls.</summary>
    public static HttpMessageHandler Create(IdentifyClientOptions options) =>
#if NET
        new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5), MaxConnectionsPerServer = options.MaxConcurrentRequests };
#else
        new HttpClientHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = options.MaxConcurrentRequests };
#endif
}
