using System.Collections.Immutable;
using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules;

/// <summary>A fault of a call.</summary>
/// <param name="Member">The member or type that has it; not always the one that it is reported on.</param>
/// <param name="Diagnostic">What is reported.</param>
internal readonly record struct Fault(string Member, Diagnostic Diagnostic);

/// <summary>
/// Takes the faults of one call to the places where they can be repaired: sorted by the type that declares the place,
/// because editors ask for one file at a time and take no answer about another.
/// </summary>
/// <param name="call">The call.</param>
/// <param name="isExternal">Whether an assembly attribute asks for it.</param>
internal sealed class FaultReport(AnnotatedTypeGraph call, bool isExternal)
{
    private readonly Dictionary<ISymbol, List<Fault>> _byType = new(SymbolEqualityComparer.Default);
    private readonly List<Fault> _atAttribute = [];

    /// <summary>The faults of types that stand in no source, where nothing in source leads to them either.</summary>
    public IReadOnlyList<Fault> AtAttribute => _atAttribute;

    /// <summary>The faults in the declaration of a type.</summary>
    public IReadOnlyList<Fault> Find(INamedTypeSymbol type) => _byType.TryGetValue(type, out var faults) ? faults : [];

    /// <summary>Reports a type that stands in the call.</summary>
    public void Add(DiagnosticDescriptor rule, TraitObject holder, ImmutableDictionary<string, string?> repair, params object[] details) =>
        Add(rule, holder.Type, holder, repair, details);

    /// <summary>Reports a member.</summary>
    public void Add(DiagnosticDescriptor rule, TraitObject holder, MemberEntry member, ImmutableDictionary<string, string?> repair, params object[] details) =>
        Add(rule, member.Symbol, holder, repair, details);

    /// <summary>Whether the symbol stands in source that this compilation can change.</summary>
    public bool IsOwn(ISymbol symbol) => symbol.GetReportLocation(call.Symbols) is not null;

    private void Add(DiagnosticDescriptor rule, ISymbol symbol, TraitObject holder, ImmutableDictionary<string, string?> repair, object[] details)
    {
        var nearest = new[] { symbol, call.FindRootMember(holder)?.Symbol, isExternal ? null : call.Root.Type }
            .FirstOrDefault(candidate => candidate is not null && IsOwn(candidate));
        var name = symbol.ToPlainName();
        var place = nearest is null ? GetAttributePlace() : nearest.GetReportLocation(call.Symbols)!;
        var known = ReferenceEquals(nearest, symbol) ? repair : GetIgnored(symbol, holder, repair);
        GetFaults(nearest).Add(new(name, Diagnostic.Create(rule, place, known, [name, .. details])));
    }

    /// <summary>A member that nobody here can edit can be named at the annotated type.</summary>
    private ImmutableDictionary<string, string?> GetIgnored(ISymbol symbol, TraitObject holder, ImmutableDictionary<string, string?> repair) =>
        ReferenceEquals(holder, call.Root) && !IsOwn(symbol) && repair.TryGetValue(DiagnosticProperties.AddedAttribute, out var attribute) && attribute == "TraitIgnore"
            ? DiagnosticProperties.With(DiagnosticProperties.IgnoredMember, symbol.Name)
            : DiagnosticProperties.None;

    private List<Fault> GetFaults(ISymbol? place)
    {
        var type = (place as INamedTypeSymbol ?? place?.ContainingType)?.OriginalDefinition;
        if (type is null)
            return _atAttribute;

        if (!_byType.TryGetValue(type, out var faults))
            _byType.Add(type, faults = []);

        return faults;
    }

    private Location GetAttributePlace() =>
        call.Attribute.ApplicationSyntaxReference is { } reference ? Location.Create(reference.SyntaxTree, reference.Span) : Location.None;
}
