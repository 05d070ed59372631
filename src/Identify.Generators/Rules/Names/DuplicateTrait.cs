using Identify.Generators.Reading;
using Identify.Generators.Specification;

namespace Identify.Generators.Rules.Names;

/// <summary>IDFY0303: two members under one name, or under two that readers do not tell apart.</summary>
internal static class DuplicateTrait
{
    public static void Check(IdentifyCall call, FaultReport faults)
    {
        foreach (var holder in call.Objects)
        {
            var first = new Dictionary<string, TraitMember>();
            foreach (var member in holder.Traits)
            {
                // Lookups ignore case and separators; a `$` makes another name.
                var key = (member.Trait.StartsWith("$", StringComparison.Ordinal) ? "$" : "") + TraitNames.Fold(member.Trait);
                if (!first.TryGetValue(key, out var other))
                {
                    first.Add(key, member);
                    continue;
                }

                var effect = member.Trait == other.Trait ? "only the first is written" : $"readers take it for '{other.Trait}'";
                faults.Add(Descriptors.DuplicateTrait, holder, member, DiagnosticProperties.None, member.Trait, other.Symbol.ToPlainName(), effect);
            }
        }
    }
}
