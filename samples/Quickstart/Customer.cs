using Identify;

namespace Quickstart;

/// <summary>A customer of the application. The attributes are all that the generator needs.</summary>
[IdentifyTraits]
public sealed class Customer
{
    [UserId]
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required Plan Plan { get; init; }

    public Address? Address { get; init; }

    public Company? Company { get; init; }

    [TraitIgnore]
    public required string PasswordHash { get; init; }
}

public enum Plan
{
    Free,
    Premium,
    Enterprise,
}

public sealed record Address(string Street, string City, string? State, string PostalCode, string Country);

public sealed record Company(string Name, string Industry, int EmployeeCount);
