using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Rules.Shape;

/// <summary>IDFY04xx: what can be generated, and what is sent.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ShapeAnalyzer() : TraitAnalyzer(typeof(ShapeDescriptors))
{
    internal override ImmutableArray<MemberRule> MemberRules { get; } = ImmutableArray.Create<MemberRule>(NoJsonForm.Check, ObjectCycle.Check);

    internal override ImmutableArray<GraphRule> GraphRules { get; } = ImmutableArray.Create<GraphRule>(TraitCount.Check);

    internal override ImmutableArray<SourceRule> SourceRules { get; } = ImmutableArray.Create<SourceRule>(
        UnusableType.Register,
        IdleAttribute.Register,
        DerivedMembers.Register);
}
