using Identify.Samples.WebShop.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Identify.Samples.WebShop.Shop;

/// <summary>The shop's database, with the outbox in it.</summary>
public sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options), IOutboxContext
{
    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<Subscriber> Subscribers => Set<Subscriber>();

    public DbSet<OutboxCall> OutboxCalls => Set<OutboxCall>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Customer>().Property(customer => customer.Id).ValueGeneratedNever();
        modelBuilder.Entity<Customer>().HasIndex(customer => customer.Email).IsUnique();
        modelBuilder.Entity<Customer>().OwnsOne(customer => customer.Address);
        modelBuilder.Entity<Subscriber>().Property(subscriber => subscriber.Id).ValueGeneratedNever();
    }
}
