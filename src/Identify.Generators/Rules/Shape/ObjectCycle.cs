using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules.Shape;

/// <summary>IDFY0407: two types that hold each other, as the two sides of a relationship do: <c>User.Orders</c> and <c>Order.User</c>.</summary>
internal static class ObjectCycle
{
    public static void Check(TraitObject traits, AnnotatedTypeIndex index, FindingList findings, CancellationToken cancellation)
    {
        foreach (var member in traits.Traits)
        {
            if (index.Reader.FindObject(traits, member) is not { } key)
                continue;

            var held = index.Reader.Read(key);
            var other = held.Traits.FirstOrDefault(candidate =>
                candidate.Symbol.Name != member.Symbol.Name
                && SymbolEqualityComparer.Default.Equals(index.Reader.FindObject(held, candidate)?.Type, traits.Type)
                && IsBackReference(member, traits, candidate, held, index, cancellation));
            if (other is not null)
                findings.Add(ShapeDescriptors.ObjectCycle, traits, member, DiagnosticProperties.None, held.DisplayName, other.DisplayName);
        }
    }

    /// <summary>Of the two members one is reported: the single reference to what holds a collection, else the one farther from the annotated type.</summary>
    private static bool IsBackReference(
        MemberEntry member, TraitObject traits, MemberEntry other, TraitObject held, AnnotatedTypeIndex index, CancellationToken cancellation)
    {
        if (IsCollection(member) != IsCollection(other))
            return IsCollection(other);

        // A tree has parent and children, but two single references of one type need not be inverse.
        if (SymbolEqualityComparer.Default.Equals(traits.Type, held.Type))
            return false;

        var isRoot = index.IsRootOrBaseOfRoot(traits.Type, cancellation);
        return isRoot == index.IsRootOrBaseOfRoot(held.Type, cancellation)
            ? string.CompareOrdinal(traits.DisplayName, held.DisplayName) > 0
            : !isRoot;
    }

    private static bool IsCollection(MemberEntry member) => member.Shape.Kind != ShapeKind.Object;
}
