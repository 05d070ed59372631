using Identify.Generators.Plans;

namespace Identify.Tool.Plans;

/// <summary>
/// Compares two plans as those see them who read the data: a change breaks them if something may arrive that did not before, or if
/// something may be missing. A new trait breaks nobody.
/// </summary>
internal sealed class PlanDiff
{
    private readonly List<PlanChange> _changes = [];
    private readonly HashSet<(PlanSchema, PlanSchema)> _compared = [];

    private PlanDiff()
    {
    }

    /// <summary>The changes, by path.</summary>
    public static IReadOnlyList<PlanChange> Compare(PlanSchema before, PlanSchema after)
    {
        var diff = new PlanDiff();
        diff.CompareMembers("", before, after);
        return [.. diff._changes.OrderBy(change => change.Path, StringComparer.Ordinal)];
    }

    private void CompareMembers(string path, PlanSchema before, PlanSchema after)
    {
        foreach (var trait in before.Traits)
        {
            if (after.Find(trait.Name) is not { } other)
            {
                Add(path + trait.Name, PlanChangeKind.Removed, isBreaking: true, $"was {Describe(trait.Schema)}");
                continue;
            }

            if (trait.IsRequired != other.IsRequired)
                Add(path + trait.Name, PlanChangeKind.Changed, isBreaking: trait.IsRequired, trait.IsRequired ? "is no longer required" : "is now required");

            CompareValues(path + trait.Name, trait.Schema, other.Schema);
        }

        foreach (var trait in after.Traits)
        {
            if (before.Find(trait.Name) is null)
                Add(path + trait.Name, PlanChangeKind.Added, isBreaking: false, Describe(trait.Schema) + (trait.IsRequired ? ", required" : ""));
        }

        if (before.OtherTraits is { } others && after.OtherTraits is { } otherOthers)
            CompareValues(path + "*", others, otherOthers);
        else if (before.OtherTraits != after.OtherTraits)
            Add(path + "*", after.OtherTraits is null ? PlanChangeKind.Removed : PlanChangeKind.Added, isBreaking: after.OtherTraits is null, "other traits");
    }

    private void CompareValues(string path, PlanSchema before, PlanSchema after)
    {
        // Plans may contain themselves.
        if (before == after || !_compared.Add((before, after)))
            return;

        if (before.Types != after.Types)
            Change((after.Types & ~before.Types) != 0, DescribeTypes(before.Types), DescribeTypes(after.Types));
        if (before.Format != after.Format)
            Change(before.Format is not null, before.Format ?? "no format", after.Format ?? "no format");
        if (before.Pattern != after.Pattern)
            Change(before.Pattern is not null, before.Pattern ?? "no pattern", after.Pattern ?? "no pattern");
        if (before.Minimum != after.Minimum)
            Change(before.Minimum is { } minimum && !(after.Minimum >= minimum), DescribeMinimum(before), DescribeMinimum(after));
        CompareListed(path, before, after);
        CompareMembers(path + ".", before, after);
        CompareValues(path + "[]", before.Items, after.Items);

        void Change(bool isBreaking, string old, string current) => Add(path, PlanChangeKind.Changed, isBreaking, $"{old} → {current}");
    }

    private static string DescribeMinimum(PlanSchema schema) =>
        schema.Minimum is { } minimum ? FormattableString.Invariant($"minimum {minimum}") : "no minimum";

    private void CompareListed(string path, PlanSchema before, PlanSchema after)
    {
        if (before.Values.IsDefault || after.Values.IsDefault)
        {
            if (before.Values.IsDefault != after.Values.IsDefault)
                Add(path, PlanChangeKind.Changed, isBreaking: after.Values.IsDefault, after.Values.IsDefault ? $"any value, no longer only {string.Join(", ", before.Values)}" : "only " + string.Join(", ", after.Values));

            return;
        }

        var added = after.Values.Except(before.Values).ToList();
        var removed = before.Values.Except(after.Values).ToList();
        if (added.Count > 0)
            Add(path, PlanChangeKind.Changed, isBreaking: true, "also " + string.Join(", ", added));
        if (removed.Count > 0)
            Add(path, PlanChangeKind.Changed, isBreaking: false, "no longer " + string.Join(", ", removed));
    }

    private void Add(string path, PlanChangeKind kind, bool isBreaking, string description) => _changes.Add(new(path, kind, isBreaking, description));

    private static string Describe(PlanSchema schema) => DescribeTypes(schema.Types) + (schema.Format is null ? "" : $" ({schema.Format})");

    private static string DescribeTypes(JsonTypes types) => types switch
    {
        JsonTypes.Any => "any type",
        JsonTypes.Fraction => "number",
        _ => string.Join(" or ", new[] { JsonTypes.String, JsonTypes.Number, JsonTypes.Integer, JsonTypes.Boolean, JsonTypes.Object, JsonTypes.Array, JsonTypes.Null }
            .Where(type => (types & type) == type && (type != JsonTypes.Integer || (types & JsonTypes.Number) != JsonTypes.Number))
            .Select(type => type.ToString().ToLowerInvariant())),
    };
}

/// <summary>A difference between two plans.</summary>
/// <param name="Path">The trait.</param>
/// <param name="Kind">What happened to it.</param>
/// <param name="IsBreaking">Whether readers of the data may fail because of it.</param>
/// <param name="Description">The details.</param>
internal sealed record PlanChange(string Path, PlanChangeKind Kind, bool IsBreaking, string Description);

internal enum PlanChangeKind
{
    Added,
    Removed,
    Changed,
}
