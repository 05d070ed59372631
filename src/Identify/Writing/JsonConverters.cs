using System.Text.Json;
using System.Text.Json.Nodes;

namespace Identify;

/// <summary>Writes JSON as it is; an undefined element is left out.</summary>
internal sealed class JsonElementConverter : TraitConverter<JsonElement>
{
    public static readonly JsonElementConverter Instance = new();

    public override void Write(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Undefined)
            value.WriteTo(writer);
    }
}

/// <summary>Writes JSON as it is.</summary>
internal sealed class JsonNodeConverter : TraitConverter<JsonNode>
{
    public static readonly JsonNodeConverter Instance = new();

    public override void Write(Utf8JsonWriter writer, JsonNode value) => value.WriteTo(writer);
}
