using Identify.Generators.Reading;
using Identify.Generators.Specification;

namespace Identify.Generators.Rules.Names;

/// <summary>IDFY0305: parts of an address or a company that stand among the user's own traits.</summary>
internal static class FlatParts
{
    public static void Check(AnnotatedTypeGraph call, FaultReport faults)
    {
        foreach (var parent in TraitSpecification.ReservedObjects)
            Check(call, faults, parent);
    }

    private static void Check(AnnotatedTypeGraph call, FaultReport faults, ReservedTrait parent)
    {
        // Beside the object itself they are traits of the team's own.
        if (call.Root.Traits.Any(member => member.Reserved == parent))
            return;

        var parts = call.Root.Traits
            .Where(member => member.Reserved is null && member.Form is JsonForm.String or JsonForm.Guid or JsonForm.Time or JsonForm.EnumName or JsonForm.Formatted or JsonForm.Number)
            .Select(static member => (Member: member, Part: TraitSpecification.FindFlatPart(member.NameWords)))
            .Where(entry => entry.Part?.Trait.Scope == parent.MemberScope)
            .ToList();

        // `State` says something only beside a `City`. The object is missing once, however many parts there are.
        var first = parts.Find(static entry => !entry.Part!.IsAmbiguous);
        if (first.Part is null)
            return;

        var list = string.Join(", ", parts.Select(entry => $"'{entry.Part!.Trait.Path}'").Distinct());
        var members = parts
            .GroupBy(static entry => entry.Part!.Trait)
            .Select(static group => $"{group.Key.MemberName}={group.First().Member.Symbol.Name}");
        var repair = parts.All(entry => faults.IsOwn(entry.Member.Symbol) && entry.Member.Symbol.ContainingType.Equals(call.Root.Type, Microsoft.CodeAnalysis.SymbolEqualityComparer.Default))
            ? DiagnosticProperties.With(DiagnosticProperties.Wrapper, parent.Name).Add(DiagnosticProperties.Parts, string.Join(" ", members))
            : DiagnosticProperties.None;
        faults.Add(Descriptors.FlatParts, call.Root, first.Member, repair, first.Member.Name, list, parent.Name);
    }
}
