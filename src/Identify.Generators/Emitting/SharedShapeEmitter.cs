using Identify.Generators.Model;

namespace Identify.Generators.Emitting;

/// <summary>Emits the class that writes a shape for all annotated types that hold it.</summary>
internal static class SharedShapeEmitter
{
    private const string WriteMethod = "Write";

    public static string Emit(SharedShapeModel model, LanguageFeatures language)
    {
        var displayName = model.Shape is ObjectShape { DisplayName: var name } ? name : model.Shape.Name;
        var source = new SourceWriter();
        var scope = new ClassScope(language, model.Shape.Values, model.Shapes, model.SharedWriters, WriteMethod, "Utf8");
        var shapes = new ShapeEmitter(scope, source);
        GeneratedFile.Open(source, displayName, SharedWriter.Namespace, isAnnotated: false);
        GeneratedFile.OpenClass(source, $"Writes {displayName} for the annotated types that hold it.", "internal", model.Writer.ClassName);
        shapes.EmitMethod(model.Shape, "internal", WriteMethod);
        foreach (var shape in model.Shapes)
        {
            source.Line();
            shapes.EmitMethod(shape, "private", scope.GetMethod(shape.Key));
        }

        scope.EmitFields(source);
        source.Close();
        source.Close();
        return source.ToString();
    }
}
