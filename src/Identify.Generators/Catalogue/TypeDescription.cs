using Identify.Generators.Model;
using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Catalogue;

/// <summary>
/// Describes an annotated type as a JSON Schema of its traits. What JSON Schema has no word for is in the keyword <c>x-identify</c>:
/// the member in C#, its file, its reserved meaning, whether it is sensitive.
/// </summary>
internal sealed class TypeDescription(AnnotatedTypeGraph graph, TraitReader reader, string projectDirectory, CancellationToken cancellation)
{
    public const string Keyword = "x-identify";

    private const int MaxCollectionDepth = 32;

    private readonly JsonBuilder _json = new();
    private readonly Dictionary<(TraitObject Traits, bool AllowsNull), string> _definitions = [];
    private readonly Queue<(TraitObject Traits, bool AllowsNull)> _undescribed = new();

    /// <param name="serializer">The fully qualified name of the generated class.</param>
    /// <param name="bridges">The SDKs that objects of the type can be handed to.</param>
    public string Write(string serializer, IEnumerable<Bridge> bridges)
    {
        var root = graph.Root;
        _json.StartObject();
        _json.String("$schema", "https://json-schema.org/draft/2020-12/schema");
        _json.String("title", ToFullName(root.Type.ToQualifiedName()));
        WriteObject(root, allowsNull: false);
        _json.StartObject(Keyword);
        _json.String("serializer", ToFullName(serializer));
        _json.Strings("bridges", bridges.Select(static bridge => ToFullName(bridge.ClientType)));
        _json.String("naming", root.Naming == TraitNaming.SnakeCase ? "snake_case" : "camelCase");
        WriteOrigin(root.Type);
        WriteIdentity("userId", root.Members.FirstOrDefault(static member => member.IsUserId));
        WriteIdentity("anonymousId", root.Members.FirstOrDefault(static member => member.IsAnonymousId));
        _json.EndObject();
        WriteDefinitions();
        _json.EndObject();
        return _json.ToString();
    }

    private void WriteDefinitions()
    {
        if (_undescribed.Count == 0)
            return;

        _json.StartObject("$defs");
        while (_undescribed.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var definition = _undescribed.Dequeue();
            _json.StartObject(_definitions[definition]);
            WriteObject(definition.Traits, definition.AllowsNull);
            _json.StartObject(Keyword);
            WriteOrigin(definition.Traits.Type);
            _json.EndObject();
            _json.EndObject();
        }

        _json.EndObject();
    }

    private void WriteObject(TraitObject traits, bool allowsNull)
    {
        _json.String("description", Documentation.GetSummary(traits.Type, cancellation));
        WriteType("object", allowsNull);
        var members = traits.Traits.GroupBy(static member => member.Name).Select(static namesakes => namesakes.First()).ToList(); // the first is sent
        _json.StartObject("properties");
        foreach (var member in members)
        {
            _json.StartObject(member.Name);
            WriteMember(traits, member);
            _json.EndObject();
        }

        _json.EndObject();
        _json.Strings("required", members.Where(IsRequired).Select(static member => member.Name));
        WriteOtherProperties(traits);
    }

    private void WriteOtherProperties(TraitObject traits)
    {
        if (traits.Extension is not { } extension)
        {
            _json.Boolean("additionalProperties", false);
            return;
        }

        _json.StartObject("additionalProperties");
        WriteElement(extension.Shape.FindElementType(extension.Type)!, reader.FindObject(traits, extension), traits.Settings);
        WriteSource(extension);
        _json.EndObject();
    }

    private void WriteMember(TraitObject holder, MemberEntry member)
    {
        _json.String("description", Documentation.GetSummary(member.Symbol, cancellation));
        var writesNull = member.WritesNull && IsNullable(member.Type);
        if ((member.Converter ?? member.Shape.Converter) is null)
            WriteValue(member.Type, member.Shape, reader.FindObject(holder, member), holder.Settings, writesNull, member.Reserved is { IsDayOnly: true });

        WriteSource(member);
    }

    private void WriteSource(MemberEntry member)
    {
        _json.StartObject(Keyword);
        _json.String("member", member.DisplayName);
        _json.String("type", member.Type.ToMinimalName());
        WriteOrigin(member.Symbol);
        _json.String("reserved", member.Reserved?.Path);
        _json.String("sensitive", SensitiveData.Find(member)?.Meaning);
        _json.EndObject();
    }

    private void WriteIdentity(string name, MemberEntry? member)
    {
        if (member is null)
            return;

        _json.StartObject(name);
        _json.String("member", member.DisplayName);
        _json.String("type", member.Type.ToMinimalName());
        _json.String("description", Documentation.GetSummary(member.Symbol, cancellation));
        _json.EndObject();
    }

    /// <summary>The file of the project, or the assembly, that declares the symbol.</summary>
    private void WriteOrigin(ISymbol symbol)
    {
        if (symbol.DeclaringSyntaxReferences.FirstOrDefault() is { } declaration)
            _json.String("file", GetRelativePath(declaration.SyntaxTree.FilePath));
        else
            _json.String("assembly", symbol.ContainingAssembly?.Name);
    }

    /// <summary>Absolute paths differ between machines, and say more than they should.</summary>
    private string GetRelativePath(string path)
    {
        var file = path.Replace('\\', '/');
        var directory = projectDirectory.Replace('\\', '/');
        return directory.Length > 0 && file.StartsWith(directory, StringComparison.OrdinalIgnoreCase)
            ? file.Substring(directory.Length).TrimStart('/')
            : file.Substring(file.LastIndexOf('/') + 1);
    }

    /// <summary>Writes what an element of a collection is; a null among them is sent.</summary>
    private void WriteElement(ITypeSymbol declared, ObjectKey? held, TraitSettings settings, int depth = 0) =>
        WriteValue(declared, reader.Types.Classify(declared), held, settings, declared.MayBeNull(), isDay: false, depth);

    private void WriteValue(ITypeSymbol declared, TypeShape shape, ObjectKey? held, TraitSettings settings, bool writesNull, bool isDay, int depth = 0)
    {
        if (depth == MaxCollectionDepth)
            return;

        switch (shape.Kind)
        {
            case ShapeKind.Object:
                _json.String("$ref", "#/$defs/" + Define(reader.Read(held!.Value), writesNull));
                break;

            case ShapeKind.Array:
                WriteType("array", writesNull);
                _json.StartObject("items");
                WriteElement(shape.FindElementType(declared)!, held, settings, depth + 1);
                _json.EndObject();
                break;

            case ShapeKind.Dictionary:
                WriteType("object", writesNull);
                _json.StartObject("additionalProperties");
                WriteElement(shape.FindElementType(declared)!, held, settings, depth + 1);
                _json.EndObject();
                break;

            case ShapeKind.Enum when shape.Form == JsonForm.EnumName:
                WriteType("string", writesNull);
                IEnumerable<string?> names = EnumNames.Get((INamedTypeSymbol)shape.Type, settings.Naming, reader.Symbols).Select(static member => member.Name);
                _json.Strings("enum", writesNull ? names.Append(null) : names);
                break;

            case ShapeKind.Enum:
                WriteType("integer", writesNull);
                break;

            case ShapeKind.Leaf or ShapeKind.Formattable:
                WriteLeaf(shape.Leaf!, writesNull, isDay);
                break;
        }
    }

    private void WriteLeaf(LeafType leaf, bool writesNull, bool isDay)
    {
        switch (leaf.Form)
        {
            case JsonForm.Any:
                return;

            case JsonForm.Number:
                WriteType(leaf.IsInteger ? "integer" : "number", writesNull);
                return;

            case JsonForm.Boolean:
                WriteType("boolean", writesNull);
                return;

            default:
                WriteType("string", writesNull);
                _json.String("format", isDay && leaf.DayMethod is not null ? "date" : leaf.SchemaFormat);
                _json.String("contentEncoding", leaf.Form == JsonForm.Binary ? "base64" : null);
                return;
        }
    }

    private void WriteType(string type, bool writesNull)
    {
        if (writesNull)
            _json.Strings("type", [type, "null"]);
        else
            _json.String("type", type);
    }

    /// <summary>One type may be read in several ways, as an address and as a plain object.</summary>
    private string Define(TraitObject traits, bool allowsNull)
    {
        if (_definitions.TryGetValue((traits, allowsNull), out var known))
            return known;

        var plain = TypeNames.GetSimpleName(traits.Type) + (allowsNull ? "OrNull" : "");
        var name = plain;
        for (var number = 2; _definitions.ContainsValue(name); number++)
            name = FormattableString.Invariant($"{plain}{number}");

        _definitions.Add((traits, allowsNull), name);
        _undescribed.Enqueue((traits, allowsNull));
        return name;
    }

    /// <summary>The name for people: <c>Shop.Order.Customer</c>.</summary>
    private static string ToFullName(string qualifiedName) => qualifiedName.Replace("global::", "");

    /// <summary>Whether the trait is always sent, as far as the type says.</summary>
    private static bool IsRequired(MemberEntry member) => !member.OmitsDefault && (member.WritesNull || !IsNullable(member.Type));

    private static bool IsNullable(ITypeSymbol type) =>
        type.IsValueType ? type.IsNullableValue() : type.NullableAnnotation != NullableAnnotation.NotAnnotated;
}
