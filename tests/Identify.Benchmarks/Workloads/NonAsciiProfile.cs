using System.Text.Json;

namespace Identify.Benchmarks.Workloads;

/// <summary>A profile in which most strings are not ASCII: Cyrillic, Japanese, accents, an emoji.</summary>
[IdentifyTraits]
public sealed class NonAsciiProfile
{
    public string? FirstName { get; set; } = "Екатерина";

    public string? LastName { get; set; } = "Северянинова";

    public string? Name { get; set; } = "山田 太郎";

    public string? Email { get; set; } = "ekaterina@example.com";

    public string? Title { get; set; } = "Заместитель начальника отдела";

    public string? Description { get; set; } = "東京の小さな会社で働いています。趣味は写真と旅行です。";

    public string? Plan { get; set; } = "Été à la française ☀";

    public Address? Address { get; set; } = new()
    {
        Street = "Große Straße 5",
        City = "Кёнигсберг",
        State = "Île-de-France",
        PostalCode = "103-0027",
        Country = "日本",
    };

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(Names.FirstName, FirstName);
        writer.WriteString(Names.LastName, LastName);
        writer.WriteString(Names.Name, Name);
        writer.WriteString(Names.Email, Email);
        writer.WriteString(Names.Title, Title);
        writer.WriteString(Names.Description, Description);
        writer.WriteString(Names.Plan, Plan);
        if (Address is { } address)
        {
            writer.WritePropertyName(Names.Address);
            address.Write(writer);
        }

        writer.WriteEndObject();
    }

    public Dictionary<string, object?> ToDictionary() => new()
    {
        ["firstName"] = FirstName,
        ["lastName"] = LastName,
        ["name"] = Name,
        ["email"] = Email,
        ["title"] = Title,
        ["description"] = Description,
        ["plan"] = Plan,
        ["address"] = Address?.ToDictionary(),
    };
}
