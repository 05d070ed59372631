using System.Collections.Concurrent;
using System.Collections.Immutable;
using Identify.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules;

/// <summary>Takes the faults of one call to the places where they can be repaired.</summary>
/// <param name="call">The call.</param>
/// <param name="place">Where the type is annotated: its name, or the assembly attribute.</param>
/// <param name="reported">The faults of the compilation so far. Two calls may well share an object.</param>
/// <param name="report">Takes the diagnostic.</param>
internal sealed class FaultReport(
    IdentifyCall call,
    Location place,
    ConcurrentDictionary<(string Id, string Member, Location Place), bool> reported,
    Action<Diagnostic> report)
{
    /// <summary>Reports a type that stands in the call.</summary>
    public void Add(DiagnosticDescriptor rule, TraitObject holder, ImmutableDictionary<string, string?> repair, params object[] details) =>
        Add(rule, holder.Type, holder, repair, details);

    /// <summary>Reports a member.</summary>
    public void Add(DiagnosticDescriptor rule, TraitObject holder, TraitMember member, ImmutableDictionary<string, string?> repair, params object[] details) =>
        Add(rule, member.Symbol, holder, repair, details);

    /// <summary>Whether the symbol stands in source that this compilation can change.</summary>
    public bool IsOwn(ISymbol symbol) => FindPlace(symbol) is not null;

    private void Add(DiagnosticDescriptor rule, ISymbol symbol, TraitObject holder, ImmutableDictionary<string, string?> repair, object[] details)
    {
        var name = symbol.ToPlainName();
        var own = FindPlace(symbol);
        var nearest = own ?? (holder.Lead is { } lead ? FindPlace(lead.Symbol) : null) ?? place;
        if (reported.TryAdd((rule.Id, name, nearest), true))
            report(Diagnostic.Create(rule, nearest, own is null ? Repairs.None : repair, [name, .. details]));
    }

    private Location? FindPlace(ISymbol symbol) =>
        SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, call.Symbols.Compilation.Assembly)
            ? symbol.Locations.FirstOrDefault(location => location.IsInSource)
            : null;
}
