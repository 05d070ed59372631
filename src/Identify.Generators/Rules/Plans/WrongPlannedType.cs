using Identify.Generators.Plans;
using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules.Plans;

/// <summary>IDFY0702: a value of a type that the plan does not allow for the trait.</summary>
internal static class WrongPlannedType
{
    public static void Check(PlannedObject planned, PlanFindings findings)
    {
        foreach (var entry in planned.Traits.Entries)
        {
            if (planned.Find(entry) is not { } trait || entry.Type?.IsUnknown() == true)
                continue;

            foreach (var value in PlannedValue.FindAll(entry, trait.Schema, findings.Types))
            {
                var sent = JsonValueType.Of(value, entry);
                if (sent.FitsIn(value.Schema))
                {
                    if (!value.IsNullableElement || (value.Schema.Types & JsonTypes.Null) != 0)
                        continue;

                    ReportNull(entry, trait, value.Schema, "[]", $"{GetCollection(entry)} that may contain null", "make the elements not nullable", planned, findings);
                    break;
                }

                var better = value.IsElement || !sent.IsLeaf ? null : FindType(value.Schema, findings.Symbols);
                findings.Add(
                    PlanDescriptors.WrongType,
                    planned,
                    entry,
                    trait,
                    better is null ? DiagnosticProperties.None : DiagnosticProperties.With(DiagnosticProperties.NewType, better.ToMetadataName()),
                    value.IsElement ? $"{GetCollection(entry)} of {sent.ToPlural()}" : sent.ToString(),
                    planned.Plan.Name,
                    planned.Path + trait.Name + (value.IsElement ? "[]" : ""),
                    JsonValueType.Describe(value.Schema),
                    better is null ? "send what the plan defines, or change the plan" : $"make it a '{better.ToMinimalName()}'");
                break;
            }

            if (entry is MemberEntry { WritesNull: true, Type: var type } && type.MayBeNull() && (trait.Schema.Types & JsonTypes.Null) == 0)
                ReportNull(entry, trait, trait.Schema, "", "null if it has no value", "leave it out if it is null", planned, findings);
        }
    }

    private static string GetCollection(TraitEntry entry) => entry.Form == JsonForm.Array ? "an array" : "an object";

    private static void ReportNull(
        TraitEntry entry, PlanTrait trait, PlanSchema schema, string pathSuffix, string sent, string advice, PlannedObject planned, PlanFindings findings) => findings.Add(
        PlanDescriptors.WrongType,
        planned,
        entry,
        trait,
        DiagnosticProperties.None,
        sent,
        planned.Plan.Name,
        planned.Path + trait.Name + pathSuffix,
        JsonValueType.Describe(schema),
        advice + ", or allow null in the plan");

    /// <summary>The C# type for the plan's, if there is one.</summary>
    public static INamedTypeSymbol? FindType(PlanSchema schema, KnownSymbols symbols) => (schema.Types & ~JsonTypes.Null, schema.Format) switch
    {
        _ when !schema.Values.IsDefault => null,
        (JsonTypes.String, "date-time") => symbols.DateTimeOffset,
        (JsonTypes.String, "date") => symbols.HasNetRuntime ? symbols.DateOnlyOrDateTime : null,
        (JsonTypes.String, "uuid") => symbols.Compilation.GetBestTypeByMetadataName("System.Guid"),
        (JsonTypes.String, "duration") => symbols.Compilation.GetBestTypeByMetadataName("System.TimeSpan"),
        (JsonTypes.String, _) => symbols.Compilation.GetSpecialType(SpecialType.System_String),
        (JsonTypes.Integer, _) => symbols.Compilation.GetSpecialType(SpecialType.System_Int64),
        (JsonTypes.Number, _) => symbols.Compilation.GetSpecialType(SpecialType.System_Double),
        (JsonTypes.Boolean, _) => symbols.Compilation.GetSpecialType(SpecialType.System_Boolean),
        _ => null,
    };
}
