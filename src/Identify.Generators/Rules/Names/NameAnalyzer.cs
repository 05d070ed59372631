using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Rules.Names;

/// <summary>IDFY03xx: trait names.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NameAnalyzer() : TraitAnalyzer(typeof(NameDescriptors))
{
    internal override ImmutableArray<EntryRule> EntryRules { get; } = ImmutableArray.Create<EntryRule>(
        NearMissName.Check,
        DestinationName.Check,
        DuplicateTrait.Check,
        MisusedName.Check,
        FlatParts.Check,
        MixedNaming.Check);

    internal override ImmutableArray<MemberRule> MemberRules { get; } = ImmutableArray.Create<MemberRule>(MixedNaming.CheckPolicy);
}
