using Identify;

namespace Shop.Contracts;

/// <summary>Where parcels go.</summary>
public sealed record Address(string? Street, string City, string? PostalCode, string? Country);

/// <summary>Somebody who reads the newsletter.</summary>
[IdentifyTraits(Naming = TraitNaming.SnakeCase)]
public sealed class Subscriber
{
    [AnonymousId]
    public Guid Key { get; init; }

    /// <summary>Where the newsletter goes.</summary>
    public required string Email { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }
}
