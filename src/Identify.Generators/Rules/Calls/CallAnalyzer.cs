using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Rules.Calls;

/// <summary>IDFY06xx: what can only go wrong at a call.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallAnalyzer() : TraitAnalyzer(typeof(CallDescriptors))
{
    internal override ImmutableArray<CallRule> CallRules { get; } = ImmutableArray.Create<CallRule>(
        NoIdentity.Check,
        MadeUpId.Check,
        ConstantId.Check,
        ChangedValue.Check,
        RewrittenUserId.Check,
        MovingDate.Check,
        MisplacedArgument.Check,
        SharedClient.Check);

    internal override ImmutableArray<SourceRule> SourceRules { get; } = ImmutableArray.Create<SourceRule>(
        RepeatedMessageId.Register,
        UnmarkedUserId.Register);
}
