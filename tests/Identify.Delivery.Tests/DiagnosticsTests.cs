using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace Identify.Delivery.Tests;

/// <summary>What the outside sees of a client.</summary>
public sealed class DiagnosticsTests
{
    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_meter_counts_what_happens_to_calls()
    {
        await using var collector = await Collector.StartAsync();
        collector.OnRequest = (_, request) => Task.FromResult<int?>(
            request.Number == 1 ? 500 : request.Calls.Any(call => call.GetProperty("userId").GetString() == "user-000003") ? 400 : null);
        await using var services = new ServiceCollection().AddMetrics().AddIdentifyTo(collector).BuildServiceProvider();
        var totals = new ConcurrentDictionary<string, double>();
        using var listener = Listen(services.GetRequiredService<IMeterFactory>(), totals);
        var client = (IdentifyClient)services.GetRequiredService<IIdentifyClient>();

        await client.IdentifyAllAsync(10);
        listener.RecordObservableInstruments();
        Assert.Equal(10, totals["identify.queue.calls"]);
        await client.DeliverAllAsync();
        await client.DisposeAsync();
        client.Identify(CustomerTraits.Serializer, Customer.Number(1));

        Assert.Equal(10, totals["identify.calls.accepted"]);
        Assert.Equal(9, totals["identify.calls.delivered"]);
        Assert.Equal(9, totals["identify.batch.calls"]);
        Assert.Equal(1, totals["identify.calls.dead"]);
        Assert.Equal(1, totals["identify.calls.dropped"]);
        Assert.Equal(1, totals["identify.requests.retried"]);
        Assert.True(totals["identify.requests.size"] > 100);
        Assert.True(totals["identify.batch.duration"] > 0);
    }

    [Fact]
    public async Task Each_batch_is_an_activity()
    {
        await using var collector = await Collector.StartAsync();
        var activities = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Identify.Delivery",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activities.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var client = collector.CreateClient();

        await client.IdentifyAllAsync(17);
        await client.DeliverAllAsync();

        var activity = Assert.Single(activities, activity => activity.GetTagItem("identify.batch.calls") is 17);
        Assert.Equal("identify.batch", activity.OperationName);
        Assert.Equal(200, activity.GetTagItem("http.response.status_code"));
    }

    [Fact]
    public async Task No_log_message_holds_personal_data_or_the_key()
    {
        await using var collector = await Collector.StartAsync();
        var isKeyValid = true;
        collector.OnRequest = (context, request) => Task.FromResult(request.Number switch
        {
            _ when !isKeyValid => 401,
            1 => 500,
            2 => Collector.Reset(context),
            _ when request.Calls.Any(call => call.GetProperty("userId").GetString() == "user-000003") => 400,
            _ => null,
        });
        var log = new MemoryLogger();
        await using (var client = collector.CreateClient(
            options => (options.MaxQueueSize, options.ShutdownTimeout, options.OnDeadLetter) = (33_000, TimeSpan.FromMilliseconds(100), letter => throw new InvalidOperationException(letter.Reason.ToString())),
            log))
        {
            await client.IdentifyAllAsync(10);
            await client.DeliverAllAsync();
            isKeyValid = false;
            for (var i = 0; i < 1_000; i++)
                client.Identify(CustomerTraits.Serializer, Customer.Number(i));

            await client.FlushAsync(Clients.Limit, Canceled);
        }

        Assert.True(log.Messages.Count > 5, string.Join('\n', log.Messages));
        Assert.All(log.Messages, message =>
        {
            Assert.DoesNotContain("user-", message, StringComparison.Ordinal);
            Assert.DoesNotContain("Gibbons", message, StringComparison.Ordinal);
            Assert.DoesNotContain("a write key", message, StringComparison.Ordinal);
            Assert.DoesNotContain("YSB3cml0ZSBrZXk", message, StringComparison.Ordinal);
        });
    }

    private static MeterListener Listen(IMeterFactory factory, ConcurrentDictionary<string, double> totals)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Identify.Delivery" && ReferenceEquals(instrument.Meter.Scope, factory))
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Add(instrument, value));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => Add(instrument, value));
        listener.Start();
        return listener;

        void Add(Instrument instrument, double value) => totals.AddOrUpdate(instrument.Name, value, (_, total) => total + value);
    }
}
