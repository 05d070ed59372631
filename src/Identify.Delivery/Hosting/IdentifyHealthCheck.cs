using Identify.Delivery;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Healthy while the client delivers, degraded while it retries, and otherwise unhealthy.</summary>
internal sealed class IdentifyHealthCheck(IIdentifyClient client) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(client is IdentifyClient delivering ? Check(delivering, context) : HealthCheckResult.Healthy());

    private static HealthCheckResult Check(IdentifyClient client, HealthCheckContext context)
    {
        var data = new Dictionary<string, object> { ["queued"] = client.QueuedCount };
        return client.Status switch
        {
            IdentifyClientStatus.Delivering => HealthCheckResult.Healthy("Identify calls are delivered.", data),
            IdentifyClientStatus.Retrying => HealthCheckResult.Degraded("The server cannot be reached or answers with errors; calls are queued.", data: data),
            IdentifyClientStatus.Stopped => new(context.Registration.FailureStatus, "The server does not accept the write key.", data: data),
            _ => new(context.Registration.FailureStatus, "The client is closed.", data: data),
        };
    }
}
