using System.Text.Json;

namespace Identify.Benchmarks.Workloads;

public sealed class Address
{
    public string? Street { get; set; }

    public string? City { get; set; }

    public string? State { get; set; }

    public string? PostalCode { get; set; }

    public string? Country { get; set; }

    public static Address Create() => new()
    {
        Street = "6th St",
        City = "San Francisco",
        State = "CA",
        PostalCode = "94103",
        Country = "USA",
    };

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(Names.Street, Street);
        writer.WriteString(Names.City, City);
        writer.WriteString(Names.State, State);
        writer.WriteString(Names.PostalCode, PostalCode);
        writer.WriteString(Names.Country, Country);
        writer.WriteEndObject();
    }

    public Dictionary<string, object?> ToDictionary() => new()
    {
        ["street"] = Street,
        ["city"] = City,
        ["state"] = State,
        ["postalCode"] = PostalCode,
        ["country"] = Country,
    };
}

public sealed class Company
{
    public string? Name { get; set; }
}
