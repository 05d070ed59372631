namespace Identify.Generators.Specification;

/// <summary>The names that other platforms than Segment give a meaning to.</summary>
internal static partial class TraitSpecification
{
    public static readonly TraitScope PostHogPerson = new("",
    [
        new("email", TraitType.String, "the email address of the person")
        {
            Aliases = ["email address|addr", "mail", "mail address|addr"],
        },
        new("name", TraitType.String, "the name of the person")
        {
            Aliases = ["full name", "real name"],
        },
    ])
    {
        Platform = "PostHog",
        IgnoresSpelling = true,
    };

    public static readonly TraitScope MixpanelProfile = new("",
    [
        new("created", TraitType.Date, "the time when the profile was created")
        {
            Aliases = ["created at|on|date|time", "create date|time", "signed|sign up? at|on|date"],
        },
        new("email", TraitType.String, "the email address of the user")
        {
            Aliases = ["email address|addr", "mail", "mail address|addr"],
        },
        new("firstName", TraitType.String, "the first name of the user")
        {
            Aliases = ["given name", "forename", "fname"],
            InterchangeableWith = "name",
        },
        new("lastName", TraitType.String, "the last name of the user")
        {
            Aliases = ["family name", "surname", "lname"],
        },
        new("name", TraitType.String, "the full name of the user")
        {
            Aliases = ["full name", "real name"],
        },
        new("phone", TraitType.String, "the phone number of the user")
        {
            Aliases = ["phone|telephone|mobile number|no", "telephone"],
            IsOftenNumber = true,
        },
    ])
    {
        Platform = "Mixpanel",
        IgnoresSpelling = true,
    };

    /// <summary>Every reserved name of every platform.</summary>
    private static IEnumerable<ReservedTrait> AllNames => [.. ReservedTraits, .. PostHogPerson.Members, .. MixpanelProfile.Members];
}
