using System.Text.Json;
using System.Text.Json.Serialization;
using Identify.Generators.Specification;

namespace Identify.Tool.Catalogue;

/// <summary>What an application sends about its users.</summary>
/// <param name="Assembly">The application's assembly.</param>
/// <param name="Types">The annotated types of the assembly and of those that it references, by name.</param>
/// <param name="Uncovered">Assemblies that may have annotated types, but no catalogue.</param>
internal sealed record UserCatalogue(string Assembly, IReadOnlyList<CatalogueType> Types, IReadOnlyList<string> Uncovered);

/// <summary>An annotated type.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Assembly">The assembly that annotates it.</param>
internal sealed record CatalogueType(string Name, string Assembly)
{
    public string? Description { get; init; }

    /// <summary>The full name of the generated class.</summary>
    public string? Serializer { get; init; }

    /// <summary>The clients of SDKs that the assembly can hand its objects to, by the full name of their type.</summary>
    public IReadOnlyList<string>? Bridges { get; init; }

    /// <summary><c>camelCase</c> or <c>snake_case</c>.</summary>
    public string? Naming { get; init; }

    /// <summary>The file, or the other assembly, that declares it.</summary>
    public string? Source { get; init; }

    public CatalogueIdentity? UserId { get; init; }

    public CatalogueIdentity? AnonymousId { get; init; }

    /// <summary>The traits, each object followed by its members.</summary>
    public IReadOnlyList<CatalogueTrait> Traits { get; init; } = [];

    /// <summary>What the assembly says about the type.</summary>
    public JsonElement Schema { get; init; }
}

/// <summary>The member that identifies the user.</summary>
/// <param name="Member">The member in C#.</param>
/// <param name="CSharpType">Its type in C#.</param>
internal sealed record CatalogueIdentity(string Member, string CSharpType)
{
    public string? Description { get; init; }
}

/// <summary>A trait, at any depth.</summary>
/// <param name="Path">Its name, after those of the objects that contain it: <c>address.city</c>, <c>orders[].total</c>.</param>
/// <param name="Type">Its JSON type.</param>
internal sealed record CatalogueTrait(string Path, string Type)
{
    /// <summary>The format of strings, such as <c>date-time</c>.</summary>
    public string? Format { get; init; }

    /// <summary>The names of an enum.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>Whether the C# type allows no null, so that every call has it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether null is sent, which removes the trait from the profile.</summary>
    public bool SendsNull { get; init; }

    public string? Description { get; init; }

    /// <summary>The member in C#.</summary>
    public string? Member { get; init; }

    public string? CSharpType { get; init; }

    /// <summary>The file, or the other assembly, that declares the member.</summary>
    public string? Source { get; init; }

    /// <summary>The path of the reserved trait that it is.</summary>
    public string? Reserved { get; init; }

    /// <summary>What the specification says about it.</summary>
    public string? Meaning { get; init; }

    public DataCategory Category { get; init; }

    /// <summary>Why it is sensitive, or whose personal data it is.</summary>
    public string? CategoryReason { get; init; }

    /// <summary>The destinations that have a field for it.</summary>
    public IReadOnlyList<string>? Destinations { get; init; }

    [JsonIgnore]
    public int Depth => Path.Count(character => character == '.');

    [JsonIgnore]
    public ReservedTrait? Specification { get; init; }
}

/// <summary>What a trait is for privacy law.</summary>
internal enum DataCategory
{
    /// <summary>It says something about the user whom the call identifies.</summary>
    Other,

    /// <summary>It identifies a person by itself, or describes one.</summary>
    Personal,

    /// <summary>It should not be sent to an analytics platform.</summary>
    Sensitive,
}
