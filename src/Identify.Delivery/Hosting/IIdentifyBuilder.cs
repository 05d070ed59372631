using Identify.Delivery;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What <c>AddIdentify</c> returns, to configure the client further.</summary>
public interface IIdentifyBuilder
{
    /// <summary>The client's name; empty for the client without one. Its options have the same name.</summary>
    string Name { get; }

    /// <summary>The application's services.</summary>
    IServiceCollection Services { get; }

    /// <summary>The HTTP client that requests are sent with, to add handlers or to configure a proxy.</summary>
    IHttpClientBuilder HttpClient { get; }

    /// <summary>Keeps calls in a store of one's own, such as an outbox, instead of memory.</summary>
    /// <param name="createStore">Creates the store. The client disposes of it.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="createStore"/> is <see langword="null"/>.</exception>
    IIdentifyBuilder UseStore(Func<IServiceProvider, IdentifyClientOptions, ICallStore> createStore);
}
