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
internal sealed record MemberModel(string Access, string Trait, ValueModel Value, bool WritesNull, string? FailureLabel);

/// <summary>How a value is written.</summary>
/// <param name="Kind">The writer's method.</param>
/// <param name="TypeName">The fully qualified name of the type, without <c>?</c>.</param>
/// <param name="IsNullable">Whether it is a <c>Nullable&lt;T&gt;</c>.</param>
internal sealed record ValueModel(ValueKind Kind, string TypeName, bool IsNullable)
{
    /// <summary>For shapes the method that writes them, for converters the field that holds the converter.</summary>
    public string Target { get; init; } = "";

    /// <summary>What follows the value in C# to get what is written, such as <c>?.Address</c>.</summary>
    public string Read { get; init; } = "";

    /// <summary>The cast before the value.</summary>
    public string Cast { get; init; } = "";

    /// <summary>The cast before the value if it is an id.</summary>
    public string IdCast { get; init; } = "";

    /// <summary>Whether the value is a JSON string, so that its prefix ends with the opening quote.</summary>
    public bool IsQuoted => Kind is ValueKind.String or ValueKind.Text or ValueKind.Formatted;
}

internal enum ValueKind
{
    /// <summary>A <see cref="string"/>, or what is read from the value as one.</summary>
    String,

    /// <summary>A struct with a dedicated WriteString overload: GUIDs, dates, times.</summary>
    Text,

    /// <summary>Any other type that implements <see cref="IFormattable"/>.</summary>
    Formatted,

    /// <summary><see langword="true"/> or <see langword="false"/>.</summary>
    Boolean,

    /// <summary>A number that JSON can hold.</summary>
    Number,

    /// <summary>A floating-point number; NaN and infinities are left out.</summary>
    Floating,

    /// <summary>JSON from System.Text.Json.</summary>
    Json,

    /// <summary>An object, enum, array or dictionary, which a dedicated method writes.</summary>
    Shape,

    /// <summary>Whatever a converter writes.</summary>
    Converted,
}
