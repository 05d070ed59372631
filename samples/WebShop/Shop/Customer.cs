namespace Identify.Samples.WebShop.Shop;

/// <summary>A customer of the shop.</summary>
[IdentifyTraits]
public sealed class Customer
{
    /// <summary>Made by the application, so that it is known before the customer is stored.</summary>
    [UserId]
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public required string Name { get; set; }

    public required string Email { get; set; }

    public DateTimeOffset CreatedAt { get; set; } = DateTimeOffset.UtcNow;

    public Plan Plan { get; set; }

    public Address? Address { get; set; }
}

public enum Plan
{
    Free,
    Premium,
}

public sealed class Address
{
    public string? City { get; set; }

    public string? Country { get; set; }
}
