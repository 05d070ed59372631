using System.Collections.Immutable;
using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules;

/// <summary>What a rule says about an object or one of its entries. The reporter for the kind of source makes a diagnostic of it.</summary>
/// <param name="Descriptor">The rule.</param>
/// <param name="Object">The object.</param>
/// <param name="Entry">The entry, or null if the object itself is meant.</param>
/// <param name="Properties">What the code fix needs; see <see cref="DiagnosticProperties"/>.</param>
/// <param name="Arguments">The arguments of the message that follow the name of the entry or object.</param>
internal sealed record TraitFinding(
    DiagnosticDescriptor Descriptor,
    ITraitEntries Object,
    TraitEntry? Entry,
    ImmutableDictionary<string, string?> Properties,
    ImmutableArray<string> Arguments)
{
    /// <summary>Another place that explains the finding, such as the line of a tracking plan.</summary>
    public Location? OtherLocation { get; init; }

    public string Subject => Entry?.DisplayName ?? Object.DisplayName;

    /// <summary>Creates the diagnostic. Roslyn finds two diagnostics equal only if their arguments are the same objects, so they are interned.</summary>
    public static Diagnostic CreateDiagnostic(
        DiagnosticDescriptor descriptor, Location location, ImmutableDictionary<string, string?> properties, params IEnumerable<string> arguments) =>
        CreateDiagnostic(descriptor, location, otherLocation: null, properties, arguments);

    public Diagnostic ToDiagnostic(Location location, ImmutableDictionary<string, string?> properties) =>
        CreateDiagnostic(Descriptor, location, OtherLocation, properties, [Subject, .. Arguments]);

    private static Diagnostic CreateDiagnostic(
        DiagnosticDescriptor descriptor, Location location, Location? otherLocation, ImmutableDictionary<string, string?> properties, IEnumerable<string> arguments) =>
        Diagnostic.Create(descriptor, location, otherLocation is null ? null : [otherLocation], properties, arguments.Select(string.Intern).ToArray<object>());
}

/// <summary>What the rules of one family say.</summary>
/// <param name="symbols">The compilation's known types.</param>
internal sealed class FindingList(KnownSymbols symbols)
{
    private ImmutableArray<TraitFinding>.Builder? _findings;

    public KnownSymbols Symbols => symbols;

    public void Add(
        DiagnosticDescriptor descriptor, ITraitEntries traits, TraitEntry? entry, ImmutableDictionary<string, string?> properties, params string[] arguments) =>
        (_findings ??= ImmutableArray.CreateBuilder<TraitFinding>()).Add(new(descriptor, traits, entry, properties, ImmutableArray.Create(arguments)));

    public ImmutableArray<TraitFinding> ToImmutable() => _findings?.ToImmutable() ?? ImmutableArray<TraitFinding>.Empty;
}
