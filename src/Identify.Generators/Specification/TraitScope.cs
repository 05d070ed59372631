namespace Identify.Generators.Specification;

/// <summary>The object that contains a trait. It decides which names are reserved.</summary>
internal sealed class TraitScope
{
    /// <summary>Any nested object that the specification does not name. It has no reserved members.</summary>
    public static readonly TraitScope Other = new("", []);

    /// <summary>An object to which the specification of traits does not apply: the properties of an event, the context of a feature flag.</summary>
    public static readonly TraitScope Unspecified = new("", []) { Platform = "" };

    public TraitScope(string name, IReadOnlyList<ReservedTrait> members)
    {
        Name = name;
        Members = members;
        foreach (var member in members)
            member.Scope = this;
    }

    /// <summary>The traits object itself.</summary>
    public static TraitScope Traits => TraitSpecification.Traits;

    /// <summary>The properties of a person in PostHog.</summary>
    public static TraitScope PostHogPerson => TraitSpecification.PostHogPerson;

    /// <summary>The properties of a profile in Mixpanel.</summary>
    public static TraitScope MixpanelProfile => TraitSpecification.MixpanelProfile;

    /// <summary>The platform whose names these are, if it is not Segment's specification.</summary>
    public string? Platform { get; init; }

    /// <summary>Whether the names are those of Segment's specification.</summary>
    public bool IsOfSpecification => Platform is null;

    /// <summary>Who gives the names their meaning.</summary>
    public string DefinedBy => Platform ?? "the Segment specification";

    /// <summary>Whether a reserved name is recognized in any case, with or without <c>$</c> and underscores.</summary>
    public bool IgnoresSpelling { get; init; }

    /// <summary>The name of the reserved object, such as <c>address</c>; empty for <see cref="Traits"/> and <see cref="Other"/>.</summary>
    public string Name { get; }

    /// <summary>The reserved traits in this object, in the order of the specification.</summary>
    public IReadOnlyList<ReservedTrait> Members { get; }

    /// <summary>The runtime's class with the constants of the members: <c>AddressMembers</c>.</summary>
    public string ConstantsClass => TraitNames.ToPascalCase(Name) + "Members";

    /// <summary>Whether a reserved member is named differently than the naming policy would name it.</summary>
    public bool OverridesNaming => Members.Any(static member => member.HasOneSpelling);
}
