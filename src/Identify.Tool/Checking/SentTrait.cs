namespace Identify.Tool.Checking;

/// <summary>A trait in an object that is being read.</summary>
/// <param name="Path">Where it is, and what is known about that place.</param>
/// <param name="Form">What its value is.</param>
internal readonly record struct SentTrait(TraitPath Path, ValueForm Form);

/// <summary>The JSON type of a value; of strings also whether they are dates.</summary>
internal enum ValueForm
{
    Null,
    Boolean,
    Number,
    Text,

    /// <summary>A day, or a point in time.</summary>
    Date,

    /// <summary>A time without a time zone.</summary>
    LocalDate,
    Object,
    Array,
}
