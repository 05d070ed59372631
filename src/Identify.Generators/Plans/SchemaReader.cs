using System.Collections.Immutable;
using System.Globalization;

namespace Identify.Generators.Plans;

/// <summary>Reads JSON Schema, drafts 4 to 2020-12, and notes what goes beyond the part that is checked.</summary>
/// <param name="document">The schema that references such as <c>#/$defs/Address</c> start from.</param>
/// <param name="problems">Where problems are added.</param>
internal sealed class SchemaReader(JsonSyntax document, ICollection<PlanProblem> problems)
{
    private const int MaxReferences = 32;

    private const int MaxDepth = 256;

    /// <summary>Keywords that restrict no value.</summary>
    private static readonly HashSet<string> Annotations = new(StringComparer.Ordinal)
    {
        "$schema", "$id", "id", "$anchor", "$comment", "$vocabulary", "$defs", "definitions",
        "title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly", "contentEncoding", "contentMediaType",
        "labels", "eventMetadata", // Segment's own
    };

    /// <summary>Keywords with further schemas of the same object, which may have members of their own.</summary>
    private static readonly HashSet<string> Applicators = new(StringComparer.Ordinal)
    {
        "allOf", "anyOf", "oneOf", "if", "then", "else", "dependentSchemas", "dependencies", "patternProperties", "$dynamicRef", "$recursiveRef",
    };

    private static readonly HashSet<string> Formats = new(StringComparer.Ordinal)
    {
        "date-time", "date", "time", "duration", "uuid", "email", "idn-email", "uri", "uri-reference", "iri", "iri-reference",
        "hostname", "idn-hostname", "ipv4", "ipv6", "regex", "json-pointer", "relative-json-pointer", "uri-template",
    };

    private static readonly char[] FractionMarks = ['.', 'e', 'E'];

    private readonly Dictionary<JsonSyntax, PlanSchema> _schemas = [];
    private int _depth;

    public PlanSchema Read(JsonSyntax json)
    {
        if (Dereference(json) is not { } target)
            return PlanSchema.Anything;

        switch (target.Kind)
        {
            case JsonSyntaxKind.True:
                return PlanSchema.Anything;
            case JsonSyntaxKind.False:
                return PlanSchema.Nothing;
            case not JsonSyntaxKind.Object:
                AddError("has something other than a schema", target.Range);
                return PlanSchema.Anything;
        }

        if (_schemas.TryGetValue(target, out var known))
            return known;

        if (_depth == MaxDepth)
        {
            AddError("has schemas that are nested too deeply", target.Range);
            return PlanSchema.Anything;
        }

        // A schema may contain itself.
        var schema = _schemas[target] = new PlanSchema { Range = target.Range };
        _depth++;
        ReadKeywords(target, schema);
        _depth--;
        return schema;
    }

    private static bool IsAnnotation(string keyword) => Annotations.Contains(keyword) || keyword.StartsWith("x-", StringComparison.Ordinal);

    /// <summary>The schema that a chain of references ends at.</summary>
    private JsonSyntax? Dereference(JsonSyntax json)
    {
        for (var count = 0; json.FindProperty("$ref") is { } reference; count++)
        {
            foreach (var property in json.Properties)
            {
                if (property != reference && !IsAnnotation(property.Name))
                    AddUnchecked($"'{property.Name}' next to '$ref'", property.NameRange);
            }

            if (count == MaxReferences || Resolve(reference.Value) is not { } target)
            {
                AddError($"refers to '{reference.Value.Text}', which is not a schema in the file", reference.Value.Range);
                return null;
            }

            json = target;
        }

        return json;
    }

    private JsonSyntax? Resolve(JsonSyntax reference)
    {
        if (reference.Text != "#" && !reference.Text.StartsWith("#/", StringComparison.Ordinal))
            return null;

        var target = document;
        foreach (var step in reference.Text.Split('/').Skip(1))
        {
            var name = Uri.UnescapeDataString(step).Replace("~1", "/").Replace("~0", "~");
            if (target.Find(name) is { } member)
                target = member;
            else if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < target.Items.Length)
                target = target.Items[index];
            else
                return null;
        }

        return target;
    }

    private void ReadKeywords(JsonSyntax json, PlanSchema schema)
    {
        var listed = JsonTypes.Any;
        var required = ImmutableArray<JsonSyntax>.Empty;
        JsonSyntax? properties = null, others = null;
        var isComposed = false;
        foreach (var property in json.Properties)
        {
            var value = property.Value;
            switch (property.Name)
            {
                case "type":
                    schema.Types = ReadTypes(value);
                    break;
                case "enum" when Is(property, JsonSyntaxKind.Array):
                    listed &= ReadValues(value.Items, schema);
                    break;
                case "const":
                    listed &= ReadValues(ImmutableArray.Create(value), schema);
                    break;
                case "format" when Is(property, JsonSyntaxKind.String):
                    schema.Format = value.Text;
                    if (!Formats.Contains(value.Text))
                        AddUnchecked($"the format '{value.Text}'", value.Range);
                    break;
                case "pattern" when Is(property, JsonSyntaxKind.String):
                    schema.Pattern = value.Text;
                    break;
                case "minimum" when Is(property, JsonSyntaxKind.Number):
                    if (double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var minimum))
                        schema.Minimum = minimum;
                    break;
                case "items" when value.Kind != JsonSyntaxKind.Array:
                    schema.Items = Read(value);
                    break;
                case "properties" when Is(property, JsonSyntaxKind.Object):
                    properties = value;
                    break;
                case "required" when Is(property, JsonSyntaxKind.Array):
                    required = value.Items;
                    break;
                case "additionalProperties":
                    others = value;
                    break;
                case "unevaluatedProperties":
                    others ??= value;
                    break;
                case "enum" or "format" or "pattern" or "minimum" or "properties" or "required":
                    break; // reported above
                case var name when !IsAnnotation(name):
                    AddUnchecked($"'{name}'", property.NameRange);
                    isComposed |= Applicators.Contains(name);
                    break;
            }
        }

        schema.Description = json.Find("description")?.Text;
        schema.Types &= listed;
        if (!schema.Values.IsDefault)
            schema.Values = schema.Values.RemoveAll(value => (value.Type & schema.Types) == 0);

        schema.Traits = ReadTraits(properties, required);

        // JSON Schema allows what is not listed, but a plan lists what the team has agreed on.
        schema.OtherTraits = others is { Kind: not JsonSyntaxKind.False } ? Read(others)
            : isComposed || (others is null && schema.Traits.IsEmpty) ? PlanSchema.Anything
            : null;
    }

    private ImmutableArray<PlanTrait> ReadTraits(JsonSyntax? properties, ImmutableArray<JsonSyntax> required)
    {
        var places = new Dictionary<string, TextRange>(StringComparer.Ordinal);
        foreach (var name in required)
        {
            if (name.Kind == JsonSyntaxKind.String)
                places[name.Text] = name.Range;
            else
                AddError("requires something other than a name", name.Range);
        }

        var traits = ImmutableArray.CreateBuilder<PlanTrait>();
        foreach (var property in properties?.Properties ?? ImmutableArray<JsonProperty>.Empty)
        {
            var schema = Read(property.Value);
            traits.Add(new(property.Name, schema, places.Remove(property.Name), property.NameRange)
            {
                Description = property.Value.Find("description")?.Text ?? schema.Description,
            });
        }

        foreach (var place in places)
            traits.Add(new(place.Key, PlanSchema.Anything, IsRequired: true, place.Value));

        return traits.ToImmutable();
    }

    private JsonTypes ReadTypes(JsonSyntax json)
    {
        var types = JsonTypes.None;
        foreach (var item in json.Kind == JsonSyntaxKind.Array ? json.Items : ImmutableArray.Create(json))
        {
            var type = item.Kind != JsonSyntaxKind.String ? JsonTypes.None : item.Text switch
            {
                "null" => JsonTypes.Null,
                "boolean" => JsonTypes.Boolean,
                "integer" => JsonTypes.Integer,
                "number" => JsonTypes.Number,
                "string" => JsonTypes.String,
                "array" => JsonTypes.Array,
                "object" => JsonTypes.Object,
                _ => JsonTypes.None,
            };
            if (type == JsonTypes.None)
                AddError($"has the unknown type '{item.Text}'", item.Range);

            types |= type;
        }

        return types;
    }

    /// <summary>Reads the only values, and returns their types.</summary>
    private JsonTypes ReadValues(ImmutableArray<JsonSyntax> items, PlanSchema schema)
    {
        var values = ImmutableArray.CreateBuilder<PlanValue>();
        var types = JsonTypes.None;
        var isComplete = true;
        foreach (var item in items)
        {
            var type = item.Kind switch
            {
                JsonSyntaxKind.Null => JsonTypes.Null,
                JsonSyntaxKind.True or JsonSyntaxKind.False => JsonTypes.Boolean,
                JsonSyntaxKind.String => JsonTypes.String,
                JsonSyntaxKind.Number => item.Text.IndexOfAny(FractionMarks) < 0 ? JsonTypes.Integer : JsonTypes.Fraction,
                JsonSyntaxKind.Array => JsonTypes.Array,
                _ => JsonTypes.Object,
            };
            types |= type;
            if (type is JsonTypes.Array or JsonTypes.Object)
            {
                AddUnchecked("a listed value that is an array or object", item.Range);
                isComplete = false;
            }
            else if (type != JsonTypes.Null)
            {
                values.Add(new(type, item.Text));
            }
        }

        schema.Values = isComplete ? values.ToImmutable() : default;
        return types;
    }

    private bool Is(JsonProperty property, JsonSyntaxKind kind)
    {
        if (property.Value.Kind == kind)
            return true;

        AddError($"has a '{property.Name}' that is not {Describe(kind)}", property.Value.Range);
        return false;
    }

    private static string Describe(JsonSyntaxKind kind) => kind switch
    {
        JsonSyntaxKind.Array => "an array",
        JsonSyntaxKind.Object => "an object",
        JsonSyntaxKind.Number => "a number",
        _ => "a string",
    };

    private void AddError(string message, TextRange range) => problems.Add(new(IsError: true, message, range));

    private void AddUnchecked(string what, TextRange range) => problems.Add(new(IsError: false, what, range));
}
