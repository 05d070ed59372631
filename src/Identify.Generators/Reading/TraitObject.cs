using System.Collections.Immutable;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>The entries of one JSON object, whichever reader made them.</summary>
internal interface ITraitEntries
{
    /// <summary>What the object means, which decides the reserved names.</summary>
    TraitScope Scope { get; }

    /// <summary>How diagnostics name the object.</summary>
    string DisplayName { get; }

    /// <summary>The name of the type that has the entries, which tells whether they are about a person; null for the arguments of a call.</summary>
    NameWords? TypeName { get; }

    /// <summary>The spelling that names without an explicit one get.</summary>
    TraitNaming Naming { get; }

    ImmutableArray<TraitEntry> Entries { get; }
}

/// <summary>What one JSON object of a call is written from: the annotated type, or one that it holds.</summary>
internal sealed class TraitObject : ITraitEntries
{
    public TraitObject(INamedTypeSymbol type, TraitScope scope, TraitSettings settings, ImmutableArray<MemberEntry> members, bool isOwn)
    {
        IsOwn = isOwn;
        Type = type;
        TypeName = type.Name;
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

    /// <summary>Whether the compilation's own assembly declares the type.</summary>
    public bool IsOwn { get; }

    public NameWords? TypeName { get; }

    public string DisplayName => Type.ToPlainName();

    /// <summary>What the object means, which decides the reserved names.</summary>
    public TraitScope Scope { get; }

    /// <summary>The naming policy, and whether nulls are written.</summary>
    public TraitSettings Settings { get; }

    public TraitNaming Naming => Settings.Naming;

    public ImmutableArray<TraitEntry> Entries => ImmutableArray<TraitEntry>.CastUp(Traits);

    /// <summary>All members that are sent or marked as identity.</summary>
    public ImmutableArray<MemberEntry> Members { get; }

    /// <summary>The members that are written under their own name.</summary>
    public ImmutableArray<MemberEntry> Traits { get; }

    /// <summary>The member whose entries are written among the traits.</summary>
    public MemberEntry? Extension { get; }

    /// <summary>The members that are left out although nobody asked for that, with the reason on each.</summary>
    public ImmutableArray<MemberEntry> Omitted { get; }
}
