using Identify.Generators.Model;

namespace Identify.Generators.Reading;

/// <summary>A type whose values are written as one JSON string, number or boolean, or as a JSON document.</summary>
/// <param name="MetadataName">Its metadata name.</param>
/// <param name="Kind">The method of the writer.</param>
/// <param name="Form">What its values are in JSON.</param>
internal sealed record LeafType(string MetadataName, ValueKind Kind, JsonForm Form)
{
    /// <summary>Whether its values tell users apart and always have the same text.</summary>
    public bool CanIdentify { get; init; }

    /// <summary>What follows the value in C# to get what is written, such as <c>?.Address</c>.</summary>
    public string Read { get; init; } = "";

    /// <summary>The cast, if the writer's overloads would be ambiguous without one.</summary>
    public string Cast { get; init; } = "";

    /// <summary>The cast for an id, if overload resolution would prefer the generic overload.</summary>
    public string IdCast { get; init; } = "";

    /// <summary>Whether only the runtime for .NET can write it, and not the one for .NET Standard.</summary>
    public bool NeedsNetRuntime { get; init; }
}
