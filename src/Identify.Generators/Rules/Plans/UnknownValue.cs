using Identify.Generators.Plans;
using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules.Plans;

/// <summary>IDFY0704: enum members with names that are not among the plan's values.</summary>
internal static class UnknownValue
{
    private const int MaxNames = 5;

    public static void Check(PlannedObject planned, PlanFindings findings)
    {
        foreach (var entry in planned.Traits.Entries)
        {
            if (planned.Find(entry) is not { } trait)
                continue;

            foreach (var value in PlannedValue.FindAll(entry, trait.Schema, findings.Types))
            {
                if (value is not { Form: JsonForm.EnumName, Shape.Type: INamedTypeSymbol type, Schema.Values: { IsDefault: false } allowed })
                    continue;

                var names = EnumNames.Get(type, planned.Traits.Naming, findings.Symbols).Select(static member => member.Name);
                var unknown = names.Where(name => !allowed.Contains(new(JsonTypes.String, name))).Select(static name => $"'{name}'").ToList();
                if (unknown.Count > 0)
                {
                    findings.Add(
                        PlanDescriptors.UnknownValue,
                        planned,
                        entry,
                        trait,
                        DiagnosticProperties.None,
                        Enumerate(unknown, "or"),
                        planned.Plan.Name,
                        Enumerate([.. allowed.Select(static known => known.ToString())], "and"),
                        planned.Path + trait.Name);
                }
            }
        }
    }

    private static string Enumerate(List<string> names, string conjunction)
    {
        if (names.Count > MaxNames)
            return FormattableString.Invariant($"{string.Join(", ", names.Take(MaxNames - 1))} {conjunction} {names.Count - MaxNames + 1} others");

        return names.Count < 2
            ? string.Concat(names)
            : $"{string.Join(", ", names.Take(names.Count - 1))} {conjunction} {names[names.Count - 1]}";
    }
}
