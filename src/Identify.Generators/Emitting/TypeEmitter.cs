using Identify.Generators.Emitting.Bridges;
using Identify.Generators.Model;

namespace Identify.Generators.Emitting;

/// <summary>Emits the file of one annotated type: its extension methods and its serializer.</summary>
internal sealed class TypeEmitter
{
    private readonly TypeModel _type;
    private readonly LanguageFeatures _language;
    private readonly SourceWriter _source = new();
    private readonly ClassScope _scope;
    private readonly ShapeEmitter _shapes;

    private TypeEmitter(TypeModel type, LanguageFeatures language)
    {
        _type = type;
        _language = language;
        var values = new[] { type.UserId, type.AnonymousId }.OfType<MemberModel>().Select(static id => id.Value).Concat(type.Traits.Values);
        _scope = new(language, values, type.Shapes, type.SharedWriters, "Implementation", "WriteTraitsCore", "WriteUserId", "WriteAnonymousId", "IdentityMembers", "Utf8");
        _shapes = new(_scope, _source);
    }

    private bool HasIdentity => _type.UserId is not null || _type.AnonymousId is not null;

    public static string Emit(TypeModel type, LanguageFeatures language, EquatableArray<Bridge> bridges)
    {
        var emitter = new TypeEmitter(type, language);
        emitter.EmitFile(bridges);
        return emitter._source.ToString();
    }

    private void EmitFile(EquatableArray<Bridge> bridges)
    {
        GeneratedFile.Open(_source, _type.DisplayName, _type.Namespace, _language.NullableAnnotations);
        GeneratedFile.OpenClass(_source, $"Writes {_type.DisplayName} as traits and as identify calls.", _type.IsPublic ? "public" : "internal", _type.ClassName);
        var serializer = HasIdentity ? "IdentifySerializer" : "TraitsSerializer";
        _source.Line("/// <summary>The serializer behind these methods, for generic code such as batches.</summary>");
        _source.Line($"public static readonly global::Identify.{serializer}<{_type.TypeName}> Serializer = new Implementation();");
        new ExtensionMethods(_type, _language, _source).Emit();
        foreach (var bridge in bridges)
            new BridgeMethods(_type, _language, _source).Emit(bridge);

        EmitImplementation(serializer);
        _source.Close();
        if (_type.Namespace.Length > 0)
            _source.Close();
    }

    private void EmitImplementation(string serializer)
    {
        _source.Line();
        GeneratedFile.DisableNullable(_source, _language);
        _source.Open($"private sealed class Implementation : global::Identify.{serializer}<{_type.TypeName}>");
        EmitIdentity();
        _source.Open($"protected override int WriteTraitsCore(ref {ShapeEmitter.Writer} writer, int position, {ShapeEmitter.Prefix} prefix, in {_type.TypeName} value)");
        EmitTraits();
        _source.Close();
        _shapes.EmitParts(_type.Traits, "WriteTraitsCore");
        foreach (var shape in _type.Shapes)
        {
            _source.Line();
            _shapes.EmitMethod(shape, "private", _scope.GetMethod(shape.Key));
        }

        _scope.EmitFields(_source);
        _source.Close();
    }

    private void EmitTraits()
    {
        var value = "value";
        if (_type.Traits.CopiesOnRead)
        {
            // Copy once, instead of once per getter that might mutate the struct.
            value = "copy";
            _source.Line($"{_type.TypeName} copy = value;");
        }

        _shapes.EmitObject(_type.Traits, "WriteTraitsCore", value);
    }

    private void EmitIdentity()
    {
        if (!HasIdentity)
            return;

        var members = new[] { _type.UserId, _type.AnonymousId }.OfType<MemberModel>().Select(member => $"{_type.DisplayName}.{member.Access.TrimStart('@')}");
        _source.Line($"protected override string IdentityMembers => {CSharpText.Quote(string.Join(" and ", members))};\n");
        EmitId("WriteUserId", _type.UserId);
        EmitId("WriteAnonymousId", _type.AnonymousId);
    }

    private void EmitId(string method, MemberModel? member)
    {
        if (member is null)
            return;

        _source.Open($"protected override int {method}(ref {ShapeEmitter.Writer} writer, int position, {ShapeEmitter.Prefix} prefix, in {_type.TypeName} value)");
        _shapes.EmitBeforeRead(member);
        _source.Line($"return {new ValueExpressions(_scope).WriteId(member, "value")};");
        _source.Close();
        _source.Line();
    }
}
