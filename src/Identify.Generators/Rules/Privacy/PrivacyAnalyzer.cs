using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Rules.Privacy;

/// <summary>IDFY05xx: what should not be sent.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PrivacyAnalyzer() : TraitAnalyzer(typeof(PrivacyDescriptors))
{
    internal override ImmutableArray<EntryRule> EntryRules { get; } = ImmutableArray.Create<EntryRule>(SensitiveTrait.Check);

    internal override ImmutableArray<CallRule> CallRules { get; } = ImmutableArray.Create<CallRule>(SensitiveTrait.CheckId);

    internal override ImmutableArray<MemberRule> MemberRules { get; } = ImmutableArray.Create<MemberRule>(SensitiveTrait.CheckIds, OmittedSensitiveMember.Check);
}
