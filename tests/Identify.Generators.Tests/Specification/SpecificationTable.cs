using Identify.Generators.Specification;

namespace Identify.Generators.Tests.Specification;

/// <summary>Reads the two-column tables next to the tests.</summary>
internal static class SpecificationTable
{
    private const int HeaderLines = 2;

    public static IEnumerable<(string First, string Second)> Read(string name)
    {
        using var stream = typeof(SpecificationTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no table '{name}'.");
        using var reader = new StreamReader(stream);
        foreach (var row in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(HeaderLines))
        {
            var cells = row.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            yield return (cells[0], cells[1]);
        }
    }

    public static ReservedTrait Trait(string path)
    {
        var name = path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return TraitSpecification.FindExact(name, ScopeOf(path))
            ?? throw new InvalidOperationException($"There is no reserved trait '{path}'.");
    }

    public static TraitScope ScopeOf(string path) => path.Split('.') is [var parent, _]
        ? TraitSpecification.FindExact(parent, TraitScope.Traits)!.MemberScope
        : TraitScope.Traits;

    /// <summary>The trait's own name and all its aliases.</summary>
    public static IEnumerable<string> NamesOf(ReservedTrait trait) => AliasesOf(trait).Append(trait.Name);

    public static IEnumerable<string> AliasesOf(ReservedTrait trait) =>
        trait.Aliases.Concat(trait.PersonAliases).Concat(trait.AmbiguousAliases).SelectMany(alias => alias.Names).Where(name => name != trait.Name);
}
