using Identify.Generators.Model;

namespace Identify.Generators.Emitting;

/// <summary>Emits the class that tells the runtime about the assembly's serializers, for lookups by type.</summary>
internal static class RegistrationEmitter
{
    private const string Serializer = "global::Identify.TraitsSerializer";

    public static string Emit(EquatableArray<SerializerModel> serializers, LanguageFeatures language)
    {
        var source = new SourceWriter();
        GeneratedFile.Open(source, "lookups by type", SharedWriter.Namespace, isAnnotated: false);
        GeneratedFile.OpenClass(source, "The serializers of this assembly.", "internal", "TraitsSerializers");
        source.Line(language.ModuleInitializers
            ? "/// <summary>Registers the serializers when the assembly is loaded.</summary>\n[global::System.Runtime.CompilerServices.ModuleInitializer]"
            : "/// <summary>Registers the serializers. Call it once, as this project has no module initializers.</summary>");
        source.Open("internal static void Register()");
        source.Line($"{Serializer}.Register(Find);");
        source.Close();
        source.Line();
        source.Open($"private static {Serializer} Find(global::System.Type type)");
        foreach (var serializer in serializers)
            source.Line($"if (type == typeof({serializer.TypeName}))\n    return {serializer.ClassName}.Serializer;\n");

        source.Line("return null;");
        source.Close();
        source.Close();
        source.Close();
        return source.ToString();
    }
}
