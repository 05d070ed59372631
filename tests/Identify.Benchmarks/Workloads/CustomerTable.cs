using System.Globalization;

namespace Identify.Benchmarks.Workloads;

/// <summary>Customers as a table has them: all different, with members that are missing here and there, and accents in some.</summary>
internal static class CustomerTable
{
    private static readonly string[] FirstNames =
        ["James", "Mary", "Wei", "Fatima", "José", "Olga", "Liam", "Chloë", "Priya", "Hans", "Zoë", "Kwame", "Anne-Marie", "Bo", "François", "Alexandra", "Ian", "Sören"];

    private static readonly string[] LastNames =
        ["Smith", "Garcia", "Müller", "Li", "Nguyen", "O'Brien", "Kowalski", "Fernández", "van der Berg", "Okafor", "Johansson", "Rossi", "Dubois", "Ng", "Papadopoulos", "Yılmaz"];

    private static readonly string[] Domains = ["gmail.com", "outlook.com", "example.org", "yahoo.co.uk", "web.de", "initech.example.com", "mail.example.net"];

    private static readonly string[] Titles = ["Engineer", "Head of \"Customer Success\"", "CEO", "Product Manager", "Consultant (freelance)", "Sales\\Marketing Lead"];

    private static readonly string[] Streets = ["6th St", "Main Street", "Große Straße", "Rue de la Paix", "Calle Mayor", "High Road", "Elm Avenue"];

    private static readonly (string City, string State, string Country)[] Cities =
    [
        ("San Francisco", "CA", "USA"), ("New York", "NY", "USA"), ("München", "Bayern", "Germany"), ("Paris", "Île-de-France", "France"),
        ("Madrid", "Madrid", "Spain"), ("London", "England", "United Kingdom"), ("Austin", "TX", "USA"), ("Chicago", "IL", "USA"),
    ];

    private static readonly string[] Plans = ["free", "premium", "enterprise"];

    public static RichProfile[] Create(int count, int seed)
    {
        var random = new Random(seed);
        var customers = new RichProfile[count];
        for (var i = 0; i < count; i++)
            customers[i] = Create(random, i);

        return customers;
    }

    private static RichProfile Create(Random random, int number)
    {
        var (first, last) = (Pick(random, FirstNames), Pick(random, LastNames));
        var (city, state, country) = Pick(random, Cities);
        var user = string.Create(CultureInfo.InvariantCulture, $"{first[0]}{last.Replace(" ", "", StringComparison.Ordinal)}{number}").ToLowerInvariant();
        return new()
        {
            FirstName = first,
            LastName = last,
            Email = $"{user}@{Pick(random, Domains)}",
            Phone = random.Next(3) == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"+1{random.NextInt64(2_000_000_000, 9_999_999_999)}"),
            Title = random.Next(2) == 0 ? null : Pick(random, Titles),
            Username = user,
            Website = random.Next(4) == 0 ? $"https://www.{user}.example.com/" : null,
            Avatar = random.Next(2) == 0 ? $"https://cdn.example.com/avatars/{random.NextInt64():x}/large.png" : null,
            Description = random.Next(5) == 0 ? $"{first} signed up in {city} and reads the \"newsletter\"." : null,
            Plan = Pick(random, Plans),
            Age = random.Next(18, 90),
            Logins = random.Next(10) == 0 ? random.Next(1_000_000) : random.Next(500),
            CreatedAt = new DateTimeOffset(2015, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMilliseconds(random.NextInt64(300_000_000_000)),
            Address = random.Next(5) == 0 ? null : new()
            {
                Street = string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 2000)} {Pick(random, Streets)}"),
                City = city,
                State = state,
                PostalCode = random.Next(10_000, 99_999).ToString(CultureInfo.InvariantCulture),
                Country = country,
            },
            Company = random.Next(2) == 0 ? null : new() { Name = $"{last} & Co" },
        };
    }

    private static T Pick<T>(Random random, T[] values) => values[random.Next(values.Length)];
}
