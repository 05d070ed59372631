using Identify.Generators.Model;

namespace Identify.Generators.Emitting.Bridges;

/// <summary>Emits the class that hands calls to one SDK. It also takes the serializers of other assemblies.</summary>
internal static class BridgeEmitter
{
    private const string Options = ", global::Identify.IdentifyOptions options = null, in global::Identify.CallStamp stamp = default";
    private const string Token = ", global::System.Threading.CancellationToken cancellationToken = default";

    public static string Emit(Bridge bridge, BridgeCode code)
    {
        var source = new SourceWriter();
        GeneratedFile.Open(source, code.Product, SharedWriter.Namespace, isAnnotated: false);
        GeneratedFile.OpenClass(source, $"Hands annotated objects to {code.Product}.", "internal", code.ClassName);
        EmitUnstamped(source);
        EmitMethod("IdentifySerializer", "", "");
        EmitMethod("TraitsSerializer", ", global::Identify.UserIdentity identity", ", identity");
        EmitParse();
        source.Line(code.Send);
        EmitGetText(source);
        source.Close();
        source.Close();
        return source.ToString();

        void EmitMethod(string serializer, string identityParameter, string identity)
        {
            var parameters = identityParameter + (bridge.TakesOptions ? Options : "") + (code.IsAsync ? Token : "");
            var options = bridge.TakesOptions ? "options ?? Unstamped, in stamp" : "Unstamped";
            source.Line($"/// <summary>Sends an object through {code.Product}.</summary>");
            source.Open($"public static {code.Result} {code.Method}<T>(this {bridge.ClientType} client, global::Identify.{serializer}<T> serializer, in T value{parameters})");
            source.Line("if (client is null)\n    throw new global::System.ArgumentNullException(nameof(client));\n");
            source.Line("if (serializer is null)\n    throw new global::System.ArgumentNullException(nameof(serializer));\n");
            source.Line($"{(code.IsAsync ? "return " : "")}Parse(client, serializer.ToIdentifyJson(in value{identity}, {options}){(code.IsAsync ? ", cancellationToken" : "")});");
            source.Close();
            source.Line();
        }

        void EmitParse()
        {
            source.Open($"private static {code.Result} Parse({bridge.ClientType} client, string call{(code.IsAsync ? ", global::System.Threading.CancellationToken cancellationToken" : "")})");
            source.Open("using (global::System.Text.Json.JsonDocument document = global::System.Text.Json.JsonDocument.Parse(call, new global::System.Text.Json.JsonDocumentOptions { MaxDepth = 128 }))");
            source.Line($"{(code.IsAsync ? "return " : "")}Send(client, document.RootElement{(code.IsAsync ? ", cancellationToken" : "")});");
            source.Close();
            source.Close();
            source.Line();
        }
    }

    private static void EmitUnstamped(SourceWriter source) => source.Line("""
        // The SDK adds an ID, a timestamp and its own name.
        private static readonly global::Identify.IdentifyOptions Unstamped = new global::Identify.IdentifyOptions { StampCalls = false, NameLibrary = false };

        """);

    private static void EmitGetText(SourceWriter source) => source.Line("""

        private static string GetText(global::System.Text.Json.JsonElement call, string name)
        {
            global::System.Text.Json.JsonElement member;
            return call.TryGetProperty(name, out member) ? member.GetString() : null;
        }
        """);
}
