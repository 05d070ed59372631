namespace Identify.Samples.Backfill;

/// <summary>A row of the table.</summary>
[IdentifyTraits]
internal sealed record Customer(
    [UserId] long Id,
    string Name,
    string Email,
    DateTimeOffset CreatedAt,
    string Plan,
    Address Address);

internal sealed record Address(string Street, string City, string PostalCode, string Country);
