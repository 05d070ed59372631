using System.Collections.Immutable;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading.Calls;

/// <summary>An SDK that sends calls about users.</summary>
/// <param name="Name">Its name for people.</param>
/// <param name="Traits">The names that it, or the platform behind it, gives a meaning to.</param>
/// <param name="Types">The metadata names of the types that have its methods. It is in use if one of them is referenced.</param>
/// <param name="Parameters">What its parameters take, by their names.</param>
/// <param name="Methods">Its methods.</param>
internal sealed record Sdk(
    string Name,
    TraitScope Traits,
    ImmutableArray<string> Types,
    ImmutableDictionary<string, ParameterRole> Parameters,
    ImmutableArray<SdkMethod> Methods)
{
    /// <summary>What stands in front of the arguments of its calls: names of methods, and for a constructor the type's name or <c>new</c>.</summary>
    public IEnumerable<string> CallNames => Methods.SelectMany(method => method.Name == WellKnownMemberNames.InstanceConstructorName
        ? Types.Select(static type => type.Substring(type.LastIndexOf('.') + 1)).Append("new")
        : [method.Name]);

    /// <summary>Keys in the properties of an event under which traits are sent.</summary>
    public ImmutableDictionary<string, ParameterRole> NestedTraits { get; init; } = ImmutableDictionary<string, ParameterRole>.Empty;

    /// <summary>Whether dates can only be sent as text, which the project has to write in the form of ISO-8601.</summary>
    public bool TakesDatesAsText { get; init; }

    /// <summary>Values that it changes or loses.</summary>
    public ImmutableArray<ValueLoss> Losses { get; init; } = ImmutableArray<ValueLoss>.Empty;

    /// <summary>Whether its generic methods parse every text in an object as a number if they can.</summary>
    public bool ParsesObjects { get; init; }

    /// <summary>The type whose methods parse user IDs as numbers if they can, where they also get a dictionary.</summary>
    public string? ParsesUserIdsIn { get; init; }

    /// <summary>Whether a client remembers the user of the last identify call, and sends later calls about that one.</summary>
    public bool RemembersUser { get; init; }

    /// <summary>Whether an ID may be a constant, because what is identified is often no user.</summary>
    public bool AllowsConstantIds { get; init; }

    /// <summary>The SDK behind a method of the project, whose own calls are judged where they are made.</summary>
    public Sdk ForWrappers() => this with { ParsesObjects = false, RemembersUser = false, Parameters = ImmutableDictionary<string, ParameterRole>.Empty };

    /// <summary>The key under which the ID of the user may be among the properties, in any case, with or without <c>$</c> and underscores.</summary>
    public string? IdKey { get; init; }

    /// <summary>Other keys among the properties, in the same spellings, that say something about the call and are not stored with the user.</summary>
    public ImmutableArray<string> CallKeys { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Whether properties of objects, anonymous ones included, are sent as if they were the entries of a dictionary.</summary>
    public bool ReadsObjects { get; init; }
}

/// <summary>The methods of an SDK that have a name.</summary>
/// <param name="Kind">What the call says.</param>
/// <param name="Name">The name.</param>
internal sealed record SdkMethod(CallKind Kind, string Name)
{
    /// <summary>What parameters take that mean something else than in the other methods.</summary>
    public ImmutableDictionary<string, ParameterRole> OtherParameters { get; init; } = ImmutableDictionary<string, ParameterRole>.Empty;
}

/// <summary>Values that an SDK changes or loses.</summary>
/// <param name="Effect">What happens to them, after "is" or "makes".</param>
/// <param name="Types">
/// The metadata names of their types, or <c>enum</c>, <c>object</c> for objects and dictionaries, <c>NaN</c> for what is not a finite number,
/// and <c>null</c> for a JSON element that is <see langword="null"/>.
/// </param>
internal sealed record ValueLoss(string Effect, params string[] Types);

/// <summary>What a call says.</summary>
internal enum CallKind
{
    /// <summary>Who a user is, and what is known about them.</summary>
    Identify,

    /// <summary>Which group a user belongs to.</summary>
    Group,

    /// <summary>What a user has done or seen.</summary>
    Event,

    /// <summary>That two IDs belong to one user.</summary>
    Alias,

    /// <summary>Nothing yet: it makes the identity or the context of later calls.</summary>
    Identity,
}

/// <summary>What a parameter takes.</summary>
internal enum ParameterRole
{
    None,
    UserId,
    AnonymousId,

    /// <summary>The ID that a user had before.</summary>
    PreviousId,
    GroupId,

    /// <summary>What kind of group it is, such as a company.</summary>
    GroupType,

    /// <summary>A dictionary or object: the traits of a user, those of a group, or the properties of an event, depending on the call.</summary>
    Entries,

    /// <summary>The traits of the user, whatever the call.</summary>
    Traits,

    /// <summary>Traits that are stored only if the user does not have them yet.</summary>
    TraitsOnce,

    /// <summary>The name of a single entry.</summary>
    Key,

    /// <summary>The value of a single entry.</summary>
    Value,

    /// <summary>The kind of thing that the ID is for.</summary>
    Kind,

    /// <summary>Options of the call, which may hold an anonymous ID.</summary>
    Options,
}
