using Identify.Generators.Reading;

namespace Identify.Generators.Rules.Names;

/// <summary>IDFY0303: two members under one name, or under two that readers do not tell apart.</summary>
internal static class DuplicateTrait
{
    public static void Check(AnnotatedTypeGraph call, FaultReport faults)
    {
        foreach (var holder in call.Objects)
        {
            var first = new Dictionary<string, MemberEntry>();
            foreach (var member in holder.Traits)
            {
                // Lookups ignore case and separators; a `$` makes another name.
                var key = (member.Name.StartsWith("$", StringComparison.Ordinal) ? "$" : "") + member.NameWords.Key;
                if (!first.TryGetValue(key, out var other))
                {
                    first.Add(key, member);
                    continue;
                }

                var effect = member.Name == other.Name ? "only the first is written" : $"readers take it for '{other.Name}'";
                faults.Add(Descriptors.DuplicateTrait, holder, member, DiagnosticProperties.None, member.Name, other.Symbol.ToPlainName(), effect);
            }
        }
    }
}
