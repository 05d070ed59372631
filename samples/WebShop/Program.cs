using System.Text.Json.Serialization;
using Identify.Delivery;
using Identify.Samples;
using Identify.Samples.WebShop;
using Identify.Samples.WebShop.Outbox;
using Identify.Samples.WebShop.Shop;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddShopDatabase();
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));

// Without an endpoint in the configuration, calls go to a collector in this process, and the page shows them.
var feed = new CallFeed();
await using var collector = builder.Configuration["Identify:Endpoint"] is null ? await LocalCollector.StartAsync() : null;
collector?.OnCall = feed.Publish;
builder.Services
    .AddIdentify(options => options.Endpoint = collector?.Address ?? options.Endpoint)
    .UseStore((services, options) => new EntityFrameworkOutbox<ShopContext>(services.GetRequiredService<IDbContextFactory<ShopContext>>(), options));

var app = builder.Build();
await using (var shop = await app.Services.GetRequiredService<IDbContextFactory<ShopContext>>().CreateDbContextAsync())
    await shop.Database.EnsureCreatedAsync();

app.UseDefaultFiles();
app.UseStaticFiles();
app.MapShop();
app.MapGet("/calls", (CancellationToken stop) => TypedResults.ServerSentEvents(feed.ReadAsync(stop)));
await app.RunAsync();
