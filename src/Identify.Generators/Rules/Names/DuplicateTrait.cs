using Identify.Generators.Reading;

namespace Identify.Generators.Rules.Names;

/// <summary>IDFY0303: one name twice, or two names that readers do not tell apart.</summary>
internal static class DuplicateTrait
{
    public static void Check(ITraitEntries traits, FindingList findings)
    {
        var first = new Dictionary<string, TraitEntry>();
        foreach (var entry in traits.Entries)
        {
            // Lookups ignore case and separators; a `$` makes another name.
            var key = traits.Scope.IsOfSpecification ? (entry.Name.StartsWith("$", StringComparison.Ordinal) ? "$" : "") + entry.NameWords.Key : entry.Name;
            if (!first.TryGetValue(key, out var other))
            {
                first.Add(key, entry);
                continue;
            }

            findings.Add(
                NameDescriptors.DuplicateTrait,
                traits,
                entry,
                DiagnosticProperties.None,
                entry.Name,
                other.DisplayName,
                entry.Name != other.Name ? $"readers treat it as '{other.Name}'" : entry.NameSource == NameSource.Key ? "only one of them is sent" : "only the first is written",
                entry.NameSource == NameSource.Key ? "remove it" : "[TraitIgnore]");
        }
    }
}
