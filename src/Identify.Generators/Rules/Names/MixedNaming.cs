using Identify.Generators.Reading;
using Identify.Generators.Specification;

namespace Identify.Generators.Rules.Names;

/// <summary>IDFY0306: camelCase and snake_case in one call.</summary>
internal static class MixedNaming
{
    public static void Check(AnnotatedTypeGraph call, FaultReport faults)
    {
        foreach (var holder in call.Objects)
        {
            if (holder.Settings.Naming != call.Root.Settings.Naming)
            {
                var repair = DiagnosticProperties.With(DiagnosticProperties.Naming, call.Root.Settings.Naming.ToString());
                faults.Add(Descriptors.MixedNaming, holder, repair, Describe(holder.Settings), call.Root.Type.ToPlainName(), Describe(call.Root.Settings));
                continue;
            }

            foreach (var member in holder.Traits)
            {
                // Explicit names that are all in the other spelling are a choice; among others they are a slip.
                if (member.Reserved is { } trait
                    && member.Name != ReservedNames.InPolicy(trait, holder.Settings)
                    && holder.Traits.Any(other => other.Name != member.Name && IsInPolicy(other, holder.Settings)))
                {
                    faults.Add(
                        Descriptors.MixedNaming, holder, member, ReservedNames.Use(trait, holder.Settings), $"'{member.Name}'", call.Root.Type.ToPlainName(), Describe(holder.Settings));
                }
            }
        }
    }

    /// <summary>Whether the name has several words, and those in the policy's spelling.</summary>
    private static bool IsInPolicy(TraitEntry entry, TraitSettings settings) =>
        entry.Reserved is not { HasOneSpelling: true }
        && (settings.Naming == TraitNaming.SnakeCase ? entry.Name.Contains("_") : TraitNames.IsCamelCase(entry.Name));

    private static string Describe(TraitSettings settings) => settings.Naming == TraitNaming.SnakeCase ? "snake_case" : "camelCase";
}
