namespace Identify.Generators.Model;

/// <summary>A property or field that is written.</summary>
/// <param name="Access">How it is named in C#, with <c>@</c> where it is a keyword.</param>
/// <param name="Trait">The trait's name.</param>
/// <param name="Value">How its value is written.</param>
/// <param name="WritesNull">Whether <c>null</c> is written where the value is null, or nothing.</param>
/// <param name="RunsCode">
/// <c>Type.Member</c> where reading the member or walking its value runs code that may throw; <see langword="null"/>
/// for auto-properties and fields of plain values.
/// </param>
internal sealed record MemberModel(string Access, string Trait, ValueModel Value, bool WritesNull, string? RunsCode);

/// <summary>How a value is written.</summary>
/// <param name="Kind">The writer's method.</param>
/// <param name="TypeName">The fully qualified name of the type, without <c>?</c>.</param>
/// <param name="IsNullable">Whether it is a <c>Nullable&lt;T&gt;</c>.</param>
/// <param name="Target">For shapes the method that writes them, for converters the field that holds the converter.</param>
internal sealed record ValueModel(ValueKind Kind, string TypeName, bool IsNullable, string? Target = null)
{
    /// <summary>Whether the value is a JSON string, so that its prefix ends with the opening quote.</summary>
    public bool IsQuoted => Kind is ValueKind.String or ValueKind.Uri or ValueKind.MailAddress or ValueKind.Text or ValueKind.Formatted;
}

internal enum ValueKind
{
    /// <summary>A <see cref="string"/>.</summary>
    String,

    /// <summary>A <see cref="System.Uri"/>, written as it was given.</summary>
    Uri,

    /// <summary>A mail address without the display name.</summary>
    MailAddress,

    /// <summary>A struct that the writer has a text form for: GUIDs, dates, times.</summary>
    Text,

    /// <summary>Anything else that can format itself.</summary>
    Formatted,

    /// <summary><see langword="true"/> or <see langword="false"/>.</summary>
    Boolean,

    /// <summary>A number that JSON can hold.</summary>
    Number,

    /// <summary>A floating-point number; NaN and infinities are left out.</summary>
    Floating,

    /// <summary>JSON from System.Text.Json.</summary>
    Json,

    /// <summary>An object, enum, array or map, with a method of its own.</summary>
    Shape,

    /// <summary>Whatever a converter writes.</summary>
    Converted,
}
