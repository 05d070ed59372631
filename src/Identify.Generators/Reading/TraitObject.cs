using System.Collections.Immutable;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>What one JSON object of a call is written from: the annotated type, or one that it holds.</summary>
internal sealed class TraitObject
{
    public TraitObject(INamedTypeSymbol type, TraitScope scope, TraitSettings settings, ImmutableArray<MemberEntry> members)
    {
        Type = type;
        Scope = scope;
        Settings = settings;
        Members = members;
        Extension = members.FirstOrDefault(static member => member is { IsExtension: true, Omission: Omission.None });
        Omitted = members
            .Where(member => member.IsExtension ? member != Extension : member is { IsTrait: true, Omission: not Omission.None })
            .ToImmutableArray();
        Traits = members.Where(static member => member is { IsTrait: true, IsExtension: false, Omission: Omission.None }).ToImmutableArray();
    }

    public INamedTypeSymbol Type { get; }

    /// <summary>What the object means, which decides the reserved names.</summary>
    public TraitScope Scope { get; }

    /// <summary>The naming policy, and whether nulls are written.</summary>
    public TraitSettings Settings { get; }

    /// <summary>All members that are sent or marked as identity.</summary>
    public ImmutableArray<MemberEntry> Members { get; }

    /// <summary>The members that are written under their own name.</summary>
    public ImmutableArray<MemberEntry> Traits { get; }

    /// <summary>The member whose entries are written among the traits.</summary>
    public MemberEntry? Extension { get; }

    /// <summary>The members that are left out although nobody asked for that, with the reason on each.</summary>
    public ImmutableArray<MemberEntry> Omitted { get; }
}
