using System.Text;
using Identify.Generators.Emitting;
using Identify.Generators.Specification;

namespace Identify.Generators.Plans;

/// <summary>Writes the annotated type that sends what a plan defines.</summary>
internal sealed class PlanCode
{
    private static readonly string[] LineBreaks = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"];

    private readonly PlanCodeOptions _options;
    private readonly PlanNames _names;
    private readonly SourceWriter _writer = new();
    private readonly SortedSet<string> _usings = new(StringComparer.Ordinal) { "Identify" };
    private readonly Queue<(PlanSchema Schema, string Name)> _objects = [];
    private readonly Queue<(PlanSchema Schema, string Name)> _enums = [];

    /// <summary>The annotated type's members and nested types, which cannot share a name.</summary>
    private readonly UniqueNames _rootNames;
    private readonly Dictionary<PlanSchema, string> _typeNames = [];
    private readonly Dictionary<PlanSchema, TraitScope> _scopes = [];

    /// <summary>The types whose description is that of the first member with them.</summary>
    private readonly HashSet<PlanSchema> _described = [];

    private readonly HashSet<string> _valueTypes = new(StringComparer.Ordinal)
    {
        "bool", "long", "double", "DateTimeOffset", "DateOnly", "TimeSpan", "Guid", "JsonElement",
    };

    private PlanCode(PlanSchema traits, PlanCodeOptions options)
    {
        _options = options;
        _names = new(traits);
        _rootNames = new(options.TypeName);
        _typeNames.Add(traits, options.TypeName);
    }

    /// <summary>A file with the type.</summary>
    public static string WriteFile(PlanSchema traits, PlanCodeOptions options)
    {
        var code = new PlanCode(traits, options);
        code.WriteRoot(traits);
        var file = new SourceWriter();
        foreach (var name in code.Usings)
            file.Line($"using {name};");

        file.Line();
        if (options.Namespace is { } space)
        {
            file.Line($"namespace {space};");
            file.Line();
        }

        return file.ToString() + code._writer;
    }

    /// <summary>What is between the type's braces, indented as if they were not.</summary>
    /// <param name="traits">What the plan says.</param>
    /// <param name="options">How it is written.</param>
    /// <param name="usings">The namespaces that the code needs, in order.</param>
    public static string WriteMembers(PlanSchema traits, PlanCodeOptions options, out IReadOnlyList<string> usings)
    {
        var code = new PlanCode(traits, options);
        code.WriteMembers(traits);
        usings = code.Usings;
        return code._writer.ToString();
    }

    private IReadOnlyList<string> Usings => [.. _usings.OrderBy(static name => name.StartsWith("System", StringComparison.Ordinal) ? 0 : 1)];

    private string Keyword => _options.HasRequired ? "record" : "class";

    private void WriteRoot(PlanSchema traits)
    {
        WriteSummary(traits.Description);
        WriteAnnotation();
        _writer.Open($"{_options.Modifiers} {Keyword} {_options.TypeName}");
        WriteMembers(traits);
        _writer.Close();
    }

    private void WriteMembers(PlanSchema traits)
    {
        _writer.Line("[UserId]");
        WriteProperty("string", _rootNames.Add("UserId"), isRequired: true);
        WriteTraits(traits, TraitScope.Traits, _rootNames);

        // Objects may hold further types.
        while (_objects.Count + _enums.Count > 0)
        {
            _writer.Line();
            if (_objects.Count > 0)
                WriteObject(_objects.Dequeue());
            else
                WriteEnum(_enums.Dequeue());
        }
    }

    private void WriteAnnotation()
    {
        var arguments = new List<string>();
        if (_names.IsSnakeCase)
            arguments.Add("Naming = TraitNaming.SnakeCase");
        if (_options.PlanName is { } plan)
            arguments.Add($"Plan = {CSharpText.Quote(plan)}");

        _writer.Line(arguments.Count == 0 ? "[IdentifyTraits]" : $"[IdentifyTraits({string.Join(", ", arguments)})]");
    }

    private void WriteObject((PlanSchema Schema, string Name) nested)
    {
        WriteTypeSummary(nested.Schema);
        _writer.Open($"public {Keyword} {nested.Name}");
        WriteTraits(nested.Schema, _scopes.TryGetValue(nested.Schema, out var scope) ? scope : TraitScope.Other, new(nested.Name));
        _writer.Close();
    }

    private void WriteTraits(PlanSchema schema, TraitScope scope, UniqueNames members)
    {
        var isFirst = scope != TraitScope.Traits;
        foreach (var trait in schema.Traits)
        {
            if (!isFirst)
                _writer.Line();

            isFirst = false;
            var name = members.Add(PlanNames.ToMember(trait.Name));
            var type = GetType(trait.Schema, name, TraitSpecification.FindExact(trait.Name, scope));
            var mayBeNull = AllowsNull(trait.Schema);
            WriteSummary(trait.Description);
            if (trait.Description == trait.Schema.Description)
                _described.Add(trait.Schema);

            if (_names.GetTrait(name, scope) != trait.Name)
                _writer.Line($"[TraitName({CSharpText.Quote(trait.Name)})]");

            if (trait.IsRequired && mayBeNull)
                _writer.Line("[TraitNull]");

            WriteProperty(trait.IsRequired && !mayBeNull ? type : MakeNullable(type), name, trait.IsRequired);
        }
    }

    private void WriteProperty(string type, string name, bool isRequired) => _writer.Line(_options.HasRequired
        ? $"public {(isRequired ? "required " : "")}{type} {name} {{ get; init; }}"
        : $"public {type} {name} {{ get; set; }}{(isRequired && _options.HasNullableTypes && !IsValueType(type) && !type.EndsWith("?", StringComparison.Ordinal) ? " = null!;" : "")}");

    private string MakeNullable(string type) => _options.HasNullableTypes || IsValueType(type) ? type + "?" : type;

    private bool IsValueType(string type) => _valueTypes.Contains(type);

    /// <summary>Whether null is one of the listed types; a JsonElement holds it anyway.</summary>
    private static bool AllowsNull(PlanSchema schema) => schema.Types != JsonTypes.Any && (schema.Types & JsonTypes.Null) != 0;

    private string GetType(PlanSchema schema, string memberName, ReservedTrait? reserved = null)
    {
        switch (schema.Types & ~JsonTypes.Null)
        {
            case JsonTypes.String when !schema.Values.IsDefaultOrEmpty:
                return GetTypeName(schema, memberName, _enums, isEnum: true);
            case JsonTypes.String:
                return GetStringType(schema.Format);
            case JsonTypes.Boolean:
                return "bool";
            case JsonTypes.Integer:
                return "long";
            case JsonTypes.Number or JsonTypes.Fraction:
                return "double";
            case JsonTypes.Array:
                _usings.Add("System.Collections.Generic");
                return $"IReadOnlyList<{GetElementType(schema.Items, memberName)}>";
            case JsonTypes.Object when schema.Traits.IsEmpty:
                _usings.Add("System.Collections.Generic");
                return $"IReadOnlyDictionary<string, {GetElementType(schema.OtherTraits ?? PlanSchema.Anything, memberName)}>";
            case JsonTypes.Object:
                if (reserved is not null && !_scopes.ContainsKey(schema))
                    _scopes.Add(schema, reserved.MemberScope);

                return GetTypeName(schema, memberName, _objects, isEnum: false);
            default:
                _usings.Add("System.Text.Json");
                return "JsonElement";
        }
    }

    private string GetElementType(PlanSchema schema, string memberName)
    {
        var type = GetType(schema, PlanNames.ToSingular(memberName));
        return AllowsNull(schema) ? MakeNullable(type) : type;
    }

    private string GetStringType(string? format)
    {
        var type = format switch
        {
            "date-time" => "DateTimeOffset",
            "date" when _options.HasDateOnly => "DateOnly",
            "duration" => "TimeSpan",
            "uuid" => "Guid",
            "uri" => "Uri",
            _ => "string",
        };
        if (type != "string")
            _usings.Add("System");

        return type;
    }

    /// <summary>The name of a nested type, which is written when the members are.</summary>
    private string GetTypeName(PlanSchema schema, string memberName, Queue<(PlanSchema, string)> queue, bool isEnum)
    {
        if (_typeNames.TryGetValue(schema, out var known))
            return known;

        var name = _rootNames.Add(memberName + (isEnum ? "Value" : "Traits"));
        _typeNames.Add(schema, name);
        queue.Enqueue((schema, name));
        if (isEnum)
            _valueTypes.Add(name);

        return name;
    }

    private void WriteEnum((PlanSchema Schema, string Name) nested)
    {
        WriteTypeSummary(nested.Schema);
        _writer.Open($"public enum {nested.Name}");
        var members = new UniqueNames(nested.Name);
        foreach (var value in nested.Schema.Values.Distinct())
        {
            var name = members.Add(PlanNames.ToMember(value.Text));
            if (_names.GetValue(name) != value.Text)
            {
                _usings.Add("System.Runtime.Serialization");
                _writer.Line($"[EnumMember(Value = {CSharpText.Quote(value.Text)})]");
            }

            _writer.Line(name + ",");
        }

        _writer.Close();
    }

    private void WriteTypeSummary(PlanSchema schema) => WriteSummary(_described.Contains(schema) ? null : schema.Description);

    private void WriteSummary(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;

        var escaped = new StringBuilder(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").ToString();
        var lines = escaped.Split(LineBreaks, StringSplitOptions.None);
        if (lines.Length == 1)
        {
            _writer.Line($"/// <summary>{lines[0].Trim()}</summary>");
            return;
        }

        _writer.Line("/// <summary>");
        foreach (var line in lines)
            _writer.Line($"/// {line.Trim()}".TrimEnd());

        _writer.Line("/// </summary>");
    }
}
