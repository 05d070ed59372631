using Identify.Generators.Reading;
using Identify.Generators.Specification;

namespace Identify.Generators.Rules.Shape;

/// <summary>IDFY0404 and IDFY0405: a call without any trait, and one with more than a profile keeps.</summary>
internal static class TraitCount
{
    public static void Check(AnnotatedTypeGraph call, FaultReport faults)
    {
        // A member without a JSON form has a rule of its own.
        if (call.Root.Members.All(static member => !member.IsTrait) && !call.Root.Type.IsUnknown())
            faults.Add(Descriptors.NoTraits, call.Root, DiagnosticProperties.None);

        var count = call.Objects.Sum(holder => holder.Traits.Count(member => member.Form != JsonForm.Object));
        if (count > TraitSpecification.MaxTraits)
            faults.Add(Descriptors.TooManyTraits, call.Root, DiagnosticProperties.None, count, TraitSpecification.MaxTraits);
    }
}
