using System.Globalization;

namespace Identify.Delivery.Tests;

/// <summary>A clock that is set forward or back loses no call and holds none up.</summary>
public sealed class ClockTests
{
    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(-365)]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(365)]
    public async Task Calls_arrive_once_when_the_clock_jumps_while_they_wait(int days)
    {
        var clock = new ShiftedClock();
        await using var collector = await Collector.StartAsync();
        var isOpen = collector.Block();
        await using var client = collector.CreateClient(options =>
        {
            options.TimeProvider = clock;
            options.MaxBatchAge = TimeSpan.FromMilliseconds(50);
        });

        await client.IdentifyAllAsync(10);
        clock.Shift = TimeSpan.FromDays(days);
        isOpen.SetResult();
        await client.IdentifyAllAsync(10);

        // No flush: the age of the batches must send them.
        await Eventually.TrueAsync(() => collector.Calls.Count == 20);
        await client.DeliverAllAsync();
        Assert.Equal(20, collector.Requests.Sum(request => request.Calls.Count));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task A_pause_until_a_date_ends_although_the_clock_jumps_in_it(int days)
    {
        var clock = new ShiftedClock();
        await using var collector = await Collector.StartAsync();
        collector.OnRequest = (context, request) =>
        {
            if (request.Number > 1)
                return Task.FromResult<int?>(null);

            context.Response.Headers.RetryAfter = clock.GetUtcNow().AddSeconds(1).ToString("R", CultureInfo.InvariantCulture);
            return Task.FromResult<int?>(429);
        };
        await using var client = collector.CreateClient(options => options.TimeProvider = clock);

        await client.IdentifyAllAsync(5);
        var flush = client.FlushAsync(Clients.Limit, Canceled);
        await Eventually.TrueAsync(() => client.Status == IdentifyClientStatus.Retrying);
        clock.Shift = TimeSpan.FromDays(days);

        Assert.Equal(0, await flush);
        Assert.Equal(5, collector.Calls.Count);
    }
}
