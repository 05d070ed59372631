namespace Identify.Generators.Model;

/// <summary>An annotated type: everything that the emitter prints for it.</summary>
/// <remarks>
/// The model types are plain data with structural equality: no symbol, syntax, location or compilation. That is what
/// lets the pipeline see that nothing has changed.
/// </remarks>
/// <param name="Namespace">The namespace, or an empty string.</param>
/// <param name="TypeName">The fully qualified name, with <c>global::</c>.</param>
/// <param name="DisplayName">The name for people, such as <c>Order.Customer</c>.</param>
/// <param name="ClassName">The name of the generated class, such as <c>CustomerTraits</c>.</param>
/// <param name="TakenNames">The names like <paramref name="ClassName"/>, with or without a number, that the namespace already has.</param>
/// <param name="FileName">The name of the generated file, without its extension.</param>
/// <param name="IsPublic">Whether the generated class is public or internal.</param>
/// <param name="IsValueType">Whether the type is a struct.</param>
/// <param name="UserId">Where the user ID comes from.</param>
/// <param name="AnonymousId">Where the anonymous ID comes from.</param>
/// <param name="Traits">The object itself.</param>
/// <param name="Shapes">What it holds, directly or indirectly, each once: objects, enums, arrays and dictionaries.</param>
internal sealed record TypeModel(
    string Namespace,
    string TypeName,
    string DisplayName,
    string ClassName,
    EquatableArray<string> TakenNames,
    string FileName,
    bool IsPublic,
    bool IsValueType,
    MemberModel? UserId,
    MemberModel? AnonymousId,
    ObjectShape Traits,
    EquatableArray<ShapeModel> Shapes)
{
    /// <summary>The generated class, for lookups by type.</summary>
    public SerializerModel Serializer => new(TypeName, Namespace.Length == 0 ? $"global::{ClassName}" : $"global::{Namespace}.{ClassName}");

    /// <summary>The classes that write those shapes that other annotated types hold, too.</summary>
    public EquatableArray<SharedWriter> SharedWriters { get; init; }
}

/// <summary>A serializer, for lookups by type.</summary>
/// <param name="TypeName">The fully qualified name of the annotated type.</param>
/// <param name="ClassName">The fully qualified name of the generated class.</param>
internal sealed record SerializerModel(string TypeName, string ClassName);

/// <summary>A shape that several annotated types hold, and so is written by a class of its own.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Writer">The class that writes it.</param>
/// <param name="FileName">The name of the generated file, without its extension.</param>
/// <param name="Shapes">The collections that it holds.</param>
/// <param name="SharedWriters">The classes that write the other shapes that it holds.</param>
internal sealed record SharedShapeModel(
    ShapeModel Shape,
    SharedWriter Writer,
    string FileName,
    EquatableArray<ShapeModel> Shapes,
    EquatableArray<SharedWriter> SharedWriters);

/// <summary>The class that writes a shape for several annotated types.</summary>
/// <param name="Key">The <see cref="ShapeModel.Key"/>.</param>
/// <param name="ClassName">The name of the class, such as <c>AddressWriter</c>.</param>
internal sealed record SharedWriter(string Key, string ClassName)
{
    /// <summary>The namespace of these classes.</summary>
    public const string Namespace = "Identify.Generated";
}
