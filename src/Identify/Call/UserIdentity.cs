using System.Globalization;

namespace Identify;

/// <summary>Who a call is about: a user ID, an anonymous ID, or both.</summary>
/// <remarks>
/// See "Identities" in the specification: every call needs one of the two. An ID counts as missing if it is
/// <see langword="null"/>, empty, white space, <c>0</c> or the empty GUID, for these are what an entity has before it is
/// saved, and all unsaved users would end up in one profile. A call whose identity has neither ID throws.
/// </remarks>
public readonly struct UserIdentity : IEquatable<UserIdentity>
{
    /// <summary>The identity that the members of an object give; it stands for a call without an explicit identity.</summary>
    internal static readonly UserIdentity OfObject = new(UserIdKind.OfObject);

    private readonly UserIdKind _kind;
    private readonly string? _text;
    private readonly long _number;
    private readonly Guid _guid;

    /// <summary>Creates an identity from two IDs, either of which may be missing.</summary>
    /// <param name="userId">The permanent ID from the database, or <see langword="null"/>.</param>
    /// <param name="anonymousId">The ID of somebody who is not known yet, preferably a UUID, or <see langword="null"/>.</param>
    public UserIdentity(string? userId, string? anonymousId)
    {
        if (!IsMissing(userId))
            (_kind, _text) = (UserIdKind.Text, userId);

        AnonymousId = IsMissing(anonymousId) ? null : anonymousId;
    }

    private UserIdentity(UserIdKind kind) => _kind = kind;

    private UserIdentity(long userId)
    {
        if (userId != 0)
            (_kind, _number) = (UserIdKind.Number, userId);
    }

    private UserIdentity(Guid userId)
    {
        if (userId != Guid.Empty)
            (_kind, _guid) = (UserIdKind.Guid, userId);
    }

    private UserIdentity(in UserIdentity identity, string? anonymousId)
    {
        this = identity;
        AnonymousId = IsMissing(anonymousId) ? null : anonymousId;
    }

    /// <summary>The permanent ID from the database as it is sent, or <see langword="null"/> if it is missing.</summary>
    public string? UserId => _kind switch
    {
        UserIdKind.Number => _number.ToString(CultureInfo.InvariantCulture),
        UserIdKind.Guid => _guid.ToString(),
        _ => _text,
    };

    /// <summary>The ID of somebody who is not known yet, or <see langword="null"/> if it is missing.</summary>
    public string? AnonymousId { get; }

    /// <summary>Whether both IDs are missing.</summary>
    public bool IsEmpty => _kind == UserIdKind.None && AnonymousId is null;

    /// <summary>A known user.</summary>
    /// <param name="userId">The permanent ID from the database.</param>
    public static UserIdentity User(string userId) => new(userId, null);

    /// <inheritdoc cref="User(string)"/>
    public static UserIdentity User(Guid userId) => new(userId);

    /// <inheritdoc cref="User(string)"/>
    public static UserIdentity User(int userId) => new(userId);

    /// <inheritdoc cref="User(string)"/>
    public static UserIdentity User(long userId) => new(userId);

    /// <summary>A known user, by the invariant text of an ID such as a strongly typed one.</summary>
    /// <typeparam name="T">The ID's type.</typeparam>
    /// <param name="userId">The permanent ID from the database.</param>
    public static UserIdentity User<T>(T userId)
        where T : IFormattable =>
        new(userId?.ToString(null, CultureInfo.InvariantCulture), null);

    /// <summary>Somebody who is not known yet.</summary>
    /// <param name="anonymousId">Any pseudo-unique ID, preferably a UUID.</param>
    public static UserIdentity Anonymous(string anonymousId) => new(null, anonymousId);

    /// <inheritdoc cref="Anonymous(string)"/>
    public static UserIdentity Anonymous(Guid anonymousId) => new(null, anonymousId.ToString());

    /// <summary>The same user with an anonymous ID, which links what was recorded before a sign-up to the user.</summary>
    /// <param name="anonymousId">The ID from before the sign-up, such as a cookie's; <see langword="null"/> removes it.</param>
    public UserIdentity WithAnonymousId(string? anonymousId) => new(in this, anonymousId);

    /// <summary>Whether both IDs are sent as the same text.</summary>
    /// <param name="other">The other identity.</param>
    public bool Equals(UserIdentity other) => UserId == other.UserId && AnonymousId == other.AnonymousId;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is UserIdentity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (UserId, AnonymousId).GetHashCode();

    /// <summary>Whether both IDs are sent as the same text.</summary>
    public static bool operator ==(UserIdentity left, UserIdentity right) => left.Equals(right);

    /// <summary>Whether one of the IDs differs.</summary>
    public static bool operator !=(UserIdentity left, UserIdentity right) => !left.Equals(right);

    internal bool IsOfObject => _kind == UserIdKind.OfObject;

    internal static bool IsMissing(string? id) => id is null || IsMissing(id.AsSpan());

    internal static bool IsMissing(ReadOnlySpan<char> id) => id.Length switch
    {
        0 => true,
        1 when id[0] == '0' => true,
        36 when id[0] == '0' => id.SequenceEqual("00000000-0000-0000-0000-000000000000".AsSpan()),
        _ => id[0] <= ' ' | id[0] > '~' && id.IsWhiteSpace(),
    };

    internal int WriteUserId(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix) => _kind switch
    {
        UserIdKind.Text => writer.WriteString(position, prefix, _text),
        UserIdKind.Number => writer.WriteId(position, prefix, _number),
        UserIdKind.Guid => writer.WriteString(position, prefix, _guid),
        _ => position,
    };

    private enum UserIdKind : byte
    {
        None,
        Text,
        Number,
        Guid,
        OfObject,
    }
}
