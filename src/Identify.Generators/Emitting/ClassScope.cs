using Identify.Generators.Model;

namespace Identify.Generators.Emitting;

/// <summary>What the methods of one generated class share: the names of methods, constants and converters.</summary>
internal sealed class ClassScope
{
    private readonly Dictionary<string, string> _methods = [];
    private readonly Dictionary<string, string> _converters = [];

    /// <param name="language">What the language allows.</param>
    /// <param name="values">The values that the entry methods of the class write.</param>
    /// <param name="shapes">The shapes that its other methods write.</param>
    /// <param name="sharedWriters">The classes that write other shapes.</param>
    /// <param name="reserved">The names of its other members.</param>
    public ClassScope(
        LanguageFeatures language,
        IEnumerable<ValueModel> values,
        EquatableArray<ShapeModel> shapes,
        EquatableArray<SharedWriter> sharedWriters,
        params string[] reserved)
    {
        Names = new(reserved);
        Constants = new(language.Utf8Literals, Names);
        foreach (var shape in shapes)
            _methods.Add(shape.Key, Names.GetFree("Write" + shape.Name));

        foreach (var writer in sharedWriters)
            _methods.Add(writer.Key, $"global::{SharedWriter.Namespace}.{writer.ClassName}.Write");

        foreach (var value in values.Concat(shapes.SelectMany(static shape => shape.Values)).OfType<ConvertedValue>())
        {
            if (!_converters.ContainsKey(value.Converter))
                _converters.Add(value.Converter, Names.GetFree(value.ConverterName));
        }
    }

    public MemberNames Names { get; }

    public Utf8Constants Constants { get; }

    /// <summary>The method that writes a shape; one of another class with its full name.</summary>
    public string GetMethod(string shapeKey) => _methods[shapeKey];

    /// <summary>The field that holds the converter.</summary>
    public string GetConverter(ConvertedValue value) => _converters[value.Converter];

    /// <summary>Emits the fields for the converters, and for the constants that the methods use.</summary>
    public void EmitFields(SourceWriter source)
    {
        var constants = Constants.Fields.ToList();
        if (constants.Count + _converters.Count > 0)
            source.Line();

        foreach (var converter in _converters)
            source.Line($"private static readonly {converter.Key} {converter.Value} = new {converter.Key}();");

        foreach (var (name, text) in constants)
            source.Line($"private static readonly byte[] {name} = Utf8({text});");

        if (constants.Count > 0)
            source.Line("\nprivate static byte[] Utf8(string text)\n{\n    return global::System.Text.Encoding.UTF8.GetBytes(text);\n}");
    }
}
