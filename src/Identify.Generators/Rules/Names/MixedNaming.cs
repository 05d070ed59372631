using Identify.Generators.Reading;
using Identify.Generators.Specification;

namespace Identify.Generators.Rules.Names;

/// <summary>IDFY0306: camelCase and snake_case in one call.</summary>
internal static class MixedNaming
{
    /// <summary>Explicit names in the other spelling. If all of them are, that is deliberate; one among others is a mistake.</summary>
    public static void Check(ITraitEntries traits, FindingList findings)
    {
        if (traits.Scope.IgnoresSpelling)
            return;

        foreach (var entry in traits.Entries)
        {
            if (entry.Reserved is not { } trait
                || entry.Name == ReservedNames.InPolicy(trait, traits.Naming)
                || !traits.Entries.Any(other => other.Name != entry.Name && IsInPolicy(other, traits.Naming))
                || traits.Entries.Any(other => other != entry && other.Reserved == trait)) // IDFY0303 reports both
            {
                continue;
            }

            findings.Add(
                NameDescriptors.MixedNaming,
                traits,
                entry,
                ReservedNames.Use(trait, traits.Naming),
                $"the name '{entry.Name}'",
                $"other names in '{traits.DisplayName}' are {Describe(traits.Naming)}");
        }
    }

    /// <summary>A nested annotated type with another policy than the type that sends it.</summary>
    public static void CheckPolicy(TraitObject traits, AnnotatedTypeIndex index, FindingList findings, CancellationToken cancellation)
    {
        if (index.FindRootOfOtherNaming(traits, cancellation) is not { } root)
            return;

        findings.Add(
            NameDescriptors.MixedNaming,
            traits,
            entry: null,
            DiagnosticProperties.With(DiagnosticProperties.Naming, root.Naming.ToString()),
            Describe(traits.Naming) + " names",
            $"'{root.DisplayName}', which sends it, has {Describe(root.Naming)} names");
    }

    /// <summary>Whether the name has several words, in the policy's spelling.</summary>
    private static bool IsInPolicy(TraitEntry entry, TraitNaming naming) =>
        entry.Reserved is not { HasOneSpelling: true }
        && (naming == TraitNaming.SnakeCase ? entry.Name.Contains("_") : TraitNames.IsCamelCase(entry.Name));

    private static string Describe(TraitNaming naming) => naming == TraitNaming.SnakeCase ? "snake_case" : "camelCase";
}
