using Identify;
using Shop.Contracts;

namespace Shop;

/// <summary>Somebody who buys &lt;things&gt;.</summary>
[IdentifyTraits]
public sealed class Customer
{
    /// <summary>A customer with a value for every trait.</summary>
    public static Customer Complete { get; } = new()
    {
        FirstName = "Peter",
        Address = new("6th St", "San Francisco", "94103", "USA"),
        Birthday = new(1971, 2, 19),
        Website = new("https://example.com"),
        Orders = [new("1", 2)],
        Scores = new Dictionary<string, int> { ["a"] = 1 },
        ReferredBy = new("Milton", null),
    };

    /// <summary>The key in the database.</summary>
    [UserId]
    public Guid Id { get; init; } = Guid.Parse("97980cfe-a006-4c1e-9d3e-0f1e2d3c4b5a");

    /// <summary>Where receipts go.</summary>
    public string Email { get; init; } = "peter@example.com";

    [TraitNull]
    public string? FirstName { get; init; }

    public DateOnly? Birthday { get; init; }

    public DateTimeOffset CreatedAt { get; init; } = new(2015, 2, 23, 22, 28, 55, TimeSpan.Zero);

    public Address? Address { get; init; }

    public Tier Tier { get; init; }

    public int Logins { get; init; } = 5;

    public decimal Balance { get; init; } = 1.5m;

    public Uri? Website { get; init; }

    public IReadOnlyList<Order> Orders { get; init; } = [];

    public IReadOnlyDictionary<string, int>? Scores { get; init; }

    /// <summary>Who sent the customer to us.</summary>
    public Acquaintance? ReferredBy { get; init; }
}

public enum Tier
{
    Free,
    Paid,
}

public sealed record Order(string Number, double Total);

/// <summary>An acquaintance has one, too.</summary>
public sealed record Acquaintance(string Nickname, Acquaintance? Best);
