using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Identify.Generators.Plans;

namespace Identify.Tool.Plans;

/// <summary>Writes a plan in one of the formats that <see cref="PlanReader"/> reads.</summary>
internal sealed class PlanWriter
{
    private const string Draft7 = "http://json-schema.org/draft-07/schema#";
    private const string Draft202012 = "https://json-schema.org/draft/2020-12/schema";

    private static readonly JsonTypes[] NamedTypes = [JsonTypes.String, JsonTypes.Number, JsonTypes.Integer, JsonTypes.Boolean, JsonTypes.Object, JsonTypes.Array, JsonTypes.Null];

    private readonly Utf8JsonWriter _json;
    private readonly string _definitionsName;
    private readonly Dictionary<PlanSchema, string> _definitions = [];

    private PlanWriter(Utf8JsonWriter json, string definitionsName)
    {
        _json = json;
        _definitionsName = definitionsName;
    }

    /// <param name="traits">The plan.</param>
    /// <param name="format">The format.</param>
    /// <param name="name">What the plan is called.</param>
    public static string Write(PlanSchema traits, PlanFormat format, string name)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            var writer = new PlanWriter(json, format == PlanFormat.JsonSchema ? "$defs" : "definitions");
            writer.FindDefinitions(traits, []);
            json.WriteStartObject();
            writer.WriteDocument(traits, format, name);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    private void WriteDocument(PlanSchema traits, PlanFormat format, string name)
    {
        switch (format)
        {
            case PlanFormat.Segment:
                _json.WriteStartArray("rules");
                _json.WriteStartObject();
                _json.WriteString("type", "IDENTIFY");
                _json.WriteNumber("version", 1);
                _json.WriteStartObject("jsonSchema");
                WriteCall(traits);
                _json.WriteEndObject();
                _json.WriteEndObject();
                _json.WriteEndArray();
                break;

            case PlanFormat.RudderStack:
                _json.WriteString("name", name);
                _json.WriteStartObject("rules");
                _json.WriteStartArray("events");
                _json.WriteStartObject();
                _json.WriteString("name", "");
                _json.WriteString("eventType", "identify");
                _json.WriteStartObject("rules");
                WriteCall(traits);
                _json.WriteEndObject();
                _json.WriteEndObject();
                _json.WriteEndArray();
                _json.WriteEndObject();
                break;

            default:
                _json.WriteString("$schema", Draft202012);
                _json.WriteString("title", name);
                WriteKeywords(traits, traits.Description);
                WriteDefinitions();
                break;
        }
    }

    private void WriteCall(PlanSchema traits)
    {
        _json.WriteString("$schema", Draft7);
        _json.WriteString("type", "object");
        _json.WriteStartObject("properties");
        WriteSchema("traits", traits, traits.Description);
        _json.WriteEndObject();
        _json.WriteStartArray("required");
        _json.WriteStringValue("traits");
        _json.WriteEndArray();
        WriteDefinitions();
    }

    /// <summary>Schemas that contain themselves can only be referred to.</summary>
    private void FindDefinitions(PlanSchema schema, List<PlanSchema> path)
    {
        if (path.Contains(schema))
        {
            if (!_definitions.ContainsKey(schema))
                _definitions.Add(schema, FormattableString.Invariant($"object{_definitions.Count + 1}"));

            return;
        }

        path.Add(schema);
        foreach (var inner in schema.Traits.Select(trait => trait.Schema).Append(schema.OtherTraits).Append(schema.Items))
        {
            if (inner is not null && inner != PlanSchema.Anything)
                FindDefinitions(inner, path);
        }

        path.RemoveAt(path.Count - 1);
    }

    private void WriteDefinitions()
    {
        if (_definitions.Count == 0)
            return;

        _json.WriteStartObject(_definitionsName);
        foreach (var (schema, name) in _definitions)
        {
            _json.WriteStartObject(name);
            WriteKeywords(schema, schema.Description);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private void WriteSchema(string name, PlanSchema schema, string? description)
    {
        _json.WriteStartObject(name);
        if (_definitions.TryGetValue(schema, out var definition))
        {
            if (description is not null)
                _json.WriteString("description", description);

            _json.WriteString("$ref", $"#/{_definitionsName}/{definition}");
        }
        else
        {
            WriteKeywords(schema, description);
        }

        _json.WriteEndObject();
    }

    private void WriteKeywords(PlanSchema schema, string? description)
    {
        if (description is not null)
            _json.WriteString("description", description);

        WriteTypes(schema.Types);
        if (!schema.Values.IsDefault)
            WriteValues(schema);

        if (schema.Format is not null)
            _json.WriteString("format", schema.Format);
        if (schema.Pattern is not null)
            _json.WriteString("pattern", schema.Pattern);
        if (schema.Minimum is { } minimum)
            _json.WriteNumber("minimum", minimum);
        if (schema.Items != PlanSchema.Anything)
            WriteSchema("items", schema.Items, schema.Items.Description);
        if ((schema.Types & JsonTypes.Object) != 0 && schema != PlanSchema.Anything)
            WriteMembers(schema);
    }

    private void WriteTypes(JsonTypes types)
    {
        if (types == JsonTypes.Any)
            return;

        var names = NamedTypes
            .Where(type => (types & type) == type && (type != JsonTypes.Integer || (types & JsonTypes.Number) != JsonTypes.Number))
            .Select(type => type.ToString().ToLowerInvariant())
            .ToList();
        if (names.Count == 1)
        {
            _json.WriteString("type", names[0]);
            return;
        }

        _json.WriteStartArray("type");
        foreach (var name in names)
            _json.WriteStringValue(name);

        _json.WriteEndArray();
    }

    private void WriteValues(PlanSchema schema)
    {
        _json.WriteStartArray("enum");
        foreach (var value in schema.Values)
        {
            if (value.Type == JsonTypes.String)
                _json.WriteStringValue(value.Text);
            else
                _json.WriteRawValue(value.Text);
        }

        if ((schema.Types & JsonTypes.Null) != 0 && schema.Types != JsonTypes.Any)
            _json.WriteNullValue();

        _json.WriteEndArray();
    }

    private void WriteMembers(PlanSchema schema)
    {
        if (!schema.Traits.IsEmpty)
        {
            _json.WriteStartObject("properties");
            foreach (var trait in schema.Traits)
                WriteSchema(trait.Name, trait.Schema, trait.Description ?? trait.Schema.Description);

            _json.WriteEndObject();
            var required = schema.Traits.Where(trait => trait.IsRequired).ToList();
            if (required.Count > 0)
            {
                _json.WriteStartArray("required");
                foreach (var trait in required)
                    _json.WriteStringValue(trait.Name);

                _json.WriteEndArray();
            }
        }

        if (schema.OtherTraits is null)
            _json.WriteBoolean("additionalProperties", false);
        else if (schema.OtherTraits != PlanSchema.Anything)
            WriteSchema("additionalProperties", schema.OtherTraits, schema.OtherTraits.Description);
        else if (!schema.Traits.IsEmpty)
            _json.WriteBoolean("additionalProperties", true);
    }
}
