using System.Collections.Immutable;
using Identify.Generators.Reading;
using Identify.Generators.Rules.Ids;
using Identify.Generators.Rules.Names;
using Identify.Generators.Rules.Privacy;
using Identify.Generators.Rules.Shape;
using Identify.Generators.Rules.Types;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules;

/// <summary>A call with what all rules say of it. They are asked once, at the first question.</summary>
/// <param name="call">The call.</param>
/// <param name="isExternal">Whether an assembly attribute asks for it.</param>
internal sealed class JudgedCall(AnnotatedTypeGraph call, bool isExternal)
{
    private static readonly ImmutableArray<Action<AnnotatedTypeGraph, FaultReport>> Rules = ImmutableArray.Create<Action<AnnotatedTypeGraph, FaultReport>>(
        ChangingUserId.Check,
        AmbiguousId.Check,
        UnfitId.Check,
        MissingUserId.Check,
        WrongType.Check,
        DateWithoutOffset.Check,
        NearMissName.Check,
        DestinationName.Check,
        DuplicateTrait.Check,
        MisusedName.Check,
        FlatParts.Check,
        MixedNaming.Check,
        NoJsonForm.Check,
        TraitCount.Check,
        SensitiveTrait.Check);

    private readonly Lazy<FaultReport> _report = new(() => Judge(call, isExternal));

    public ImmutableArray<TraitObject> Objects => call.Objects;

    public IReadOnlyList<Fault> FaultsAtAttribute => _report.Value.AtAttribute;

    /// <summary>The faults in the declaration of a type.</summary>
    public IEnumerable<Fault> FindFaults(INamedTypeSymbol type) => _report.Value.Find(type);

    private static FaultReport Judge(AnnotatedTypeGraph call, bool isExternal)
    {
        var report = new FaultReport(call, isExternal);
        foreach (var rule in Rules)
            rule(call, report);

        return report;
    }
}
