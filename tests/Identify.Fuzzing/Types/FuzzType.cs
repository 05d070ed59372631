using System.Globalization;
using System.Reflection;
using Identify.Fuzzing.Values;

namespace Identify.Fuzzing.Types;

/// <summary>A type that a member may have: its C#, how its values are made, and what the wire contract makes of them.</summary>
internal abstract class FuzzType(string name, bool isValueType)
{
    /// <summary>The type in C#.</summary>
    public string Name { get; } = name;

    public bool IsValueType { get; } = isValueType;

    /// <summary>The type in C#, where a reference may be null.</summary>
    public string Usage => IsValueType ? Name : Name + "?";

    /// <summary>The compiled type.</summary>
    public abstract Type Resolve(Assembly assembly);

    /// <summary>A random value; <see langword="null"/> where the type allows it.</summary>
    public abstract object? Create(ValueSource source);

    /// <summary>What the value, not null, is in JSON; <see langword="null"/> where the contract leaves it out.</summary>
    public abstract Expected? Expect(object value, Expectation expectation);
}

/// <summary>A struct that may be missing.</summary>
internal sealed class NullableType(FuzzType inner) : FuzzType(inner.Name + "?", isValueType: true)
{
    public override Type Resolve(Assembly assembly) => typeof(Nullable<>).MakeGenericType(inner.Resolve(assembly));

    public override object? Create(ValueSource source) => source.Random.Next(3) == 0 ? null : inner.Create(source);

    public override Expected? Expect(object value, Expectation expectation) => inner.Expect(value, expectation);
}

/// <summary>A type whose value a converter writes.</summary>
internal sealed class ConvertedType(FuzzType inner, string converter, Func<object, Expected?> expect) : FuzzType(inner.Name, inner.IsValueType)
{
    public const string Declarations = """
        public class Measured : TraitConverter<string>
        {
            public override void Write(Utf8JsonWriter writer, string value) { writer.WriteStartObject(); writer.WriteString("é", value); writer.WriteNumber("length", value.Length); writer.WriteEndObject(); }
        }
        public class Counted : TraitConverter<DateOnly>
        {
            public override void Write(Utf8JsonWriter writer, DateOnly value) { if (value != DateOnly.MinValue) writer.WriteNumberValue(value.DayNumber); }
        }
        """;

    public FuzzType Inner { get; } = inner;

    public string Converter { get; } = converter;

    public static ConvertedType CreateText() => new(Leaves.String, "Measured", value => new ExpectedObject(
    [
        new("é", new ExpectedText((string)value)),
        new("length", new ExpectedNumber(((string)value).Length.ToString(CultureInfo.InvariantCulture))),
    ]));

    /// <summary>For a date, which may be missing: null never reaches a converter. One that writes nothing leaves it out.</summary>
    public static ConvertedType CreateDay(FuzzType day) => new(day, "Counted", value =>
        (DateOnly)value == DateOnly.MinValue ? null : new ExpectedNumber(((DateOnly)value).DayNumber.ToString(CultureInfo.InvariantCulture)));

    public override Type Resolve(Assembly assembly) => Inner.Resolve(assembly);

    public override object? Create(ValueSource source) => Inner.Create(source);

    public override Expected? Expect(object value, Expectation expectation) => expect(value);
}

/// <summary>A plain value: text, number, date, JSON.</summary>
internal sealed class LeafType(string name, Type type, Func<Random, object> create, Func<object, Expected?> expect)
    : FuzzType(name, type.IsValueType)
{
    public override Type Resolve(Assembly assembly) => type;

    public override object? Create(ValueSource source) => source.CreateLeaf(this, create);

    public override Expected? Expect(object value, Expectation expectation) => expect(value);
}
