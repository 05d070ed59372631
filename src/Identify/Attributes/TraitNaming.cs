namespace Identify;

/// <summary>How property names become trait names. Choose one for a whole code base: some destinations treat the two spellings as different traits.</summary>
public enum TraitNaming
{
    /// <summary><c>FirstName</c> becomes <c>firstName</c>.</summary>
    CamelCase,

    /// <summary><c>FirstName</c> becomes <c>first_name</c>.</summary>
    SnakeCase,
}
