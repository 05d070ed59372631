using Identify.Generators.Model;

namespace Identify.Generators.Emitting.Bridges;

/// <summary>Emits the extension methods that hand objects of one type to the SDKs of the project.</summary>
internal sealed class BridgeMethods(TypeModel type, LanguageFeatures language, SourceWriter source)
{
    private static readonly Parameter Identity = new("global::Identify.UserIdentity", "identity");
    private static readonly Parameter Stamp = new("global::Identify.CallStamp", "stamp") { Modifier = "in ", Default = " = default" };
    private static readonly Parameter CancellationToken = new("global::System.Threading.CancellationToken", "cancellationToken") { Default = " = default" };

    private readonly Parameter _value = new(type.TypeName, "value") { Modifier = type.IsValueType ? "in " : "" };
    private readonly Parameter _options = new("global::Identify.IdentifyOptions" + (language.NullableAnnotations ? "?" : ""), "options") { Default = " = null" };

    public void Emit(Bridge bridge)
    {
        if (BridgeCode.Find(bridge) is { } code)
        {
            Emit(bridge, $"Sends the object through {code.Product}.", code.Result, code.Method, $"global::{SharedWriter.Namespace}.{code.ClassName}");
            return;
        }

        Emit(bridge, "Queues the object as an identify call; <see langword=\"false\"/> if the queue is full.", "bool", "Identify");
        Emit(bridge, "Queues the object as an identify call, and waits while the queue is full.", "global::System.Threading.Tasks.ValueTask", "IdentifyAsync");
    }

    private void Emit(Bridge bridge, string summary, string result, string method, string? helper = null)
    {
        if (type.UserId is not null || type.AnonymousId is not null)
            Emit(bridge, summary, result, method, helper, identity: null);

        Emit(bridge, summary.Replace("the object", "the object under the given identity"), result, method, helper, Identity);
    }

    private void Emit(Bridge bridge, string summary, string result, string method, string? helper, Parameter? identity)
    {
        var parameters = new[] { _value, identity, bridge.TakesOptions ? _options : null, bridge.TakesOptions ? Stamp : null, method.EndsWith("Async", StringComparison.Ordinal) ? CancellationToken : null }
            .OfType<Parameter>()
            .ToList();
        source.Line();
        source.Line($"/// <summary>{summary}</summary>");
        source.Line($"/// <exception cref=\"global::Identify.IdentifyException\">{ExtensionMethods.CallFailure}</exception>");
        source.Open($"public static {result} {method}(this {bridge.ClientType} client, {string.Join(", ", parameters.Select(static parameter => parameter.Declare()))})");
        var arguments = string.Join(", ", parameters.Select(static parameter => parameter.Name));
        source.Line($"{(result == "void" ? "" : "return ")}{(helper is null ? $"client.{method}(" : $"{helper}.{method}(client, ")}Serializer, {arguments});");
        source.Close();
    }
}
