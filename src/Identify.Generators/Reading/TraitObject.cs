using System.Collections.Immutable;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>An object of a call: the annotated type, or one that it holds.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Scope">What it stands for, which decides the reserved names.</param>
/// <param name="Settings">The naming policy and what happens to nulls.</param>
/// <param name="Members">Its members, identities included.</param>
/// <param name="Unsupported">Those of them whose types have no JSON form.</param>
/// <param name="Lead">The member of the annotated type that leads here; <see langword="null"/> for the annotated type.</param>
internal sealed record TraitObject(
    INamedTypeSymbol Type,
    TraitScope Scope,
    TraitSettings Settings,
    ImmutableArray<TraitMember> Members,
    ImmutableArray<TraitMember> Unsupported,
    TraitMember? Lead)
{
    /// <summary>The members that are written under a name of their own.</summary>
    public ImmutableArray<TraitMember> Traits { get; } =
        Members.Where(member => member.IsTrait && !member.IsExtension && !Unsupported.Contains(member)).ToImmutableArray();
}
