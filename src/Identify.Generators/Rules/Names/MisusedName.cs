using Identify.Generators.Reading;
using Identify.Generators.Specification;

namespace Identify.Generators.Rules.Names;

/// <summary>IDFY0304: a reserved name that was given to a member with another meaning.</summary>
internal static class MisusedName
{
    public static void Check(AnnotatedTypeGraph call, FaultReport faults)
    {
        foreach (var holder in call.Objects)
        {
            foreach (var member in holder.Traits)
            {
                if (member.NameSource == NameSource.Property
                    || member.Reserved is not { } given
                    || TraitSpecification.FindMeaning(member.OwnNameWords, holder.Scope) is not { } meaning
                    || meaning.Trait is var meant && (meant == given || meant.IsInterchangeableWith(given))
                    || !meaning.IsCertainIn(holder.Type.Name))
                {
                    continue;
                }

                var isFree = holder.Traits.All(other => other.Reserved != meant);
                var repair = isFree ? ReservedNames.Use(meant, holder.Settings) : DiagnosticProperties.None;
                faults.Add(Descriptors.MisusedName, holder, member, repair, member.Name, given.Description, ReservedNames.InPolicy(meant, holder.Settings));
            }
        }
    }}
