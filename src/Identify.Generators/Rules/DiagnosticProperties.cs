using System.Collections.Immutable;

namespace Identify.Generators.Rules;

/// <summary>What a rule tells its fix, in the diagnostic's properties. A diagnostic without properties has no fix.</summary>
internal static class DiagnosticProperties
{
    /// <summary>The name of the attribute to add to the member or type, without <c>Attribute</c>.</summary>
    public const string AddedAttribute = nameof(AddedAttribute);

    /// <summary>Whether the attribute that the fault was reported on can be removed; the value is empty.</summary>
    public const string Removed = nameof(Removed);

    /// <summary>The documentation id of the member that <c>[UserId]</c> is moved to.</summary>
    public const string DatabaseId = nameof(DatabaseId);

    /// <summary>The metadata name of the member's right type.</summary>
    public const string NewType = nameof(NewType);

    /// <summary>Whether the annotation's <c>Ignore</c> can name what is left out; the value is empty.</summary>
    public const string Ignorable = nameof(Ignorable);

    /// <summary>Whether the type or member can be made accessible; the value is empty.</summary>
    public const string Accessible = nameof(Accessible);

    /// <summary>The attribute that this member keeps alone.</summary>
    public const string KeptAttribute = nameof(KeptAttribute);

    /// <summary>The documentation ids of the members that lose it, with spaces between them.</summary>
    public const string OtherMembers = nameof(OtherMembers);

    /// <summary>The member of <c>ReservedTraits</c> to name the trait by.</summary>
    public const string TraitConstant = nameof(TraitConstant);

    /// <summary>The name to give the trait, where no constant has it.</summary>
    public const string TraitLiteral = nameof(TraitLiteral);

    /// <summary>The name to give the key at a call.</summary>
    public const string NewKey = nameof(NewKey);

    /// <summary>Whether the entry at a call can be removed; the value is empty.</summary>
    public const string RemovableEntry = nameof(RemovableEntry);

    /// <summary>Whether the value at a call is the text of a date; the value is empty.</summary>
    public const string DateText = nameof(DateText);

    /// <summary>The type to build instead of the value at a call.</summary>
    public const string ExactForm = nameof(ExactForm);

    /// <summary>The parameters whose arguments are in each other's place, with a space between them.</summary>
    public const string Swap = nameof(Swap);

    /// <summary>The name to give the member itself.</summary>
    public const string NewName = nameof(NewName);

    /// <summary>The reserved trait to add to the type.</summary>
    public const string NewTrait = nameof(NewTrait);

    /// <summary>The reserved trait to send the member's value as, besides its own name.</summary>
    public const string SecondTrait = nameof(SecondTrait);

    /// <summary>The naming policy to give the type.</summary>
    public const string Naming = nameof(Naming);

    /// <summary>The reserved object to put the parts into.</summary>
    public const string Wrapper = nameof(Wrapper);

    /// <summary>Its members and where they come from: <c>City=City PostalCode=Zip</c>.</summary>
    public const string Parts = nameof(Parts);

    /// <summary>The name of the converter to write for the member.</summary>
    public const string NewConverter = nameof(NewConverter);

    /// <summary>The name that the tracking plan has for the trait.</summary>
    public const string PlannedName = nameof(PlannedName);

    /// <summary>The name of the trait that the tracking plan requires and the type does not send.</summary>
    public const string AddedTrait = nameof(AddedTrait);

    /// <summary>Whether the member must not be null; the value is empty.</summary>
    public const string NotNull = nameof(NotNull);

    public static readonly ImmutableDictionary<string, string?> None = ImmutableDictionary<string, string?>.Empty;

    public static ImmutableDictionary<string, string?> With(string key, string? value) => None.Add(key, value);
}
