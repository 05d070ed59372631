using System.Reflection;
using Identify.Fuzzing.Values;

namespace Identify.Fuzzing.Types;

/// <summary>A property or field, with what its attributes say.</summary>
internal sealed class Member(string name, FuzzType type)
{
    private PropertyInfo? _property;
    private FieldInfo? _field;

    public string Name { get; } = name;

    public FuzzType Type { get; } = type;

    public string? TraitName { get; init; }

    public string? JsonName { get; init; }

    public bool WritesNull { get; init; }

    public bool IsHidden { get; init; }

    public bool IsUserId { get; init; }

    public bool IsExtension { get; init; }

    /// <summary>Whether it is a field; such are traits only where an attribute names them.</summary>
    public bool IsField { get; init; }

    /// <summary>Whether the getter is code, and so not read-only in a struct.</summary>
    public bool HasBody { get; init; }

    /// <summary>How a positional record declares it.</summary>
    public string Parameter => $"{Attributes}{Type.Usage} @{Name}";

    private string Attributes
    {
        get
        {
            List<string?> attributes =
            [
                TraitName is null ? null : $"TraitName({CSharp.Quote(TraitName)})",
                JsonName is null || IsField ? null : $"property: JsonPropertyName({CSharp.Quote(JsonName)})",
                WritesNull ? "TraitNull" : null,
                IsUserId ? "UserId" : null,
                IsExtension ? "TraitExtension" : null,
                IsHidden ? "TraitIgnore" : null,
                Type is ConvertedType converted ? $"TraitConverter(typeof({converted.Converter}))" : null,
            ];
            return string.Concat(attributes.OfType<string>().Select(attribute => $"[{attribute}] "));
        }
    }

    public string Declare(ObjectKind kind) => (IsField, HasBody) switch
    {
        _ when kind.IsInterface => $"{Type.Usage} @{Name} {{ get; }}",
        (true, _) => $"{Attributes}public {(kind.IsReadOnly ? "readonly " : "")}{Type.Usage} @{Name};",
        (_, true) when !kind.IsReadOnly => $"private {Type.Usage} _{Name}; {Attributes}public {Type.Usage} @{Name} {{ get {{ return _{Name}; }} set {{ _{Name} = value; }} }}",
        _ => $"{Attributes}public {Type.Usage} @{Name} {{ get; {(kind.IsReadOnly ? "init" : "set")}; }}",
    };

    public void Bind(Type owner, Assembly assembly)
    {
        _property = owner.GetProperty(Name);
        _field = owner.GetField(Name);
        Type.Resolve(assembly);
    }

    public object? Get(object owner) => _property is not null ? _property.GetValue(owner) : _field!.GetValue(owner);

    public void Set(object owner, object? value)
    {
        if (_property is not null)
            _property.SetValue(owner, value);
        else
            _field!.SetValue(owner, value);
    }

    /// <summary>The name in JSON, as the wire contract has it.</summary>
    public string GetTrait(TypeSettings settings, Scope scope)
    {
        if ((TraitName ?? JsonName) is { } chosen)
            return chosen;

        // The one reserved name whose spelling is the same in both policies.
        return scope == Scope.Company && Name == "EmployeeCount" ? "employee_count" : settings.Policy.ConvertName(Name);
    }
}
