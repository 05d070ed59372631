namespace Identify;

/// <summary>
/// Has the generator write a serializer and the extension methods <c>WriteTraits</c> and <c>WriteIdentify</c> for a type.
/// On an assembly it names a type that somebody else owns: <c>[assembly: IdentifyTraits(typeof(External.User))]</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class IdentifyTraitsAttribute : Attribute
{
    /// <summary>Annotates the type that the attribute stands on.</summary>
    public IdentifyTraitsAttribute()
    {
    }

    /// <summary>Annotates a type of another assembly.</summary>
    /// <param name="type">The type; its accessible members are written.</param>
    public IdentifyTraitsAttribute(Type type) => Type = type;

    /// <summary>The type of another assembly, or <see langword="null"/> where the attribute stands on the type itself.</summary>
    public Type? Type { get; }

    /// <summary>How property names become trait names. Reserved traits keep the specification's spelling in that policy.</summary>
    public TraitNaming Naming { get; set; }

    /// <summary>
    /// Whether members that are <see langword="null"/> are written as JSON <c>null</c>, which removes the trait from the
    /// user's profile. Otherwise they are left out, and the profile keeps what it has.
    /// </summary>
    public bool WriteNulls { get; set; }
}
