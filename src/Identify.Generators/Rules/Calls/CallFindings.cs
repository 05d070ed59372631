using System.Collections.Immutable;
using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules.Calls;

/// <summary>Takes what rules say about a call.</summary>
/// <param name="symbols">The compilation's known types.</param>
/// <param name="report">Reports a diagnostic.</param>
internal readonly struct CallFindings(KnownSymbols symbols, Action<Diagnostic> report)
{
    public KnownSymbols Symbols => symbols;

    public void Add(DiagnosticDescriptor descriptor, IOperation place, ImmutableDictionary<string, string?> properties, params string[] arguments) =>
        report(TraitFinding.CreateDiagnostic(descriptor, place.Syntax.GetLocation(), properties, arguments));
}
