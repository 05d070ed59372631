using Identify.Generators.Model;

namespace Identify.Generators.Emitting;

/// <summary>Prints the extension methods that people call. Each hands over to the serializer.</summary>
internal sealed class ExtensionMethods(TypeModel type, LanguageFeatures language, SourceWriter source)
{
    private const string Output = "global::System.Buffers.IBufferWriter<byte> output";
    private const string JsonOutput = "global::System.Text.Json.Utf8JsonWriter output";
    private const string Destination = "global::System.Span<byte> destination";
    private const string Identity = "global::Identify.UserIdentity identity";

    private readonly string _this = $"this {(type.IsValueType ? "in " : "")}{type.TypeName} value";
    private readonly string _value = type.IsValueType ? "in value" : "value";
    private readonly string _options = $"global::Identify.IdentifyOptions{(language.NullableAnnotations ? "?" : "")} options = null";

    public void Emit()
    {
        Emit("Writes the traits as one JSON object in UTF-8.", "void", "WriteTraits", Output);
        Emit("Writes the traits as one JSON object.", "void", "WriteTraits", JsonOutput);
        Emit("Writes the traits as one JSON object in UTF-8, provided that it fits.", "bool", "TryWriteTraits", Destination, "out int bytesWritten");
        Emit("The traits as a JSON text, for logs and tests.", "string", "ToTraitsJson");
        if (type.UserId is not null || type.AnonymousId is not null)
        {
            Emit("Writes a whole identify call in UTF-8.", "void", "WriteIdentify", Output, _options);
            Emit("Writes a whole identify call.", "void", "WriteIdentify", JsonOutput, _options);
            Emit("Writes a whole identify call in UTF-8, provided that it fits.", "bool", "TryWriteIdentify", Destination, "out int bytesWritten", _options);
            Emit("A whole identify call as a JSON text, for logs and tests.", "string", "ToIdentifyJson", _options);
        }

        Emit("Writes a whole identify call in UTF-8, under the given identity.", "void", "WriteIdentify", Output, Identity, _options);
        Emit("Writes a whole identify call, under the given identity.", "void", "WriteIdentify", JsonOutput, Identity, _options);
        Emit("Writes a whole identify call in UTF-8, under the given identity and provided that it fits.", "bool", "TryWriteIdentify", Destination, Identity, "out int bytesWritten", _options);
        Emit("A whole identify call as a JSON text, under the given identity, for logs and tests.", "string", "ToIdentifyJson", Identity, _options);
    }

    private void Emit(string summary, string result, string name, params string[] parameters)
    {
        // The serializer takes the value second, after the output.
        var arguments = parameters.Select(GetArgument).ToList();
        var hasOutput = parameters.Length > 0 && (parameters[0] is Output or JsonOutput or Destination);
        arguments.Insert(hasOutput ? 1 : 0, _value);

        source.Line();
        source.Line($"/// <summary>{summary}</summary>");
        source.Open($"public static {result} {name}({string.Join(", ", parameters.Prepend(_this))})");
        source.Line($"{(result == "void" ? "" : "return ")}Serializer.{name}({string.Join(", ", arguments)});");
        source.Close();
    }

    private static string GetArgument(string parameter)
    {
        var name = parameter.Replace(" = null", "");
        name = name.Substring(name.LastIndexOf(' ') + 1);
        return parameter.StartsWith("out ", StringComparison.Ordinal) ? "out " + name : name;
    }
}
