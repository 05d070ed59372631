using System.Collections.Immutable;
using System.Reflection;
using Identify.Fuzzing.Values;

namespace Identify.Fuzzing.Types;

/// <summary>The ways in which C# holds many values. The argument is the element's type.</summary>
internal static class Collections
{
    public static readonly IReadOnlyList<string> Arrays =
    [
        "{0}[]", "List<{0}>", "IReadOnlyList<{0}>", "IList<{0}>", "IEnumerable<{0}>", "ICollection<{0}>", "Queue<{0}>", "ImmutableList<{0}>",
        "ImmutableArray<{0}>", "Memory<{0}>", "ReadOnlyMemory<{0}>", "ArraySegment<{0}>",
    ];

    public static readonly IReadOnlyList<string> Maps =
    [
        "Dictionary<string, {0}>", "IDictionary<string, {0}>", "IReadOnlyDictionary<string, {0}>", "SortedDictionary<string, {0}>", "ImmutableDictionary<string, {0}>",
    ];

    public static bool IsValueType(string form) =>
        form.StartsWith("ImmutableArray", StringComparison.Ordinal) || form.Contains("Memory", StringComparison.Ordinal) || form.StartsWith("ArraySegment", StringComparison.Ordinal);

    public static string Format(string form, FuzzType element) => form.Replace("{0}", element.Usage, StringComparison.Ordinal);
}

/// <summary>An array, list or anything else that is enumerated.</summary>
internal sealed class ArrayType(string form, FuzzType element) : FuzzType(Collections.Format(form, element), Collections.IsValueType(form))
{
    private Elements? _elements;

    /// <summary>Whether it holds bytes in one piece of memory, which is written as a string.</summary>
    private bool IsBase64 => element.Usage == "byte" && form is ("{0}[]" or "Memory<{0}>" or "ReadOnlyMemory<{0}>" or "ArraySegment<{0}>");

    public override Type Resolve(Assembly assembly)
    {
        _elements ??= Elements.Of(element.Resolve(assembly));
        return _elements.GetArrayType(form);
    }

    public override object? Create(ValueSource source)
    {
        if (IsValueType && source.Random.Next(8) == 0)
            return _elements!.MakeDefault(form);

        return source.CreateMany(this, length => _elements!.MakeArray(form, [.. Enumerable.Range(0, length).Select(_ => element.Create(source))]));
    }

    public override Expected? Expect(object value, Expectation expectation)
    {
        if (IsBase64)
            return new ExpectedText(Convert.ToBase64String([.. _elements!.ReadArray(value)?.Cast<byte>() ?? []]));

        if (_elements!.ReadArray(value) is not { } items)
            return null;

        var inner = expectation.Enter();
        return new ExpectedArray([.. items.Select(item => inner.ExpectInPlace(element, item))]);
    }
}

/// <summary>A dictionary with texts as keys.</summary>
internal sealed class MapType(string form, FuzzType element) : FuzzType(Collections.Format(form, element), isValueType: false)
{
    private Elements? _elements;

    public override Type Resolve(Assembly assembly)
    {
        _elements ??= Elements.Of(element.Resolve(assembly));
        return _elements.GetMapType(form);
    }

    public override object? Create(ValueSource source) => source.CreateMany(this, length =>
        _elements!.MakeMap(form, [.. Enumerable.Range(0, length).Select(_ => KeyValuePair.Create(Names.CreateKey(source.Random), element.Create(source)))]));

    public override Expected? Expect(object value, Expectation expectation)
    {
        var inner = expectation.Enter();
        return new ExpectedObject([.. _elements!.ReadMap(value).Select(entry => KeyValuePair.Create(entry.Key, inner.ExpectInPlace(element, entry.Value)))]);
    }
}

/// <summary>Makes and reads collections of a type that is known at run time only.</summary>
internal abstract class Elements
{
    public static Elements Of(Type element) => (Elements)Activator.CreateInstance(typeof(Elements<>).MakeGenericType(element))!;

    public abstract Type GetArrayType(string form);

    public abstract Type GetMapType(string form);

    public abstract object MakeDefault(string form);

    public abstract object MakeArray(string form, object?[] items);

    public abstract object MakeMap(string form, KeyValuePair<string, object?>[] entries);

    /// <summary>The elements; <see langword="null"/> for a struct that was never given any.</summary>
    public abstract IEnumerable<object?>? ReadArray(object value);

    public abstract IEnumerable<KeyValuePair<string, object?>> ReadMap(object value);
}

internal sealed class Elements<T> : Elements
{
    public override Type GetArrayType(string form) => form switch
    {
        "{0}[]" => typeof(T[]),
        "List<{0}>" => typeof(List<T>),
        "IReadOnlyList<{0}>" => typeof(IReadOnlyList<T>),
        "IList<{0}>" => typeof(IList<T>),
        "IEnumerable<{0}>" => typeof(IEnumerable<T>),
        "ICollection<{0}>" => typeof(ICollection<T>),
        "Queue<{0}>" => typeof(Queue<T>),
        "ImmutableList<{0}>" => typeof(ImmutableList<T>),
        "ImmutableArray<{0}>" => typeof(ImmutableArray<T>),
        "Memory<{0}>" => typeof(Memory<T>),
        "ReadOnlyMemory<{0}>" => typeof(ReadOnlyMemory<T>),
        "ArraySegment<{0}>" => typeof(ArraySegment<T>),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, null),
    };

    public override Type GetMapType(string form) => form switch
    {
        "Dictionary<string, {0}>" => typeof(Dictionary<string, T>),
        "IDictionary<string, {0}>" => typeof(IDictionary<string, T>),
        "IReadOnlyDictionary<string, {0}>" => typeof(IReadOnlyDictionary<string, T>),
        "SortedDictionary<string, {0}>" => typeof(SortedDictionary<string, T>),
        "ImmutableDictionary<string, {0}>" => typeof(ImmutableDictionary<string, T>),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, null),
    };

    public override object MakeDefault(string form) => Activator.CreateInstance(GetArrayType(form))!;

    public override object MakeArray(string form, object?[] items)
    {
        var array = Array.ConvertAll(items, item => (T)item!);
        return form switch
        {
            "{0}[]" or "IReadOnlyList<{0}>" => array,
            "Queue<{0}>" => new Queue<T>(array),
            "ImmutableList<{0}>" => ImmutableList.Create(array),
            "ImmutableArray<{0}>" => ImmutableArray.Create(array),
            "Memory<{0}>" => new Memory<T>(array),
            "ReadOnlyMemory<{0}>" => new ReadOnlyMemory<T>(array),
            "ArraySegment<{0}>" => new ArraySegment<T>(array, array.Length / 3, array.Length / 2),
            _ => new List<T>(array),
        };
    }

    public override object MakeMap(string form, KeyValuePair<string, object?>[] entries)
    {
        var map = new Dictionary<string, T>();
        foreach (var (key, value) in entries)
            map[key] = (T)value!;

        return form switch
        {
            "SortedDictionary<string, {0}>" => new SortedDictionary<string, T>(map, StringComparer.Ordinal),
            "ImmutableDictionary<string, {0}>" => map.ToImmutableDictionary(),
            _ => map,
        };
    }

    public override IEnumerable<object?>? ReadArray(object value) => value switch
    {
        Memory<T> memory => memory.ToArray().Cast<object?>(),
        ReadOnlyMemory<T> memory => memory.ToArray().Cast<object?>(),
        ImmutableArray<T> { IsDefault: true } or ArraySegment<T> { Array: null } => null,
        _ => ((IEnumerable<T>)value).Cast<object?>(),
    };

    public override IEnumerable<KeyValuePair<string, object?>> ReadMap(object value) =>
        ((IEnumerable<KeyValuePair<string, T>>)value).Select(entry => KeyValuePair.Create(entry.Key, (object?)entry.Value));
}
