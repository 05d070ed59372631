using System.Text.Json;

namespace Identify.Benchmarks.Workloads;

/// <summary>16 strings, two nested objects, two numbers and a date; one string needs escaping.</summary>
[IdentifyTraits]
public sealed class RichProfile
{
    public string? FirstName { get; set; }

    public string? LastName { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? Title { get; set; }

    public string? Username { get; set; }

    public string? Website { get; set; }

    public string? Avatar { get; set; }

    public string? Description { get; set; }

    public string? Plan { get; set; }

    public int Age { get; set; }

    public long Logins { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public Address? Address { get; set; }

    public Company? Company { get; set; }

    public static RichProfile Create() => new()
    {
        FirstName = "Peter",
        LastName = "Gibbons",
        Email = "peter.gibbons@initech.example.com",
        Phone = "+15551234567",
        Title = "Engineer",
        Username = "pgibbons",
        Website = "https://www.initech.example.com/people/peter-gibbons",
        Avatar = "https://cdn.initech.example.com/avatars/97980cfea0067/large.png",
        Description = "Writes TPS reports, dislikes \"cover sheets\", and is everything he thought he could be.",
        Plan = "premium",
        Age = 36,
        Logins = 5123,
        CreatedAt = new DateTimeOffset(2015, 2, 23, 22, 28, 55, 387, TimeSpan.Zero),
        Address = Address.Create(),
        Company = new() { Name = "Initech" },
    };

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(Names.FirstName, FirstName);
        writer.WriteString(Names.LastName, LastName);
        writer.WriteString(Names.Email, Email);
        writer.WriteString(Names.Phone, Phone);
        writer.WriteString(Names.Title, Title);
        writer.WriteString(Names.Username, Username);
        writer.WriteString(Names.Website, Website);
        writer.WriteString(Names.Avatar, Avatar);
        writer.WriteString(Names.Description, Description);
        writer.WriteString(Names.Plan, Plan);
        writer.WriteNumber(Names.Age, Age);
        writer.WriteNumber(Names.Logins, Logins);
        writer.WriteString(Names.CreatedAt, CreatedAt);
        if (Address is { } address)
        {
            writer.WritePropertyName(Names.Address);
            address.Write(writer);
        }

        if (Company is { } company)
        {
            writer.WriteStartObject(Names.Company);
            writer.WriteString(Names.Name, company.Name);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    public Dictionary<string, object?> ToDictionary() => new()
    {
        ["firstName"] = FirstName,
        ["lastName"] = LastName,
        ["email"] = Email,
        ["phone"] = Phone,
        ["title"] = Title,
        ["username"] = Username,
        ["website"] = Website,
        ["avatar"] = Avatar,
        ["description"] = Description,
        ["plan"] = Plan,
        ["age"] = Age,
        ["logins"] = Logins,
        ["createdAt"] = CreatedAt,
        ["address"] = Address?.ToDictionary(),
        ["company"] = new Dictionary<string, object?> { ["name"] = Company?.Name },
    };
}
