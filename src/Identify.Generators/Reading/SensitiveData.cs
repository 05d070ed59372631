using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>Recognizes values that should not be sent to an analytics platform.</summary>
internal static class SensitiveData
{
    public static SensitiveName? Find(TraitEntry entry) =>
        Find(entry.OwnNameWords, entry.NameSource == NameSource.Property ? null : entry.NameWords, entry.Form, entry.Type);

    /// <param name="ownName">The name in C#.</param>
    /// <param name="traitName">The name in JSON, if it was given explicitly.</param>
    /// <param name="form">What the value is in JSON.</param>
    /// <param name="type">The C# type of the value, if it is known.</param>
    public static SensitiveName? Find(NameWords ownName, NameWords? traitName, JsonForm form, ITypeSymbol? type)
    {
        var sensitive = TraitSpecification.FindSensitive(ownName) ?? (traitName is null ? null : TraitSpecification.FindSensitive(traitName));
        return sensitive is { PresenceIsSensitive: false } && IsAbout(sensitive, form, type) ? null : sensitive;
    }

    /// <summary>Whether the value is about the secret (a flag, a date, a count, its settings) rather than the secret itself.</summary>
    private static bool IsAbout(SensitiveName sensitive, JsonForm form, ITypeSymbol? type) => form switch
    {
        JsonForm.Boolean or JsonForm.Date or JsonForm.Time => true,
        JsonForm.Number => !sensitive.CanBeNumber,
        JsonForm.Object => type is not null && TraitSpecification.IsConfiguration(type.UnwrapNullable().Name),
        _ => false,
    };
}
