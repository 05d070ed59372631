namespace Identify;

/// <summary>Who a call is about: a user id, an anonymous id, or both.</summary>
/// <remarks>See "Identities" in the specification: every call must have one of the two.</remarks>
public readonly struct UserIdentity : IEquatable<UserIdentity>
{
    /// <summary>Creates an identity. Empty texts count as missing.</summary>
    /// <param name="userId">The permanent id from the database, or <see langword="null"/>.</param>
    /// <param name="anonymousId">The id of somebody who is not known yet, a UUID by preference, or <see langword="null"/>.</param>
    public UserIdentity(string? userId, string? anonymousId)
    {
        UserId = string.IsNullOrEmpty(userId) ? null : userId;
        AnonymousId = string.IsNullOrEmpty(anonymousId) ? null : anonymousId;
    }

    /// <summary>The permanent id from the database, or <see langword="null"/>.</summary>
    public string? UserId { get; }

    /// <summary>The id of somebody who is not known yet, or <see langword="null"/>.</summary>
    public string? AnonymousId { get; }

    /// <summary>Whether there is neither id.</summary>
    public bool IsEmpty => UserId is null && AnonymousId is null;

    /// <summary>A known user.</summary>
    /// <param name="userId">The permanent id from the database.</param>
    public static UserIdentity User(string userId) => new(userId, null);

    /// <summary>Somebody who is not known yet.</summary>
    /// <param name="anonymousId">Any pseudo-unique id, a UUID by preference.</param>
    public static UserIdentity Anonymous(string anonymousId) => new(null, anonymousId);

    /// <inheritdoc/>
    public bool Equals(UserIdentity other) => UserId == other.UserId && AnonymousId == other.AnonymousId;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is UserIdentity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (UserId, AnonymousId).GetHashCode();

    /// <summary>Whether both ids are the same.</summary>
    public static bool operator ==(UserIdentity left, UserIdentity right) => left.Equals(right);

    /// <summary>Whether one of the ids differs.</summary>
    public static bool operator !=(UserIdentity left, UserIdentity right) => !left.Equals(right);
}
