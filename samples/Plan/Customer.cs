using Identify;

namespace Plan;

/// <summary>Somebody who has an account in the shop. The plan in <c>segment.json</c> is the default.</summary>
[IdentifyTraits]
public record Customer
{
    [UserId]
    public required string UserId { get; init; }

    /// <summary>Where invoices go.</summary>
    public required string Email { get; init; }

    public CustomerPlan? Plan { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public int Logins { get; init; }

    public CustomerAddress? Address { get; init; }
}

public enum CustomerPlan
{
    Free,
    Premium,
}

public record CustomerAddress
{
    public required string City { get; init; }

    public string? PostalCode { get; init; }
}
