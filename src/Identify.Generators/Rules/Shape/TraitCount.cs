using System.Globalization;
using Identify.Generators.Reading;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules.Shape;

/// <summary>IDFY0404 to IDFY0406: no trait, more traits than a profile stores, and objects of other assemblies in large numbers.</summary>
internal static class TraitCount
{
    public static void Check(AnnotatedTypeGraph graph, FindingList findings, CancellationToken cancellation)
    {
        // Members without a JSON representation are reported by IDFY0402, and a type without any member is still being typed.
        var root = graph.Root;
        if (root.Members.All(static member => !member.IsTrait) && !root.Type.IsUnknown() && HasDataMembers(root.Type))
            findings.Add(ShapeDescriptors.NoTraits, root, entry: null, DiagnosticProperties.None);

        var held = graph.GetHeldObjects(cancellation);
        foreach (var import in held.Imports)
        {
            findings.Add(
                ShapeDescriptors.ForeignTypes,
                root,
                import.RootMember,
                DiagnosticProperties.None,
                import.ObjectCount.ToString(CultureInfo.InvariantCulture),
                import.ValueCount.ToString(CultureInfo.InvariantCulture));
        }

        var count = held.ValueCount;
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

    private static bool HasDataMembers(INamedTypeSymbol type)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            if (level.GetMembers().Any(static member => member is IPropertySymbol { Name: not "EqualityContract" } or IFieldSymbol))
                return true;
        }

        return false;
    }
}
