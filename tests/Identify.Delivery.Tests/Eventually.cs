namespace Identify.Delivery.Tests;

internal static class Eventually
{
    /// <summary>Waits until something is true that happens in the background.</summary>
    public static async Task TrueAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(Clients.Limit);
        while (!condition())
        {
            Assert.False(limit.IsCancellationRequested, "It did not become true.");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
