using Identify.Generators.Reading;
using Identify.Generators.Specification;

namespace Identify.Generators.Rules.Names;

/// <summary>IDFY0302: a name such as <c>$created</c>, which one destination has for a reserved trait.</summary>
internal static class DestinationName
{
    public static void Check(AnnotatedTypeGraph call, FaultReport faults)
    {
        foreach (var holder in call.Objects)
        {
            foreach (var member in holder.Traits)
            {
                if (TraitSpecification.FindDestinationName(member.Name) is not { } trait)
                    continue;

                var isFree = trait.Scope == holder.Scope && holder.Traits.All(other => other.Reserved != trait);
                faults.Add(
                    Descriptors.DestinationName, holder, member, isFree ? ReservedNames.Use(trait, holder.Settings) : DiagnosticProperties.None, member.Name, trait.Path);
            }
        }
    }
}
