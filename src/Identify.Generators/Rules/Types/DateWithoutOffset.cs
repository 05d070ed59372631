using Identify.Generators.Reading;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules.Types;

/// <summary>IDFY0206: a <c>DateTime</c>, which leaves open which instant is meant.</summary>
internal static class DateWithoutOffset
{
    public static void Check(ITraitEntries traits, FindingList findings)
    {
        if (!traits.Scope.IsOfSpecification)
            return;

        foreach (var entry in traits.Entries)
        {
            if (entry is { IsOwn: true, Form: JsonForm.Date }
                && entry.Type?.UnwrapNullable().SpecialType == SpecialType.System_DateTime
                && !IsUnambiguous(entry.OwnNameWords)
                && !(traits is { Entries.Length: 1, TypeName: { } wrapper } && IsDay(wrapper)))
            {
                findings.Add(
                    TypeDescriptors.DateWithoutOffset, traits, entry, DiagnosticProperties.With(DiagnosticProperties.NewType, "System.DateTimeOffset"));
            }
        }
    }

    /// <summary>A name that ends in UTC tells the offset, and a birthday is the same day everywhere.</summary>
    private static bool IsUnambiguous(NameWords name) => name.Words is [.., "utc"] || IsDay(name);

    private static bool IsDay(NameWords name) =>
        (TraitSpecification.FindByMeaning(name, TraitScope.Traits) ?? TraitSpecification.FindQualified(name, TraitScope.Traits)) is { IsDayOnly: true };
}
