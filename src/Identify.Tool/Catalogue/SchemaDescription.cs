using System.Text.Json;
using Identify.Generators.Specification;
using Identify.Generators.Specification.Destinations;

namespace Identify.Tool.Catalogue;

/// <summary>Reads what the generator wrote about a type: a JSON Schema with the keyword <c>x-identify</c>.</summary>
internal sealed class SchemaDescription
{
    private const string Keyword = "x-identify";

    private readonly JsonElement _root;
    private readonly List<CatalogueTrait> _traits = [];
    private readonly Stack<string> _definitions = new();

    private SchemaDescription(JsonElement root) => _root = root;

    /// <exception cref="InputException">The schema is not one that the generator writes.</exception>
    public static CatalogueType Read(string schema, string assembly)
    {
        try
        {
            using var document = JsonDocument.Parse(schema);
            var root = document.RootElement.Clone();
            return new SchemaDescription(root).Describe(root.GetProperty("title").GetString()!, assembly);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InputException($"The catalogue in '{assembly}' cannot be read: it is of another version, or damaged.", exception);
        }
    }

    private CatalogueType Describe(string name, string assembly)
    {
        ReadMembers(_root, "");
        var about = _root.GetProperty(Keyword);
        return new(name, assembly)
        {
            Description = Text(_root, "description"),
            Serializer = Text(about, "serializer"),
            Bridges = about.TryGetProperty("bridges", out var bridges) ? [.. bridges.EnumerateArray().Select(bridge => bridge.GetString()!)] : null,
            Naming = Text(about, "naming"),
            Source = Text(about, "file") ?? Text(about, "assembly"),
            UserId = ReadIdentity(about, "userId"),
            AnonymousId = ReadIdentity(about, "anonymousId"),
            Traits = _traits,
            Schema = _root,
        };
    }

    private static CatalogueIdentity? ReadIdentity(JsonElement about, string name) => about.TryGetProperty(name, out var identity)
        ? new(Text(identity, "member")!, Text(identity, "type")!) { Description = Text(identity, "description") }
        : null;

    private void ReadMembers(JsonElement schema, string path)
    {
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!).ToHashSet() : [];
        foreach (var member in schema.GetProperty("properties").EnumerateObject())
            ReadTrait(member.Value, path + member.Name, required.Contains(member.Name));

        if (schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.Object)
            ReadTrait(others, path + "*", isRequired: false);
    }

    private void ReadTrait(JsonElement schema, string path, bool isRequired)
    {
        var about = schema.TryGetProperty(Keyword, out var keyword) ? keyword : default;
        var reserved = Text(about, "reserved") is { } reservedPath ? TraitSpecification.ReservedTraits.FirstOrDefault(trait => trait.Path == reservedPath) : null;
        var (category, reason) = Classify(path, Text(about, "sensitive"), reserved);
        _traits.Add(new(path, GetTypeName(schema))
        {
            Format = Text(schema, "format") ?? Text(schema, "contentEncoding"),
            Values = schema.TryGetProperty("enum", out var values) ? [.. values.EnumerateArray().Select(item => item.GetString()).OfType<string>()] : null,
            IsRequired = isRequired,
            SendsNull = AllowsNull(schema),
            Description = Text(schema, "description"),
            Member = Text(about, "member"),
            CSharpType = Text(about, "type"),
            Source = Text(about, "file") ?? Text(about, "assembly"),
            Reserved = reserved?.Path,
            Meaning = reserved?.Description,
            Specification = reserved,
            Category = category,
            CategoryReason = reason,
            Destinations = reserved is null ? null : FindReaders(reserved, path[(path.LastIndexOf('.') + 1)..]),
        });
        ReadInner(schema, path);
    }

    /// <summary>The members of the object, or of the objects in the collection.</summary>
    private void ReadInner(JsonElement value, string path)
    {
        while (true)
        {
            if (value.TryGetProperty("items", out var items))
            {
                path += "[]";
                value = items;
            }
            else if (value.TryGetProperty("additionalProperties", out var entries) && entries.ValueKind == JsonValueKind.Object && !value.TryGetProperty("properties", out _))
            {
                path += ".*";
                value = entries;
            }
            else
            {
                break;
            }
        }

        if (!value.TryGetProperty("$ref", out var reference) || _definitions.Contains(reference.GetString()!))
            return;

        _definitions.Push(reference.GetString()!);
        ReadMembers(Resolve(reference.GetString()!), path + ".");
        _definitions.Pop();
    }

    private JsonElement Resolve(string reference) => _root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]);

    private bool AllowsNull(JsonElement schema) => schema.TryGetProperty("$ref", out var reference)
        ? AllowsNull(Resolve(reference.GetString()!))
        : schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.Array;

    private static string GetTypeName(JsonElement value)
    {
        if (value.TryGetProperty("$ref", out _))
            return "object";

        if (!value.TryGetProperty("type", out var type))
            return "any";

        var name = (type.ValueKind == JsonValueKind.Array ? type[0] : type).GetString()!;
        return name == "array" ? $"array of {GetTypeName(value.GetProperty("items"))}" : name;
    }

    /// <summary>A trait that is not reserved is judged by its name: <c>emailAddress</c> is personal, too. In an object, a name may mean anything.</summary>
    private static (DataCategory Category, string? Reason) Classify(string path, string? sensitive, ReservedTrait? reserved)
    {
        if (sensitive is not null)
            return (DataCategory.Sensitive, sensitive);

        var meant = reserved ?? (path.Contains('.') ? null : TraitSpecification.FindByMeaning(path, TraitScope.Traits) ?? TraitSpecification.FindQualified(path, TraitScope.Traits));
        return meant is { IsPersonal: true } ? (DataCategory.Personal, meant.Description) : (DataCategory.Other, null);
    }

    private List<string> FindReaders(ReservedTrait trait, string name)
    {
        var isSnake = name != trait.Name || (trait.Name == trait.SnakeName && Text(_root.GetProperty(Keyword), "naming") == "snake_case");
        return [.. DestinationTable.Default.All
            .Where(destination => destination.FindUse(trait.Path, isSnake) == TraitUse.OwnField)
            .Select(destination => destination.Name)
            .Order(StringComparer.OrdinalIgnoreCase)];
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
