using Identify.CodeFixes.Editing;
using Identify.Generators;
using Identify.Generators.Reading;
using Identify.Generators.Reading.Calls;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Identify.CodeFixes.Refactorings;

/// <summary>Finds the records whose objects send what a call sends.</summary>
internal sealed class RecordBuilder
{
    private const string RootName = "CustomerTraits";

    private readonly SdkCall _call;
    private readonly SemanticModel _model;
    private readonly int _position;
    private readonly List<TraitsRecord> _records = [];

    private RecordBuilder(SdkCall call, SemanticModel model, int position) => (_call, _model, _position) = (call, model, position);

    /// <summary>The record of the traits, and those of the objects in them; <see langword="null"/> if a trait would be sent in another form.</summary>
    public static IReadOnlyList<TraitsRecord>? Build(SdkCall call, SemanticModel model, int position)
    {
        var builder = new RecordBuilder(call, model, position);
        var id = ValueSource.UnwrapSent(call.FindArgument(ParameterRole.UserId)!);
        return id is { Type.SpecialType: SpecialType.System_String, ConstantValue.HasValue: false }
            && builder.Add(RootName, call.FindArgument(ParameterRole.Entries)!, new("Id", "string", id.Syntax.ToString()) { Attribute = "UserId" }) is not null
                ? builder._records
                : null;
    }

    private TraitsRecord? Add(string name, IOperation value, RecordParameter? id = null)
    {
        if (_call.Bags.FirstOrDefault(bag => bag.Value == value) is not { } bag
            || ValueSource.Unwrap(value) is not IObjectCreationOperation { Arguments.IsEmpty: true, Initializer.Initializers.Length: var count }
            || count != bag.Members.Length)
        {
            return null;
        }

        var record = new TraitsRecord(GetFreeName(name), isRoot: id is not null);
        _records.Add(record);
        if (id is not null)
            record.Parameters.Add(id);

        foreach (var entry in bag.Members)
        {
            if (ToParameter(entry) is not { } parameter || record.Parameters.Exists(other => other.Name == parameter.Name))
                return null;

            record.Parameters.Add(parameter);
        }

        return record;
    }

    private RecordParameter? ToParameter(CallEntry entry)
    {
        var name = TraitNames.ToPascalCase(entry.Name);
        if (!SyntaxFacts.IsValidIdentifier(name))
            return null;

        var trait = TraitNames.ToCamelCase(name) == entry.Name ? "" : $"TraitName({CSharpText.Quote(entry.Name)})";
        var value = ValueSource.UnwrapSent(entry.Value);
        if (value is IObjectCreationOperation)
            return Add(name + "Traits", entry.Value) is { } nested ? new(name, nested.Name, nested.Creation) { Attribute = trait } : null;

        if (value.Type is not { } type || !IsSentAlike(type.UnwrapNullable()))
            return null;

        // In a dictionary null is sent, and removes the trait.
        var mayBeNull = type.IsNullableValue() || (type.IsReferenceType && !value.ConstantValue.HasValue && _model.GetTypeInfo(value.Syntax).Nullability.FlowState != NullableFlowState.NotNull);
        var isAnnotated = type.IsReferenceType && mayBeNull && (_model.GetNullableContext(_position) & NullableContext.AnnotationsEnabled) != 0;
        return new(name, type.WithNullableAnnotation(NullableAnnotation.None).ToMinimalDisplayString(_model, _position) + (isAnnotated ? "?" : ""), value.Syntax.ToString())
        {
            Attribute = string.Join(", ", new[] { trait, mayBeNull ? "TraitNull" : "" }.Where(static attribute => attribute.Length > 0)),
        };
    }

    /// <summary>Whether the serializer writes the same value as every SDK. Enums are numbers in one and names in the other.</summary>
    private static bool IsSentAlike(ITypeSymbol type) => type.SpecialType is
        SpecialType.System_String or SpecialType.System_Boolean
        or SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16
        or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64
        or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal or SpecialType.System_DateTime
        || type is { Name: nameof(DateTimeOffset) or nameof(Guid), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } };

    private string GetFreeName(string name)
    {
        var free = name;
        for (var number = 2; !_model.LookupSymbols(_position, name: free).IsEmpty || _records.Exists(record => record.Name == free); number++)
            free = name + number;

        return free;
    }
}

/// <summary>A record to declare, with the values of the call.</summary>
internal sealed class TraitsRecord(string name, bool isRoot)
{
    private const int MaxOnOneLine = 3;

    public string Name => name;

    public List<RecordParameter> Parameters { get; } = [];

    /// <summary>The expression that makes the object of the call.</summary>
    public string Creation => $"new {name}({string.Join(", ", Parameters.Select(static parameter => parameter.Value))})";

    public string Declare(Layout layout, string indent)
    {
        var attribute = isRoot ? $"[IdentifyTraits]{layout.NewLine}{indent}" : "";
        var separator = Parameters.Count <= MaxOnOneLine ? ", " : "," + layout.NewLine + indent + layout.Unit;
        var start = Parameters.Count <= MaxOnOneLine ? "" : separator.Substring(1);
        return $"{indent}{attribute}internal sealed record {name}({start}{string.Join(separator, Parameters.Select(static parameter => parameter.Declare()))});";
    }
}

/// <param name="Name">The name of the parameter, and of the property.</param>
/// <param name="Type">Its type.</param>
/// <param name="Value">The value at the call.</param>
internal sealed record RecordParameter(string Name, string Type, string Value)
{
    public string Attribute { get; init; } = "";

    public string Declare() => $"{(Attribute.Length == 0 ? "" : $"[{Attribute}] ")}{Type} {Name}";
}
