namespace Identify.Generators.Specification;

/// <summary>The JSON type that the specification gives a reserved trait.</summary>
internal enum TraitType
{
    String,
    Number,

    /// <summary>A string that holds an ISO-8601 date.</summary>
    Date,
    Object,
    StringOrNumber,
}

/// <summary>A name to which the specification gives a meaning.</summary>
internal sealed class ReservedTrait(string name, TraitType type, string description)
{
    /// <summary>The spelling in camelCase.</summary>
    public string Name { get; } = name;

    /// <summary>The spelling in snake_case.</summary>
    public string SnakeName { get; } = TraitNames.ToSnakeCase(name);

    public TraitType Type { get; } = type;

    /// <summary>What it means, as a noun phrase.</summary>
    public string Description { get; } = description;

    /// <summary>The object that contains it.</summary>
    public TraitScope Scope { get; internal set; } = TraitScope.Other;

    /// <summary>The reserved members of an object.</summary>
    public IReadOnlyList<ReservedTrait> Members
    {
        get => MemberScope.Members;
        init => MemberScope = new(Name, value);
    }

    /// <summary>The scope of the entries in its value.</summary>
    public TraitScope MemberScope { get; private init; } = TraitScope.Other;

    /// <summary>Other names for the same thing, surest first.</summary>
    public IReadOnlyList<NamePattern> Aliases { get; init; } = [];

    /// <summary>Aliases that mean the trait only in a type that is named for a person: the image of a <c>User</c>, not of a <c>Device</c>.</summary>
    public IReadOnlyList<NamePattern> PersonAliases { get; init; } = [];

    /// <summary>Aliases that just as often mean something else. They explain a name but do not give a member away.</summary>
    public IReadOnlyList<NamePattern> AmbiguousAliases { get; init; } = [];

    /// <summary>Destination-specific names, which Segment derives from the reserved trait.</summary>
    public IReadOnlyList<string> DestinationNames { get; init; } = [];

    /// <summary>Names that the reader of the classic destinations knows instead of this one, folded.</summary>
    public IReadOnlyList<string> ClassicNames { get; init; } = [];

    /// <summary>Names under which the member of an object is sent by mistake at the top level.</summary>
    public IReadOnlyList<NamePattern> FlatNames { get; init; } = [];

    /// <summary>Flat names that just as often mean something else. They count only next to an unambiguous one of the same object.</summary>
    public IReadOnlyList<NamePattern> AmbiguousFlatNames { get; init; } = [];

    /// <summary>Whether a date has neither a time of day nor a time zone.</summary>
    public bool IsDayOnly { get; init; }

    /// <summary>Whether the call's user ID replaces it, so that its own value hardly matters.</summary>
    public bool IsReplacedByUserId { get; init; }

    /// <summary>Whether code often stores the string as a number, which loses leading zeros.</summary>
    public bool IsOftenNumber { get; init; }

    /// <summary>Whether it identifies or describes a person, rather than an account or an employer.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>Whether it has one value for all time.</summary>
    public bool NeverChanges { get; init; }

    /// <summary>The reserved trait whose values may be the same: in many systems the email address is the username, and the name next to a surname the first name.</summary>
    public string? InterchangeableWith { get; init; }

    /// <summary>C# types whose values fit, besides the usual ones for the JSON type.</summary>
    public IReadOnlyList<string> OtherTypes { get; init; } = [];

    /// <summary>A sentence for the documentation.</summary>
    public string? Note { get; init; }

    /// <summary>Where it is in the traits, as in <c>email</c> or <c>address.city</c>.</summary>
    public string Path => Scope.Name.Length == 0 ? Name : $"{Scope.Name}.{Name}";

    /// <summary>Whether the name is spelled the same under every naming policy although it has several words.</summary>
    public bool HasOneSpelling => Name.Contains("_");

    /// <summary>The name of a C# member for it: <c>FirstName</c>, <c>EmployeeCount</c>.</summary>
    public string MemberName => TraitNames.ToPascalCase(Name);

    /// <summary>The runtime's constant for the name, within <c>ReservedTraits</c>: <c>Email</c>, <c>AddressMembers.City</c>.</summary>
    public string Constant => Scope.Name.Length == 0 ? MemberName : $"{Scope.ConstantsClass}.{MemberName}";

    public bool IsInterchangeableWith(ReservedTrait other) => InterchangeableWith == other.Name || other.InterchangeableWith == Name;

    public override string ToString() => Path;
}

/// <summary>What a name means.</summary>
/// <param name="Trait">The reserved trait.</param>
/// <param name="Subject">The types in which a member of that name means the trait.</param>
/// <param name="Rank">How sure the meaning is: of two members for one trait, the one with the lower rank is meant.</param>
internal sealed record Meaning(ReservedTrait Trait, MeaningSubject Subject = MeaningSubject.Any, int Rank = 0)
{
    /// <summary>Whether a member of a type of this name certainly means the trait. The arguments of a call, without a type, are about a person.</summary>
    public bool IsCertainIn(NameWords? typeName) => Subject switch
    {
        MeaningSubject.Any => true,
        MeaningSubject.Person => typeName is null || TraitSpecification.IsPerson(typeName),
        _ => false,
    };
}

/// <summary>The types in which a name means a trait.</summary>
internal enum MeaningSubject
{
    Any,
    Person,
    None,
}

/// <summary>A name at the top level for a value that belongs in a reserved object.</summary>
/// <param name="Trait">The nested trait that it means.</param>
/// <param name="IsAmbiguous">Whether the name just as often means something else (<c>state</c>, <c>region</c>).</param>
internal sealed record FlatPart(ReservedTrait Trait, bool IsAmbiguous);

/// <summary>A value that can change during a user's lifetime and so cannot be the user ID.</summary>
/// <param name="Meaning">What it is, with its article.</param>
/// <param name="Trait">The name of the reserved trait to send it as, if there is one. Its aliases are names for the value, too.</param>
/// <param name="Names">Further names.</param>
internal sealed record ChangingName(string Meaning, string? Trait, params NamePattern[] Names);

/// <summary>Data that should not be sent to an analytics platform.</summary>
internal sealed class SensitiveName(string meaning, params NamePattern[] names)
{
    /// <summary>What it is, as a noun phrase.</summary>
    public string Meaning { get; } = meaning;

    /// <summary>Names that are exact: a longer name means something else.</summary>
    public IReadOnlyList<NamePattern> Names { get; } = names;

    /// <summary>Whether even a yes/no answer is sensitive: <c>HasDisability</c> is, <c>HasPassword</c> is not.</summary>
    public bool PresenceIsSensitive { get; init; }

    /// <summary>Whether values may be numbers: a card number may, and an <c>int Password</c> counts something.</summary>
    public bool CanBeNumber { get; init; }

    /// <summary>Words that change the meaning when they come right before the name.</summary>
    public IReadOnlyList<string> NotAfter { get; init; } = [];
}
