using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Identify.Delivery.Tests;

/// <summary>The client in an application with dependency injection.</summary>
public sealed class HostingTests
{
    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_options_come_from_the_configuration_and_the_code_has_the_last_word()
    {
        await using var collector = await Collector.StartAsync();
        using var host = Build(
            services => services.AddIdentify(options => options.UseCompression = false),
            ("Identify:WriteKey", "from configuration"),
            ("Identify:Endpoint", collector.Endpoint.AbsoluteUri),
            ("Identify:MaxBatchAge", "00:00:00.010"),
            ("Identify:UseCompression", "true"));
        await host.StartAsync(Canceled);

        host.Services.GetRequiredService<IIdentifyClient>().Identify(CustomerTraits.Serializer, Customer.Number(1));
        await Eventually.TrueAsync(() => collector.Calls.Count == 1);

        Assert.Equal(("from configuration:", false), (collector.Requests[0].WriteKey, collector.Requests[0].IsCompressed));
    }

    [Fact]
    public async Task Named_clients_have_their_own_options_and_are_keyed_services()
    {
        await using var collector = await Collector.StartAsync();
        using (var host = Build(
            services =>
            {
                services.AddIdentify(options => (options.WriteKey, options.Endpoint) = ("main", collector.Endpoint));
                services.AddIdentify("eu", options => options.WriteKey = "european");
            },
            ("Identify:eu:Endpoint", new Uri(collector.Endpoint, "eu").AbsoluteUri)))
        {
            await host.StartAsync(Canceled);
            host.Services.GetRequiredService<IIdentifyClient>().Identify(CustomerTraits.Serializer, Customer.Number(1));
            host.Services.GetRequiredKeyedService<IIdentifyClient>("eu").Identify(CustomerTraits.Serializer, Customer.Number(2));
            await host.StopAsync(Canceled);
        }

        Assert.Equal(
            ["european: POST /eu/v1/batch", "main: POST /v1/batch"],
            collector.Requests.Select(request => $"{request.WriteKey} {request.Line}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_missing_key_is_found_when_the_application_starts()
    {
        using var host = Build(services => services.AddIdentify());

        var fault = await Assert.ThrowsAsync<ArgumentException>(() => host.StartAsync(Canceled));

        Assert.Contains("WriteKey is missing: set it in AddIdentify, or in the configuration as Identify:WriteKey.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_configuration_the_code_is_enough()
    {
        await using var collector = await Collector.StartAsync();
        await using (var services = new ServiceCollection().AddIdentifyTo(collector).BuildServiceProvider())
            services.GetRequiredService<IIdentifyClient>().Identify(CustomerTraits.Serializer, Customer.Number(1));

        Assert.Single(collector.Calls);
    }

    [Fact]
    public async Task A_provider_that_is_disposed_of_synchronously_delivers_too()
    {
        await using var collector = await Collector.StartAsync();
        await Task.Run(
            () =>
            {
                using var services = new ServiceCollection().AddIdentifyTo(collector).BuildServiceProvider();
                services.GetRequiredService<IIdentifyClient>().Identify(CustomerTraits.Serializer, Customer.Number(1));
            },
            Canceled);

        Assert.Single(collector.Calls);
    }

    [Fact]
    public async Task What_other_services_identify_while_they_stop_is_delivered()
    {
        await using var collector = await Collector.StartAsync();
        using var host = Build(services => services.AddHostedService<LateService>().AddIdentifyTo(collector));
        await host.StartAsync(Canceled);

        await host.StopAsync(Canceled);

        Assert.Equal(["user-000042"], collector.UserIds);
    }

    [Fact]
    public async Task Handlers_can_be_added_to_the_HTTP_client()
    {
        await using var collector = await Collector.StartAsync();
        string? seen = null;
        collector.OnRequest = (context, _) =>
        {
            seen = context.Request.Headers["X-Tenant"];
            return Task.FromResult<int?>(null);
        };
        await using (var services = new ServiceCollection()
            .AddIdentifyTo(collector, builder => builder.HttpClient.ConfigureHttpClient(client => client.DefaultRequestHeaders.Add("X-Tenant", "shop")))
            .BuildServiceProvider())
        {
            services.GetRequiredService<IIdentifyClient>().Identify(CustomerTraits.Serializer, Customer.Number(1));
        }

        Assert.Equal("shop", seen);
    }

    [Fact]
    public async Task Adding_the_client_twice_adds_options_and_no_second_client()
    {
        await using var collector = await Collector.StartAsync();
        using var host = Build(services => services.AddIdentifyTo(collector).AddIdentify(options => options.WriteKey = "second"));
        await host.StartAsync(Canceled);

        host.Services.GetServices<IIdentifyClient>().Single().Identify(CustomerTraits.Serializer, Customer.Number(1));
        await host.StopAsync(Canceled);

        Assert.Equal("second:", Assert.Single(collector.Requests).WriteKey);
    }

    [Fact]
    public async Task A_recorder_takes_the_place_of_the_client_in_tests()
    {
        var recorder = new IdentifyRecorder();
        using var host = Build(services => services.AddSingleton<IIdentifyClient>(recorder).AddIdentify());
        await host.StartAsync(Canceled);

        var client = host.Services.GetRequiredService<IIdentifyClient>();
        var messageId = Guid.NewGuid().ToString();
        Assert.True(client.Identify(CustomerTraits.Serializer, Customer.Number(7), stamp: new() { MessageId = messageId, Timestamp = DateTimeOffset.UnixEpoch }));
        await client.IdentifyAsync(CustomerTraits.Serializer, Customer.Number(8), UserIdentity.Anonymous("visitor"), cancellationToken: Canceled);
        await host.StopAsync(Canceled);

        Assert.Equal(2, recorder.Calls.Count);
        var call = recorder.Calls[0];
        Assert.Equal(("user-000007", null, messageId, DateTimeOffset.UnixEpoch), (call.UserId, call.AnonymousId, call.MessageId, call.Timestamp));
        Assert.Equal("Peter Gibbons", call.Traits.GetProperty("name").GetString());
        Assert.Equal("visitor", recorder.Calls[1].AnonymousId);

        recorder.IsFull = true;
        Assert.False(client.Identify(CustomerTraits.Serializer, Customer.Number(9)));
        recorder.Clear();
        Assert.Empty(recorder.Calls);
    }

    [Fact]
    public async Task A_store_of_ones_own_takes_the_place_of_memory()
    {
        await using var collector = await Collector.StartAsync();
        var expired = 0;
        var store = new ListStore();
        await using (var services = new ServiceCollection()
            .AddIdentifyTo(collector, builder => builder.UseStore((_, _) => store), options => options.OnDeadLetter = letter => expired += letter.Reason == DeadLetterReason.Expired ? 1 : 0)
            .BuildServiceProvider())
        {
            var client = services.GetRequiredService<IIdentifyClient>();
            client.Identify(CustomerTraits.Serializer, Customer.Number(1));
            await client.DeliverAllAsync();
            store.IsExpired = true;
            client.Identify(CustomerTraits.Serializer, Customer.Number(2));
            await client.DeliverAllAsync();
        }

        Assert.Equal(["user-000001"], collector.UserIds);
        Assert.Equal(1, expired);
        Assert.True(store.IsDisposed);
    }

    [Fact]
    public async Task The_health_check_follows_the_client()
    {
        await using var collector = await Collector.StartAsync();
        collector.AnswerWith(500);
        await using var services = new ServiceCollection()
            .AddIdentifyTo(collector, configure: options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(1))
            .AddLogging()
            .AddHealthChecks().AddIdentify().Services
            .BuildServiceProvider();
        var health = services.GetRequiredService<HealthCheckService>();
        Assert.Equal(HealthStatus.Healthy, await CheckAsync());

        var client = (IdentifyClient)services.GetRequiredService<IIdentifyClient>();
        client.Identify(CustomerTraits.Serializer, Customer.Number(1));
        await client.FlushAsync(TimeSpan.Zero, Canceled);
        await Eventually.TrueAsync(() => client.Status == IdentifyClientStatus.Retrying);
        Assert.Equal(HealthStatus.Degraded, await CheckAsync());

        collector.AnswerWith(401);
        await Eventually.TrueAsync(() => client.Status == IdentifyClientStatus.Stopped);
        Assert.Equal(HealthStatus.Unhealthy, await CheckAsync());

        async Task<HealthStatus> CheckAsync() => (await health.CheckHealthAsync(Canceled)).Status;
    }

    private static IHost Build(Action<IServiceCollection> configure, params IEnumerable<(string Key, string Value)> configuration)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(configuration.Select(entry => KeyValuePair.Create<string, string?>(entry.Key, entry.Value)));
        configure(builder.Services);
        return builder.Build();
    }

    private sealed class LateService(IIdentifyClient client) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            client.Identify(CustomerTraits.Serializer, Customer.Number(42));
            return Task.CompletedTask;
        }
    }
}

internal static class TestServices
{
    public static IServiceCollection AddIdentifyTo(this IServiceCollection services, Collector collector, Action<IIdentifyBuilder>? build = null, Action<IdentifyClientOptions>? configure = null)
    {
        var builder = services.AddIdentify(options =>
        {
            options.WriteKey = "a write key";
            options.Endpoint = collector.Endpoint;
            options.RetryDelay = TimeSpan.FromMilliseconds(5);
            options.MaxRetryDelay = TimeSpan.FromMilliseconds(50);
            configure?.Invoke(options);
        });
        build?.Invoke(builder);
        return services;
    }
}
