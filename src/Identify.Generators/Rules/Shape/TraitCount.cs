using System.Globalization;
using Identify.Generators.Reading;
using Identify.Generators.Specification;

namespace Identify.Generators.Rules.Shape;

/// <summary>IDFY0404 and IDFY0405: no trait, and more traits than a profile stores.</summary>
internal static class TraitCount
{
    public static void Check(AnnotatedTypeGraph graph, FindingList findings, CancellationToken cancellation)
    {
        // Members without a JSON representation are reported by IDFY0402.
        var root = graph.Root;
        if (root.Members.All(static member => !member.IsTrait) && !root.Type.IsUnknown())
            findings.Add(ShapeDescriptors.NoTraits, root, entry: null, DiagnosticProperties.None);

        var count = graph.GetHeldObjects(cancellation).ValueCount;
        if (count > TraitSpecification.MaxTraits)
        {
            findings.Add(
                ShapeDescriptors.TooManyTraits,
                root,
                entry: null,
                DiagnosticProperties.None,
                count.ToString(CultureInfo.InvariantCulture),
                TraitSpecification.MaxTraits.ToString(CultureInfo.InvariantCulture));
        }
    }
}
