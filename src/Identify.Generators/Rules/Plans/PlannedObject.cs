using System.Collections.Immutable;
using Identify.Generators.Plans;
using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules.Plans;

/// <summary>An object of a call, and what the plan says about it.</summary>
/// <param name="Traits">The object.</param>
/// <param name="Schema">What the plan says.</param>
/// <param name="Path">Where it is in the traits: empty, or <c>address.</c>.</param>
/// <param name="Plan">The plan.</param>
internal sealed record PlannedObject(ITraitEntries Traits, PlanSchema Schema, string Path, ProjectPlan Plan)
{
    /// <summary>What the plan says about the entry; null if it is not in the plan.</summary>
    public PlanTrait? Find(TraitEntry entry) => Schema.Find(entry.Name)
        ?? (Schema.OtherTraits is { } other ? new(entry.Name, other, IsRequired: false, other.Range) : null);
}

/// <summary>A value, or an element of a collection, and what the plan says about it.</summary>
/// <param name="Form">What the value is in JSON.</param>
/// <param name="Shape">What its C# type is in JSON, if it is known.</param>
/// <param name="Schema">What the plan says.</param>
/// <param name="IsElement">Whether it is in a collection.</param>
internal readonly record struct PlannedValue(JsonForm Form, TypeShape? Shape, PlanSchema Schema, bool IsElement)
{
    /// <summary>Whether it is an element that may be null, which is sent.</summary>
    public bool IsNullableElement { get; private init; }

    private const int MaxCollectionDepth = 32;

    /// <summary>The value of the entry, the elements if that is a collection, theirs, and so on.</summary>
    public static IEnumerable<PlannedValue> FindAll(TraitEntry entry, PlanSchema schema, TypeClassifier types)
    {
        var shape = entry is MemberEntry member ? member.Converter is null ? member.Shape : null
            : entry.Type is null ? null
            : types.Classify(entry.Type);
        yield return new(entry.Form, shape, schema, IsElement: false);

        var declared = entry.Type;
        for (var depth = 0; depth < MaxCollectionDepth && declared is not null && shape?.FindElementType(declared) is { } element; depth++)
        {
            if ((shape.Kind == ShapeKind.Array ? schema.Items : schema.OtherTraits) is not { } inner)
                yield break;

            schema = inner;
            declared = element;
            shape = types.Classify(element);
            yield return new(shape.Form, shape, schema, IsElement: true) { IsNullableElement = element.MayBeNull() };
        }
    }
}

/// <summary>What the rules say about the calls of one annotated type.</summary>
/// <param name="reader">The compilation's reader.</param>
internal sealed class PlanFindings(TraitReader reader)
{
    private readonly ImmutableArray<TraitFinding>.Builder _findings = ImmutableArray.CreateBuilder<TraitFinding>();

    public KnownSymbols Symbols => reader.Symbols;

    public TypeClassifier Types => reader.Types;

    /// <param name="descriptor">The rule.</param>
    /// <param name="planned">The object.</param>
    /// <param name="entry">The entry, or null if the object itself is meant.</param>
    /// <param name="trait">The trait of the plan, if there is one.</param>
    /// <param name="properties">What the code fix needs.</param>
    /// <param name="arguments">The arguments of the message that follow the name of the entry or object.</param>
    public void Add(
        DiagnosticDescriptor descriptor, PlannedObject planned, TraitEntry? entry, PlanTrait? trait, ImmutableDictionary<string, string?> properties, params string[] arguments) =>
        _findings.Add(new(descriptor, planned.Traits, entry, properties, ImmutableArray.Create(arguments))
        {
            OtherLocation = planned.Plan.GetLocation(trait?.Range ?? planned.Schema.Range),
        });

    public ImmutableArray<TraitFinding> ToImmutable() => _findings.ToImmutable();
}
