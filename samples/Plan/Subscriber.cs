using System.Runtime.Serialization;
using Identify;

namespace Plan;

/// <summary>Somebody who gets the newsletter.</summary>
[IdentifyTraits(Plan = "rudderstack", Naming = TraitNaming.SnakeCase)]
public record Subscriber
{
    [UserId]
    public required string UserId { get; init; }

    /// <summary>Where the newsletter goes.</summary>
    public required string Email { get; init; }

    public required IReadOnlyList<Topic> Topics { get; init; }

    public DateTimeOffset? SubscribedAt { get; init; }

    public double? OpenRate { get; init; }
}

public enum Topic
{
    News,
    [EnumMember(Value = "new-products")]
    NewProducts,
    Offers,
}
