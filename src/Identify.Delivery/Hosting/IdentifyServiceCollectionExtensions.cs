using System.Diagnostics.Metrics;
using Identify.Delivery;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the delivery of identify calls to an application.</summary>
public static class IdentifyServiceCollectionExtensions
{
    private const string SectionName = "Identify";

    /// <summary>
    /// Adds an <see cref="IIdentifyClient"/>. Its options come from the configuration section <c>Identify</c>, and then
    /// from <paramref name="configure"/>. When the host stops, it delivers what is queued.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets options, or <see langword="null"/> if the configuration has all that is needed.</param>
    /// <returns>A builder to configure the client further.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <see langword="null"/>.</exception>
    public static IIdentifyBuilder AddIdentify(this IServiceCollection services, Action<IdentifyClientOptions>? configure = null) =>
        services.AddIdentify(Options.Options.DefaultName, configure);

    /// <summary>
    /// Adds one of several clients, as a keyed service: <c>[FromKeyedServices("eu")] IIdentifyClient client</c>. Its options
    /// come from the configuration section <c>Identify:eu</c>, and then from <paramref name="configure"/>.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="name">The client's name.</param>
    /// <param name="configure">Sets options, or <see langword="null"/> if the configuration has all that is needed.</param>
    /// <returns>A builder to configure the client further.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="name"/> is <see langword="null"/>.</exception>
    public static IIdentifyBuilder AddIdentify(this IServiceCollection services, string name, Action<IdentifyClientOptions>? configure = null)
    {
        if (services is null)
            throw new ArgumentNullException(nameof(services));

        if (name is null)
            throw new ArgumentNullException(nameof(name));

        var options = services.AddOptions<IdentifyClientOptions>(name);
        var builder = new IdentifyBuilder(name, services, services.AddHttpClient(HttpClientName(name)));
        var key = name.Length == 0 ? null : name;
        if (!services.Any(service => service.ServiceType == typeof(IIdentifyClient) && Equals(service.ServiceKey, key)))
        {
            options.Configure<IServiceProvider>((settings, provider) => Bind(provider, name, settings));
            builder.HttpClient
                .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
                .SetHandlerLifetime(Timeout.InfiniteTimeSpan) // connections have a lifetime of their own
                .ConfigurePrimaryHttpMessageHandler(provider => HttpHandlers.Create(GetOptions(provider, name)));
            services.Add(new ServiceDescriptor(typeof(IIdentifyClient), key, (provider, _) => Create(provider, name), ServiceLifetime.Singleton));
            services.AddSingleton<IHostedService>(provider => new IdentifyHostedService(Find(provider, key)));
        }

        if (configure is not null)
            options.Configure(configure);

        return builder;
    }

    internal static IIdentifyClient Find(IServiceProvider provider, string? key) =>
        key is null ? provider.GetRequiredService<IIdentifyClient>() : provider.GetRequiredKeyedService<IIdentifyClient>(key);

    private static string HttpClientName(string name) => name.Length == 0 ? SectionName : SectionName + ":" + name;

    private static IdentifyClientOptions GetOptions(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<IdentifyClientOptions>>().Get(name);

    private static void Bind(IServiceProvider provider, string name, IdentifyClientOptions options)
    {
        if (provider.GetService<IConfiguration>() is not { } configuration)
            return;

        var section = configuration.GetSection(name.Length == 0 ? SectionName : SectionName + ":" + name);
#pragma warning disable IL2026, IL3050 // Generated code takes the place of this call.
        section.Bind(options);
#pragma warning restore IL2026, IL3050
    }

    /// <remarks>The client keeps its HTTP client, because a provider that is being disposed of does not give another one for the last batches.</remarks>
    private static IdentifyClient Create(IServiceProvider provider, string name) =>
        new(
            GetOptions(provider, name),
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName(name)),
            provider.GetService<ILogger<IdentifyClient>>(),
            provider.GetService<IMeterFactory>()?.Create(DeliveryMetrics.Name) ?? new Meter(DeliveryMetrics.Name),
            name);
}
