using Identify.Samples.WebShop.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Identify.Samples.WebShop.Shop;

internal static class ShopDatabase
{
    /// <summary>Adds the shop's database: SQLite, or PostgreSQL if the connection string <c>Shop</c> has a host.</summary>
    public static void AddShopDatabase(this WebApplicationBuilder builder)
    {
        var connection = builder.Configuration.GetConnectionString("Shop") ?? $"Data Source={Path.Combine(AppContext.BaseDirectory, "shop.db")}";
        builder.Services.AddSingleton(new IdentifyInterceptor()
            .Identify(CustomerTraits.Serializer)
            .Identify(SubscriberTraits.Serializer));
        builder.Services.AddDbContextFactory<ShopContext>((services, options) =>
        {
            if (connection.Contains("Host=", StringComparison.OrdinalIgnoreCase))
                options.UseNpgsql(connection);
            else
                options.UseSqlite(connection);

            options.AddInterceptors(services.GetRequiredService<IdentifyInterceptor>());
        });
    }
}
