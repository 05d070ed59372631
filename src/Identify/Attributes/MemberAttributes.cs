namespace Identify;

/// <summary>
/// Marks the database ID that becomes the call's <c>userId</c>. It must never change, unlike an email address or a user name.
/// The member is not also sent as a trait, unless it has a <see cref="TraitNameAttribute"/>.
/// </summary>
/// <remarks>On a parameter of a method that passes it to an SDK, it tells the rules to analyze the arguments of its calls.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class UserIdAttribute : Attribute;

/// <summary>Marks the ID that becomes the call's <c>anonymousId</c>, for users who have not been identified yet.</summary>
/// <remarks>On a parameter of a method that passes it to an SDK, it tells the rules that calls may do without a user ID.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class AnonymousIdAttribute : Attribute;

/// <summary>
/// Marks a parameter of a method that passes it to an SDK as the traits of a user: a dictionary, a JSON object, or an anonymous object. The
/// rules for types, names and privacy then analyze what the method's callers put into it, also in other projects.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TraitsAttribute : Attribute;

/// <summary>
/// Sets a member's trait name, overriding the naming policy. The member is sent as it is, even if it is a field or an internal
/// property, or if its JSON attributes hide or convert it.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class TraitNameAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="name">The trait's name; <see cref="ReservedTraits"/> has the reserved ones.</param>
    public TraitNameAttribute(string name) => Name = name;

    /// <summary>The trait's name.</summary>
    public string Name { get; }
}

/// <summary>Excludes a member from the traits, also in types that override it or implement its interface.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class TraitIgnoreAttribute : Attribute;

/// <summary>
/// Writes a member as JSON <c>null</c> if it is <see langword="null"/>, which removes the trait from the user's profile.
/// Otherwise a null member is omitted, and the profile keeps its value.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class TraitNullAttribute : Attribute;

/// <summary>
/// Writes a member, or on an assembly every value of a type, with a <see cref="TraitConverter{T}"/>. A member's own
/// attribute takes precedence over the assembly's.
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
/// Writes the entries of a dictionary with string keys, a <c>JsonObject</c> or a <c>JsonElement</c> as traits next to the
/// other members. A name that the type already sends is not written again.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class TraitExtensionAttribute : Attribute;
