using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;

namespace Identify.Aot.Peer;

/// <summary>The call, with its fields in the order of the specification's complete example.</summary>
internal sealed class IdentifyCall
{
    public CallContext Context { get; } = new();

    public required string MessageId { get; init; }

    public required DateTime Timestamp { get; init; }

    public required Customer Traits { get; init; }

    public string Type { get; } = "identify";

    public required string UserId { get; init; }
}

internal sealed class CallContext
{
    public CallLibrary Library { get; } = new();
}

internal sealed class CallLibrary
{
    public string Name { get; } = "Identify.Generators";

    /// <summary>All assemblies of the repository have one version.</summary>
    public string Version { get; } = typeof(CallLibrary).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(IdentifyCall))]
internal sealed partial class JsonContext : JsonSerializerContext
{
    /// <summary>Leaves text that is not ASCII as it is.</summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
}
