namespace Identify;

/// <summary>
/// Generates a serializer and the extension methods <c>WriteTraits</c> and <c>WriteIdentify</c> for a type. On an assembly,
/// names a type that cannot be annotated itself: <c>[assembly: IdentifyTraits(typeof(External.User))]</c>.
/// </summary>
/// <remarks>
/// Public properties are sent, except what the team keeps out of its own JSON. Members that are declared in another assembly
/// and have a sensitive name, such as a password hash, are left out unless <see cref="Only"/> names them. What an attribute
/// says about members holds for derived annotated types as well, unless their own attribute says something else.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class IdentifyTraitsAttribute : Attribute
{
    /// <summary>Annotates the type that has the attribute.</summary>
    public IdentifyTraitsAttribute()
    {
    }

    /// <summary>Annotates a type that cannot have the attribute itself: one of another assembly, or a constructed generic type.</summary>
    /// <param name="type">The type; its accessible members are written.</param>
    public IdentifyTraitsAttribute(Type type) => Type = type;

    /// <summary>The type that an assembly attribute names; <see langword="null"/> if the attribute is on the type itself.</summary>
    public Type? Type { get; }

    /// <summary>How property names become trait names. Reserved traits keep the specification's spelling in that policy.</summary>
    public TraitNaming Naming { get; set; }

    /// <summary>
    /// Whether members that are <see langword="null"/>, also those of nested objects, are written as JSON <c>null</c>, which
    /// removes the trait from the user's profile. Otherwise they are left out, and the profile keeps what it has.
    /// </summary>
    public bool WriteNulls { get; set; }

    /// <summary>
    /// The name of the member that becomes the call's <c>userId</c>, as <see cref="UserIdAttribute"/> does on a member. For
    /// members that are declared in another assembly: <c>UserId = nameof(IdentityUser.Id)</c>.
    /// </summary>
    public string? UserId { get; set; }

    /// <summary>
    /// The name of the member that becomes the call's <c>anonymousId</c>, as <see cref="AnonymousIdAttribute"/> does on a member.
    /// </summary>
    public string? AnonymousId { get; set; }

    /// <summary>
    /// The names of members that are not sent, declared or inherited, as <see cref="TraitIgnoreAttribute"/> does on a member.
    /// </summary>
    public string[]? Ignore { get; set; }

    /// <summary>
    /// The names of the only members that are sent as traits, declared or inherited. IDs need not be among them. A member that
    /// is named here is sent even if it is a field, if its JSON attributes hide it, or if it is declared in another assembly
    /// and has a sensitive name.
    /// </summary>
    public string[]? Only { get; set; }

    /// <summary>
    /// The tracking plan that the type is checked against: the file name of an <c>IdentifyTrackingPlan</c> item, with or without its
    /// extension, and with folders if several files have the name. An empty string if the type is not checked. If this is not set, the type is
    /// checked against the project's only plan, or the one with <c>Default="true"</c>.
    /// </summary>
    public string? Plan { get; set; }
}
