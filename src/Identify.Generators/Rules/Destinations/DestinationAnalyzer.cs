using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Rules.Destinations;

/// <summary>IDFY08xx: what the destinations that the team has named read, and what they refuse.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DestinationAnalyzer : TraitAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public DestinationAnalyzer()
        : base(typeof(DestinationDescriptors))
    {
    }

    private DestinationAnalyzer(TeamDestinations team)
        : this()
    {
        EntryRules = ImmutableArray.Create<EntryRule>(
            new RefusedTrait(team).Check,
            new OtherSpelling(team).Check,
            new UnreadTrait(team).Check,
            new RefusedForm(team).Check);
        SourceRules = ImmutableArray.Create(new UnknownDestination(team).Register, RefusedAddress.For(team));
    }

    internal override ImmutableArray<EntryRule> EntryRules { get; } = ImmutableArray<EntryRule>.Empty;

    internal override ImmutableArray<SourceRule> SourceRules { get; } = ImmutableArray<SourceRule>.Empty;

    /// <summary>The rules for the destinations of this compilation; none without a list, and then the table is not read.</summary>
    internal override TraitAnalyzer? For(Compilation compilation, AnalyzerOptions options) =>
        TeamDestinations.Read(compilation, options) is { } team ? new DestinationAnalyzer(team) : null;
}
