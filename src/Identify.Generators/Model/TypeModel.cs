namespace Identify.Generators.Model;

/// <summary>Everything that the emitter prints for one annotated type.</summary>
/// <remarks>
/// The model types are plain data with structural equality: no symbol, syntax, location or compilation. That is what
/// lets the pipeline see that nothing has changed.
/// </remarks>
/// <param name="Namespace">The namespace, or an empty text.</param>
/// <param name="TypeName">The fully qualified name, with <c>global::</c>.</param>
/// <param name="DisplayName">The name for people, such as <c>Order.Customer</c>.</param>
/// <param name="ClassName">The name of the generated class, such as <c>CustomerTraits</c>.</param>
/// <param name="HintName">The name of the generated file, without its ending.</param>
/// <param name="IsPublic">Whether the generated class is public or internal.</param>
/// <param name="IsValueType">Whether the type is a struct.</param>
/// <param name="UserId">Where the user id comes from.</param>
/// <param name="AnonymousId">Where the anonymous id comes from.</param>
/// <param name="Traits">The object itself.</param>
/// <param name="Shapes">What it holds: objects, enums, arrays and maps, each written by a method of its own.</param>
/// <param name="Converters">The converters that write members of these objects.</param>
internal sealed record TypeModel(
    string Namespace,
    string TypeName,
    string DisplayName,
    string ClassName,
    string HintName,
    bool IsPublic,
    bool IsValueType,
    MemberModel? UserId,
    MemberModel? AnonymousId,
    ObjectShape Traits,
    EquatableArray<ShapeModel> Shapes,
    EquatableArray<ConverterModel> Converters);

/// <summary>A converter that serves all calls.</summary>
/// <param name="Field">The field that holds it.</param>
/// <param name="TypeName">The fully qualified name of its type.</param>
internal sealed record ConverterModel(string Field, string TypeName);
