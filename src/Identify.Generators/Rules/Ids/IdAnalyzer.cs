using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Rules.Ids;

/// <summary>IDFY01xx: who the user is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdAnalyzer() : TraitAnalyzer(typeof(IdDescriptors))
{
    internal override ImmutableArray<GraphRule> GraphRules { get; } = ImmutableArray.Create<GraphRule>(
        ChangingUserId.Check,
        AmbiguousId.Check,
        UnfitId.Check,
        MissingUserId.Check);

    internal override ImmutableArray<CallRule> CallRules { get; } = ImmutableArray.Create<CallRule>(ChangingIdArgument.Check);

    internal override ImmutableArray<SourceRule> SourceRules { get; } = ImmutableArray.Create<SourceRule>(UserIdValue.Register);
}
