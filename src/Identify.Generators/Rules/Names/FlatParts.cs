using Identify.Generators.Reading;
using Identify.Generators.Specification;

namespace Identify.Generators.Rules.Names;

/// <summary>IDFY0305: parts of an address or a company that stand among the user's own traits.</summary>
internal static class FlatParts
{
    public static void Check(AnnotatedTypeGraph call, FaultReport faults)
    {
        Check(call, faults, TraitScope.Address, "address");
        Check(call, faults, TraitScope.Company, "company");
    }

    private static void Check(AnnotatedTypeGraph call, FaultReport faults, TraitScope scope, string name)
    {
        // Beside the object itself they are traits of the team's own.
        if (call.Root.Traits.Any(member => member.Reserved is { } trait && trait.Name == name))
            return;

        var parts = call.Root.Traits
            .Where(member => member.Reserved is null && member.Form is JsonForm.String or JsonForm.Guid or JsonForm.Time or JsonForm.EnumName or JsonForm.Formatted or JsonForm.Number)
            .Select(static member => (Member: member, Part: TraitSpecification.FindFlatPart(member.Name)))
            .Where(entry => entry.Part?.Trait.Scope == scope)
            .ToList();

        // `State` says something only beside a `City`. The object is missing once, however many parts there are.
        var first = parts.Find(static entry => !entry.Part!.IsAmbiguous);
        if (first.Part is null)
            return;

        var list = string.Join(", ", parts.Select(entry => $"'{name}.{entry.Part!.Trait.Name}'").Distinct());
        var members = parts
            .GroupBy(static entry => entry.Part!.Trait)
            .Select(static group => $"{ReservedNames.ToMemberName(group.Key)}={group.First().Member.Symbol.Name}");
        var repair = parts.All(entry => faults.IsOwn(entry.Member.Symbol) && entry.Member.Symbol.ContainingType.Equals(call.Root.Type, Microsoft.CodeAnalysis.SymbolEqualityComparer.Default))
            ? DiagnosticProperties.With(DiagnosticProperties.Wrapper, TraitNames.ToCamelCase(name)).Add(DiagnosticProperties.Parts, string.Join(" ", members))
            : DiagnosticProperties.None;
        faults.Add(Descriptors.FlatParts, call.Root, first.Member, repair, first.Member.Name, list, name);
    }
}
