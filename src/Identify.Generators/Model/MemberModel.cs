namespace Identify.Generators.Model;

/// <summary>A property or field that is written.</summary>
/// <param name="Access">Its name in C#, with <c>@</c> if it is a keyword.</param>
/// <param name="Trait">The trait's name.</param>
/// <param name="Value">How its value is written.</param>
/// <param name="WritesNull">Whether <c>null</c> is written if the value is null.</param>
/// <param name="FailureLabel">
/// The <c>Type.Member</c> to name if reading or writing the member throws; <see langword="null"/> for auto-properties and
/// fields of plain values.
/// </param>
internal sealed record MemberModel(string Access, string Trait, ValueModel Value, bool WritesNull, string? FailureLabel)
{
    /// <summary>Whether the type's default value is omitted.</summary>
    public bool OmitsDefault { get; init; }
}
