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

        Check(traits, findings, TraitScope.Address, "address");
        Check(traits, findings, TraitScope.Company, "company");
    }

    private static void Check(ITraitEntries traits, FindingList findings, TraitScope scope, string name)
    {
        // If the object itself is sent, flat names are custom traits.
        if (traits.Entries.Any(entry => entry.Reserved is { } trait && trait.Name == name))
            return;

        var parts = traits.Entries
            .Where(static entry => entry.Reserved is null && IsPlainValue(entry.Form))
            .Select(static entry => (Entry: entry, Part: TraitSpecification.FindFlatPart(entry.Name)!))
            .Where(found => found.Part?.Trait.Scope == scope)
            .ToList();

        // Ambiguous names such as `State` count only next to an unambiguous one. One object is missing, however many parts there are.
        var first = parts.Find(static found => !found.Part.IsAmbiguous);
        if (first.Part is null)
            return;

        var paths = parts.Select(found => $"'{found.Part.Trait.Path}'").Distinct();
        var others = parts.Where(found => found.Entry != first.Entry).Select(static found => $"'{found.Entry.OwnName}'").ToList();
        findings.Add(
            NameDescriptors.FlatParts,
            traits,
            first.Entry,
            GetProperties(parts, name),
            others.Count == 0 ? " is sent" : $"{Join(others)} are sent",
            string.Join(", ", paths),
            others.Count == 0 ? "it" : "them",
            name == "address" ? "an" : "a",
            name);
    }

    private static bool IsPlainValue(JsonForm form) =>
        form is JsonForm.String or JsonForm.Guid or JsonForm.Time or JsonForm.EnumName or JsonForm.Formatted or JsonForm.Number;

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
            .Select(static group => $"{ReservedNames.ToMemberName(group.Key)}={group.First().Entry.OwnName}");
        return DiagnosticProperties.With(DiagnosticProperties.Wrapper, name).Add(DiagnosticProperties.Parts, string.Join(" ", members));
    }
}
