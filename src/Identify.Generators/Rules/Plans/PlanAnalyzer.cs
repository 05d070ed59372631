using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Rules.Plans;

/// <summary>IDFY07xx: tracking plans. Without a plan nothing is registered.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PlanAnalyzer() : TraitAnalyzer(typeof(PlanDescriptors))
{
    internal override ImmutableArray<SourceRule> SourceRules { get; } = ImmutableArray.Create<SourceRule>(PlanReporter.Register);

    /// <summary>The rules about an object that a plan describes.</summary>
    internal static ImmutableArray<PlanRule> PlanRules { get; } = ImmutableArray.Create<PlanRule>(
        UnknownTrait.Check,
        WrongPlannedType.Check,
        MissingTrait.Check,
        UnknownValue.Check);
}

/// <summary>A rule about the entries of an object that a plan describes, whichever reader made them.</summary>
internal delegate void PlanRule(PlannedObject planned, PlanFindings findings);
