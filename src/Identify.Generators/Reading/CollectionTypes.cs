using System.Collections.Immutable;
using Identify.Generators.Model;

namespace Identify.Generators.Reading;

/// <summary>Collections that are enumerated in a way of their own. All others are recognized by their interfaces.</summary>
internal static class CollectionTypes
{
    public static readonly ImmutableArray<(string MetadataName, LoopKind Loop)> All = ImmutableArray.Create(
        ("System.Memory`1", LoopKind.Span),
        ("System.ReadOnlyMemory`1", LoopKind.Span),
        ("System.ArraySegment`1", LoopKind.ArraySegment),
        ("System.Collections.Immutable.ImmutableArray`1", LoopKind.ImmutableArray),
        ("System.Collections.Generic.List`1", LoopKind.ForEach),
        ("System.Collections.Generic.IList`1", LoopKind.Index),
        ("System.Collections.Generic.IReadOnlyList`1", LoopKind.Index));
}
