namespace Identify;

/// <summary>
/// Marks the database id that becomes the call's <c>userId</c>: permanent, unlike an email address or a user name.
/// The member is not written as a trait as well, unless a <see cref="TraitNameAttribute"/> asks for it.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class UserIdAttribute : Attribute;

/// <summary>Marks the id that becomes the call's <c>anonymousId</c>, for users who are not known yet.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class AnonymousIdAttribute : Attribute;

/// <summary>Gives a member the trait name to send it under, whatever the naming policy.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class TraitNameAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="name">The trait's name; for the reserved ones see <c>ReservedTraits</c>.</param>
    public TraitNameAttribute(string name) => Name = name;

    /// <summary>The trait's name.</summary>
    public string Name { get; }
}

/// <summary>Keeps a member out of the traits.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class TraitIgnoreAttribute : Attribute;

/// <summary>Writes a member as JSON <c>null</c> where it is <see langword="null"/>, which removes the trait from the user's profile.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class TraitNullAttribute : Attribute;

/// <summary>
/// Has a member, or on an assembly every value of a type, written by a <see cref="TraitConverter{T}"/>. A member's own
/// attribute takes precedence over the assembly's, and that over how the type is written otherwise.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class TraitConverterAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="converterType">A <see cref="TraitConverter{T}"/> of the value's type, with a parameterless constructor that generated code can call.</param>
    public TraitConverterAttribute(Type converterType) => ConverterType = converterType;

    /// <summary>The converter's type.</summary>
    public Type ConverterType { get; }
}

/// <summary>
/// Writes the entries of a dictionary with text keys, a <c>JsonObject</c> or a <c>JsonElement</c> among the traits
/// themselves. A name that the type already has is not written twice.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class TraitExtensionAttribute : Attribute;
