using Identify.Generators.Model;

namespace Identify.Generators.Emitting;

/// <summary>Emits the public extension methods, each of which delegates to the serializer.</summary>
internal sealed class ExtensionMethods(TypeModel type, LanguageFeatures language, SourceWriter source)
{
    private const string TraitsFailure = "A member threw, the traits are too large or nested too deep, or the output threw.";
    internal const string CallFailure = "There is no user ID or anonymous ID, a member threw, the call is too large or nested too deep, or the output threw.";

    private static readonly Parameter Output = new("global::System.Buffers.IBufferWriter<byte>", "output");
    private static readonly Parameter JsonOutput = new("global::System.Text.Json.Utf8JsonWriter", "output");
    private static readonly Parameter Destination = new("global::System.Span<byte>", "destination");
    private static readonly Parameter BytesWritten = new("int", "bytesWritten") { Modifier = "out " };
    private static readonly Parameter Identity = new("global::Identify.UserIdentity", "identity");
    private static readonly Parameter Stamp = new("global::Identify.CallStamp", "stamp") { Modifier = "in ", Default = " = default" };

    private readonly Parameter _value = new(type.TypeName, "value") { Modifier = type.IsValueType ? "in " : "" };
    private readonly Parameter _options = new("global::Identify.IdentifyOptions" + (language.NullableAnnotations ? "?" : ""), "options") { Default = " = null" };

    public void Emit()
    {
        Emit("Writes the traits as one JSON object in UTF-8.", TraitsFailure, "void", "WriteTraits", Output, _value);
        Emit("Writes the traits as one JSON object.", TraitsFailure, "void", "WriteTraits", JsonOutput, _value);
        Emit("Writes the traits as one JSON object in UTF-8, if it fits.", TraitsFailure, "bool", "TryWriteTraits", Destination, _value, BytesWritten);
        Emit("The traits as JSON, for debugging and tests; contains personal data.", TraitsFailure, "string", "ToTraitsJson", _value);
        Emit("The traits as JSON that is safe inside an HTML page.", TraitsFailure, "string", "ToHtmlSafeTraitsJson", _value);
        Emit("The traits as a dictionary, for SDKs and logging pipelines.", TraitsFailure, $"global::System.Collections.Generic.Dictionary<string, object{(language.NullableAnnotations ? "?" : "")}>", "ToTraitsDictionary", _value);
        if (type.UserId is not null || type.AnonymousId is not null)
        {
            Emit("The identity that the object's members give.", "A member threw, or an ID is too large.", "global::Identify.UserIdentity", "GetIdentity", _value);
            Emit("Writes a whole identify call in UTF-8.", CallFailure, "void", "WriteIdentify", Output, _value, _options, Stamp);
            Emit("Writes a whole identify call.", CallFailure, "void", "WriteIdentify", JsonOutput, _value, _options, Stamp);
            Emit("Writes a whole identify call in UTF-8, if it fits.", CallFailure, "bool", "TryWriteIdentify", Destination, _value, BytesWritten, _options, Stamp);
            Emit("A whole identify call as JSON, for debugging and tests; contains personal data.", CallFailure, "string", "ToIdentifyJson", _value, _options, Stamp);
        }

        Emit("Writes a whole identify call in UTF-8, under the given identity.", CallFailure, "void", "WriteIdentify", Output, _value, Identity, _options, Stamp);
        Emit("Writes a whole identify call, under the given identity.", CallFailure, "void", "WriteIdentify", JsonOutput, _value, Identity, _options, Stamp);
        Emit("Writes a whole identify call in UTF-8, under the given identity, if it fits.", CallFailure, "bool", "TryWriteIdentify", Destination, _value, Identity, BytesWritten, _options, Stamp);
        Emit("A whole identify call as JSON, under the given identity, for debugging and tests; contains personal data.", CallFailure, "string", "ToIdentifyJson", _value, Identity, _options, Stamp);
    }

    /// <param name="summary">What the method does.</param>
    /// <param name="failure">When it throws.</param>
    /// <param name="result">Its return type.</param>
    /// <param name="name">Its name, and that of the serializer's method.</param>
    /// <param name="parameters">The parameters in the order of the serializer's; the extension method has the value first.</param>
    private void Emit(string summary, string failure, string result, string name, params Parameter[] parameters)
    {
        var others = parameters.Where(parameter => parameter != _value).Select(static parameter => ", " + parameter.Declare());
        source.Line();
        source.Line($"/// <summary>{summary}</summary>");
        source.Line($"/// <exception cref=\"global::Identify.IdentifyException\">{failure}</exception>");
        source.Open($"public static {result} {name}(this {_value.Declare()}{string.Concat(others)})");
        source.Line($"{(result == "void" ? "" : "return ")}Serializer.{name}({string.Join(", ", parameters.Select(static parameter => parameter.Pass()))});");
        source.Close();
    }
}
