using Identify.Generators.Reading;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules.Types;

/// <summary>IDFY0206: a <c>DateTime</c>, which leaves open what moment is meant.</summary>
internal static class DateWithoutOffset
{
    public static void Check(AnnotatedTypeGraph call, FaultReport faults)
    {
        foreach (var holder in call.Objects)
        {
            foreach (var member in holder.Traits)
            {
                if (member.Type.UnwrapNullable().SpecialType == SpecialType.System_DateTime
                    && member.Converter is null
                    && faults.IsOwn(member.Symbol)
                    && !SaysItself(member.OwnNameWords))
                {
                    faults.Add(Descriptors.DateWithoutOffset, holder, member, DiagnosticProperties.With(DiagnosticProperties.NewType, "System.DateTimeOffset"));
                }
            }
        }
    }

    /// <summary>A name that ends in Utc is unambiguous, and a day such as the birthday has no time zone.</summary>
    private static bool SaysItself(NameWords name) =>
        name.Words is [.., "utc"] || (TraitSpecification.FindByMeaning(name, TraitScope.Traits) ?? TraitSpecification.FindQualified(name, TraitScope.Traits)) is { IsDayOnly: true };
}
