using System.Net.Mail;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

[assembly: Identify.IdentifyTraits(typeof(Identify.Readers.Corpus.ExternalUser))]

namespace Identify.Readers.Corpus;

public enum Gender
{
    Female,
    Male,
}

[IdentifyTraits]
public class CamelCustomer
{
    [UserId] public Guid Id { get; set; }
    public string? Email { get; set; }
    public string? FirstName { get; set; }
    public string? LastName { get; set; }
    public string? Username { get; set; }
    public string? Phone { get; set; }
    public string? Website { get; set; }
    public string? Avatar { get; set; }
    public Gender Gender { get; set; }
    public int Age { get; set; }
    public DateOnly Birthday { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public string? Description { get; set; }
    public string? Title { get; set; }
    public Address? Address { get; set; }
    public Company? Company { get; set; }
}

[IdentifyTraits(Naming = TraitNaming.SnakeCase)]
public class SnakeCustomer
{
    [UserId] public Guid Id { get; set; }
    public string? Email { get; set; }
    public string? FirstName { get; set; }
    public string? LastName { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public Address? Address { get; set; }
    public Company? Company { get; set; }
}

public record Address(string? Street, string? City, string? State, string? PostalCode, string? Country);

public record Company(string? Name, int Id, string? Industry, int EmployeeCount, string? Plan);

[IdentifyTraits]
public class Member(Guid id)
{
    [UserId] public Guid Id { get; } = id;
    public string? Name { get; init; }
    public Dictionary<string, string>? Address { get; init; }
    public Dictionary<string, int>? Scores { get; init; }
    [TraitIgnore] public string? Secret { get; init; }
}

[IdentifyTraits]
public record struct Visitor([AnonymousId] Guid Device, string? FirstName, string? LastName);

[IdentifyTraits]
public record Linked([UserId] long Number, [AnonymousId] string Device, MailAddress Email, Uri Website, Uri Avatar);

[IdentifyTraits]
public class DatedUtc
{
    [UserId] public int Id { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime Birthday { get; set; }
}

[IdentifyTraits(WriteNulls = true)]
public class Removing
{
    [UserId] public string? Key { get; set; }
    public string? Email { get; set; }
    public int? Age { get; set; }
    public Address? Address { get; set; }
}

[IdentifyTraits]
public class Extended
{
    [UserId] public ulong Id { get; set; }
    public string? Email { get; set; }
    [TraitExtension] public Dictionary<string, string>? More { get; set; }
}

[IdentifyTraits]
public class ExtendedByJson
{
    [UserId] public short Id { get; set; }
    public string? Email { get; set; }
    [TraitExtension] public JsonObject? More { get; set; }
}

public abstract class Account
{
    [UserId] public uint Id { get; set; }
    [JsonPropertyName("email")] public string? Mailbox { get; set; }
    [JsonIgnore] public string? Token { get; set; }
}

public static class Shop
{
    [IdentifyTraits]
    public sealed class Buyer : Account
    {
        [TraitName(ReservedTraits.Username)] public string? Login { get; set; }
        public JsonElement Settings { get; set; }
        public string[]? Tags { get; set; }
    }
}

[IdentifyTraits]
public class Measured
{
    [UserId] public Guid Id { get; set; }
    public byte Small { get; set; }
    public long Large { get; set; }
    public decimal Exact { get; set; }
    public double Real { get; set; }
    public float Rough { get; set; }
    public bool Flag { get; set; }
    public char Letter { get; set; }
    public TimeSpan Duration { get; set; }
}

[IdentifyTraits]
public class Anyone
{
    public string? Email { get; set; }
    public string? Name { get; set; }
}

/// <summary>As from another assembly: without an attribute of its own.</summary>
public class ExternalUser
{
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public Company? Company { get; set; }
}
