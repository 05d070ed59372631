namespace Identify.Samples.Streaming;

/// <summary>A customer of the application. The attributes are all that the generator needs.</summary>
[IdentifyTraits]
public sealed record Customer(
    [UserId] string Id,
    string Name,
    string Email,
    DateTimeOffset CreatedAt,
    Plan Plan,
    Address Address,
    Company Company)
{
    private static readonly DateTimeOffset FirstSignUp = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Made-up customers.</summary>
    public static IEnumerable<Customer> Generate(int count) =>
        from number in Enumerable.Range(1, count)
        select new Customer(
            $"customer-{number}",
            $"Peter Gibbons {number}",
            $"peter.gibbons.{number}@example.com",
            FirstSignUp.AddMinutes(number),
            (Plan)(number % 3),
            new Address($"{number % 999} 6th St", "San Francisco", "CA", "94103", "USA"),
            new Company($"Initech {number % 5_000}", "Software", 1 + number % 900));
}

public enum Plan
{
    Free,
    Premium,
    Enterprise,
}

public sealed record Address(string Street, string City, string State, string PostalCode, string Country);

public sealed record Company(string Name, string Industry, int EmployeeCount);
