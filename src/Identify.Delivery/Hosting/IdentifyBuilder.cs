using Identify.Delivery;

namespace Microsoft.Extensions.DependencyInjection;

internal sealed class IdentifyBuilder(string name, IServiceCollection services, IHttpClientBuilder httpClient) : IIdentifyBuilder
{
    public string Name => name;

    public IServiceCollection Services => services;

    public IHttpClientBuilder HttpClient => httpClient;

    public IIdentifyBuilder UseStore(Func<IServiceProvider, IdentifyClientOptions, ICallStore> createStore)
    {
        if (createStore is null)
            throw new ArgumentNullException(nameof(createStore));

        services.AddOptions<IdentifyClientOptions>(name)
            .Configure<IServiceProvider>((options, provider) => options.CreateStore = copy => createStore(provider, copy));
        return this;
    }
}
