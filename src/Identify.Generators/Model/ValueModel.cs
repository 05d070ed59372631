namespace Identify.Generators.Model;

/// <summary>How a value is written.</summary>
/// <param name="TypeName">The fully qualified name of the type, without <c>?</c>.</param>
/// <param name="IsNullable">Whether it is a <c>Nullable&lt;T&gt;</c>.</param>
internal abstract record ValueModel(string TypeName, bool IsNullable)
{
    /// <summary>Whether the value is a JSON string, so that its prefix ends with the opening quote.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Whether every value is written, other than null of a nullable type. NaN, for example, is omitted.</summary>
    public bool IsAlwaysWritten { get; init; }
}

/// <summary>A value that the runtime's writer has a method for.</summary>
/// <param name="TypeName">The fully qualified name of the type, without <c>?</c>.</param>
/// <param name="IsNullable">Whether it is a <c>Nullable&lt;T&gt;</c>.</param>
/// <param name="Method">The writer's method.</param>
internal sealed record LeafValue(string TypeName, bool IsNullable, string Method) : ValueModel(TypeName, IsNullable)
{
    /// <summary>What follows the value in C# to get what is written, such as <c>?.Address</c>.</summary>
    public string Read { get; init; } = "";

    /// <summary>The cast before the value.</summary>
    public string Cast { get; init; } = "";

    /// <summary>The cast before the value if it is an ID.</summary>
    public string IdCast { get; init; } = "";

    /// <summary>What follows the value if it is an ID.</summary>
    public string IdRead { get; init; } = "";
}

/// <summary>A value that a converter writes.</summary>
/// <param name="TypeName">The fully qualified name of the type, without <c>?</c>.</param>
/// <param name="IsNullable">Whether it is a <c>Nullable&lt;T&gt;</c>.</param>
/// <param name="Converter">The fully qualified name of the converter's type.</param>
/// <param name="ConverterName">A name for the field that holds the converter.</param>
internal sealed record ConvertedValue(string TypeName, bool IsNullable, string Converter, string ConverterName) : ValueModel(TypeName, IsNullable);

/// <summary>An object, enum, array or dictionary, which a generated method writes.</summary>
/// <param name="TypeName">The fully qualified name of the type, without <c>?</c>.</param>
/// <param name="IsNullable">Whether it is a <c>Nullable&lt;T&gt;</c>.</param>
/// <param name="Key">The <see cref="ShapeModel.Key"/>.</param>
internal sealed record ShapeValue(string TypeName, bool IsNullable, string Key) : ValueModel(TypeName, IsNullable);
