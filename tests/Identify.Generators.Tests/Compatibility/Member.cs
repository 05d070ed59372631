using System.Text.Json;

namespace Identify.Generators.Tests.Compatibility;

public enum Tier
{
    Free,
    Gold,
}

public sealed class Place
{
    public string? City { get; set; }
}

/// <summary>The class that MemberTraits.Version1.cs was generated for: the attributes are there for reading.</summary>
[IdentifyTraits]
public class Member
{
    [UserId]
    public Guid Id { get; set; }

    [AnonymousId]
    public string? Session { get; set; }

    public string? Email { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateOnly? Birthday { get; set; }

    public int Age { get; set; }

    public double Score { get; set; }

    public bool Active { get; set; }

    public decimal? Balance { get; set; }

    [TraitNull]
    public string? Title { get; set; }

    public Place? Address { get; set; }

    public Tier Tier { get; set; }

    public List<string?>? Tags { get; set; }

    public Dictionary<string, int>? Counts { get; set; }

    public Dictionary<int, string>? Levels { get; set; }

    public Uri? Website { get; set; }

    public byte[]? Picture { get; set; }

    public Version? Client { get; set; }

    public JsonElement Settings { get; set; }

    public string Display => $"{Email} ({Age})";
}
