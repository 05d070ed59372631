using System.Text.Json;

namespace Identify.Benchmarks.Workloads;

/// <summary>The user of the specification's examples.</summary>
[IdentifyTraits]
public sealed class SpecificationProfile
{
    [UserId]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Id { get; set; } = "97980cfea0067";

    public string? Name { get; set; } = "Peter Gibbons";

    public string? Email { get; set; } = "peter@example.com";

    public string? Plan { get; set; } = "premium";

    public int Logins { get; set; } = 5;

    public Address? Address { get; set; }

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(Names.Name, Name);
        writer.WriteString(Names.Email, Email);
        writer.WriteString(Names.Plan, Plan);
        writer.WriteNumber(Names.Logins, Logins);
        if (Address is { } address)
        {
            writer.WritePropertyName(Names.Address);
            address.Write(writer);
        }

        writer.WriteEndObject();
    }

    public Dictionary<string, object?> ToDictionary()
    {
        var traits = new Dictionary<string, object?>
        {
            ["name"] = Name,
            ["email"] = Email,
            ["plan"] = Plan,
            ["logins"] = Logins,
        };
        if (Address is { } address)
            traits["address"] = address.ToDictionary();

        return traits;
    }
}
