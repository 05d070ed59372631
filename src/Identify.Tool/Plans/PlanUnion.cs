using System.Collections.Immutable;
using Identify.Generators.Plans;

namespace Identify.Tool.Plans;

/// <summary>Finds the narrowest plan that allows everything that one of two plans allows.</summary>
internal sealed class PlanUnion
{
    private readonly Dictionary<(PlanSchema Left, PlanSchema Right), PlanSchema> _unions = [];

    public PlanSchema Unite(PlanSchema left, PlanSchema right)
    {
        if (left == right)
            return left;

        if (_unions.TryGetValue((left, right), out var known))
            return known;

        // Plans may contain themselves.
        var union = _unions[(left, right)] = new PlanSchema();
        union.Types = left.Types | right.Types;
        union.Format = left.Format == right.Format ? left.Format : null;
        union.Pattern = left.Pattern == right.Pattern ? left.Pattern : null;
        union.Minimum = left.Minimum is { } minimum && right.Minimum is { } other ? Math.Min(minimum, other) : null;
        union.Values = left.Values.IsDefault || right.Values.IsDefault ? default : [.. left.Values.Union(right.Values)];
        union.Description = left.Description == right.Description ? left.Description : null;
        union.Traits = UniteTraits(left, right);
        union.OtherTraits = left.OtherTraits is null ? right.OtherTraits
            : right.OtherTraits is null ? left.OtherTraits
            : Unite(left.OtherTraits, right.OtherTraits);
        union.Items = Unite(left.Items, right.Items);
        return union;
    }

    private ImmutableArray<PlanTrait> UniteTraits(PlanSchema left, PlanSchema right) =>
    [
        .. left.Traits.Select(trait => right.Find(trait.Name) is { } other
            ? trait with { Schema = Unite(trait.Schema, other.Schema), IsRequired = trait.IsRequired && other.IsRequired, Description = trait.Description ?? other.Description }
            : trait with { IsRequired = false }),
        .. right.Traits.Where(trait => left.Find(trait.Name) is null).Select(trait => trait with { IsRequired = false }),
    ];
}
