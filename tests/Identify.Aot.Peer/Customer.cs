using System.Text.Json.Serialization;

namespace Identify.Aot.Peer;

internal sealed class Customer
{
    public static Customer Example => new()
    {
        Id = "97980cfea0067",
        Name = "Łukasz Gibbons",
        Email = "lukasz@example.com",
        CreatedAt = new DateTime(2015, 2, 23, 22, 28, 55, 387, DateTimeKind.Utc),
        Plan = "premium",
        Logins = 5,
        Address = new() { Street = "6th St", City = "San Francisco", State = "CA", PostalCode = "94103", Country = "USA" },
        Company = new() { Name = "Initech", EmployeeCount = 120 },
    };

    [JsonIgnore]
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required string Plan { get; init; }

    public required int Logins { get; init; }

    public Address? Address { get; init; }

    public Company? Company { get; init; }
}

internal sealed class Address
{
    public required string Street { get; init; }

    public required string City { get; init; }

    public string? State { get; init; }

    public required string PostalCode { get; init; }

    public required string Country { get; init; }
}

internal sealed class Company
{
    public required string Name { get; init; }

    [JsonPropertyName("employee_count")]
    public int EmployeeCount { get; init; }
}
