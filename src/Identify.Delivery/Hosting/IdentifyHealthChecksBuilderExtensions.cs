using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health of an identify client.</summary>
public static class IdentifyHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check of a client from <c>AddIdentify</c>: healthy while it delivers, degraded while it retries, and
    /// unhealthy when the server does not accept the write key.
    /// </summary>
    /// <param name="builder">The application's health checks.</param>
    /// <param name="clientName">The client's name, or <see langword="null"/> for the client without one.</param>
    /// <param name="name">The name of the check; <c>identify</c> by default, and <c>identify:eu</c> for a client named <c>eu</c>.</param>
    /// <param name="failureStatus">What to report if the client is stopped; unhealthy by default.</param>
    /// <param name="tags">Tags to select checks by.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    public static IHealthChecksBuilder AddIdentify(
        this IHealthChecksBuilder builder,
        string? clientName = null,
        string? name = null,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null)
    {
        if (builder is null)
            throw new ArgumentNullException(nameof(builder));

        name ??= clientName is null ? "identify" : "identify:" + clientName;
        return builder.Add(new HealthCheckRegistration(
            name,
            provider => new IdentifyHealthCheck(IdentifyServiceCollectionExtensions.Find(provider, clientName)),
            failureStatus,
            tags));
    }
}
