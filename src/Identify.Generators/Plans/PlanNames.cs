using Identify.Generators.Specification;

namespace Identify.Generators.Plans;

/// <summary>The C# names for what a plan names, and back.</summary>
internal sealed class PlanNames
{
    public PlanNames(PlanSchema traits) => IsSnakeCase =
        traits.Traits.Count(static trait => trait.Name.Contains("_")) > traits.Traits.Count(static trait => TraitNames.IsCamelCase(trait.Name));

    /// <summary>Whether most names of several words are in snake_case.</summary>
    public bool IsSnakeCase { get; }

    /// <summary>The name that a member is sent under without an attribute.</summary>
    public string GetTrait(string member, TraitScope scope) => TraitSpecification.NameMember(member, scope, IsSnakeCase);

    /// <summary>The name that an enum member is sent under without an attribute.</summary>
    public string GetValue(string member) => IsSnakeCase ? TraitNames.ToSnakeCase(member) : TraitNames.ToCamelCase(member);

    /// <summary>An identifier in PascalCase.</summary>
    public static string ToMember(string name)
    {
        var pascal = TraitNames.ToPascalCase(name);
        return pascal.Length == 0 ? "Empty" : char.IsLetter(pascal[0]) ? pascal : "Value" + pascal;
    }

    /// <summary>The name for one of several.</summary>
    public static string ToSingular(string name) =>
        name.Length > 3 && name.EndsWith("s", StringComparison.Ordinal) && !name.EndsWith("ss", StringComparison.Ordinal) ? name.Substring(0, name.Length - 1) : name + "Item";
}

/// <summary>The names in one type, each once.</summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> _names;

    /// <param name="typeName">The name of the type, which no member of it can have.</param>
    public UniqueNames(string typeName) => _names = new(StringComparer.Ordinal)
    {
        typeName, "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals", "EqualityContract", "PrintMembers", "Clone",
    };

    /// <summary>The name, or one with a number if it is taken.</summary>
    public string Add(string name)
    {
        var unique = name;
        for (var number = 2; !_names.Add(unique); number++)
            unique = FormattableString.Invariant($"{name}{number}");

        return unique;
    }
}
