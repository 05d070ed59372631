using System.Collections.Immutable;
using Identify.Generators.Rules.Destinations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Rules.Types;

/// <summary>IDFY02xx: C# types that do not fit the reserved traits.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TypeAnalyzer : TraitAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public TypeAnalyzer()
        : base(typeof(TypeDescriptors))
    {
    }

    private TypeAnalyzer(Lazy<TeamDestinations?> team)
        : this() => EntryRules = ImmutableArray.Create<EntryRule>(
            new WrongType(team).Check,
            DateWithoutOffset.Check);

    internal override ImmutableArray<EntryRule> EntryRules { get; } = ImmutableArray<EntryRule>.Empty;

    /// <summary>The rules. The team's destinations are read only if an object is missing.</summary>
    internal override TraitAnalyzer? For(Compilation compilation, AnalyzerOptions options) =>
        new TypeAnalyzer(new Lazy<TeamDestinations?>(() => TeamDestinations.Read(compilation, options)));
}
