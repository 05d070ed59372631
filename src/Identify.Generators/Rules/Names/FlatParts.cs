using System.Collections.Immutable;
using Identify.Generators.Reading;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules.Names;

/// <summary>IDFY0305: parts of an address or a company among the user's own traits.</summary>
internal static class FlatParts
{
    public static void Check(ITraitEntries traits, FindingList findings)
    {
        if (traits.Scope != TraitScope.Traits)
            return;

        foreach (var parent in TraitSpecification.ReservedObjects)
            Check(traits, findings, parent);
    }

    private static void Check(ITraitEntries traits, FindingList findings, ReservedTrait parent)
    {
        // If the object itself is sent, flat names are custom traits.
        if (traits.Entries.Any(entry => entry.Reserved == parent))
            return;

        var parts = traits.Entries
            .Where(static entry => entry.Reserved is null && TraitSpecification.FindDestinationName(entry.Name) is null) // see IDFY0302
            .Select(static entry => (Entry: entry, Part: TraitSpecification.FindFlatPart(entry.NameWords)!))
            .Where(found => found.Part?.Trait.Scope == parent.MemberScope && CanBePart(found.Entry, found.Part.Trait))
            .ToList();

        // Ambiguous names such as `State` count only next to an unambiguous one. One object is missing, however many parts there are.
        var first = parts.Find(static found => !found.Part.IsAmbiguous);
        if (first.Part is null)
            return;

        var paths = parts.Select(found => $"'{found.Part.Trait.Path}'").Distinct();
        var others = parts.Where(found => found.Entry != first.Entry).Select(static found => $"'{GetName(found.Entry)}'").ToList();
        findings.Add(
            NameDescriptors.FlatParts,
            traits,
            first.Entry,
            GetProperties(parts, parent.Name),
            others.Count == 0 ? " is sent" : $"{Join(others)} are sent",
            string.Join(", ", paths),
            others.Count == 0 ? "it" : "them",
            "aeiou".IndexOf(parent.Name[0]) >= 0 ? "an" : "a",
            parent.Name);
    }

    private static string GetName(TraitEntry entry) => entry.NameSource == NameSource.Key ? entry.Name : entry.OwnName;

    /// <summary>Whether the value can be the trait's. Codes are often numbers or enums, and IDs GUIDs.</summary>
    private static bool CanBePart(TraitEntry entry, ReservedTrait trait) =>
        ReservedNames.CanHold(entry, trait) || entry.Form is JsonForm.Guid or JsonForm.Time or JsonForm.EnumName or JsonForm.Number;

    /// <summary>The end of an enumeration: <c>, 'Zip' and 'Country'</c>.</summary>
    private static string Join(List<string> names) =>
        string.Concat(names.Take(names.Count - 1).Select(static name => ", " + name)) + " and " + names[names.Count - 1];

    /// <summary>The fix adds the object to the type that declares all parts.</summary>
    private static ImmutableDictionary<string, string?> GetProperties(List<(TraitEntry Entry, FlatPart Part)> parts, string name)
    {
        var containers = parts.Select(static found => (found.Entry as MemberEntry)?.Symbol.ContainingType).Distinct(SymbolEqualityComparer.Default);
        if (containers.Count() > 1 || !parts.TrueForAll(static found => found.Entry.IsOwn))
            return DiagnosticProperties.None;

        var members = parts
            .GroupBy(static found => found.Part.Trait)
            .Select(static group => $"{group.Key.MemberName}={group.First().Entry.OwnName}");
        return DiagnosticProperties.With(DiagnosticProperties.Wrapper, name).Add(DiagnosticProperties.Parts, string.Join(" ", members));
    }
}
