using System.Runtime.CompilerServices;
using Identify.Fuzzing.Types;

namespace Identify.Fuzzing.Values;

/// <summary>Makes random objects, mostly small ones: with nulls, shared objects, deep nesting and cycles.</summary>
internal sealed class ValueSource(Random random)
{
    private const int MinBudget = -300;

    private readonly List<(ObjectType Type, object Value)> _open = [];
    private readonly List<(ObjectType Type, object Value)> _finished = [];
    private int _budget;
    private int _maxDepth;
    private bool _isChain;

    public Random Random { get; } = random;

    /// <summary>An object with all that it holds.</summary>
    public object CreateRoot(ObjectType type)
    {
        _open.Clear();
        _finished.Clear();
        _budget = Random.Next(10, 120);

        // Now and then a chain of objects that goes near the limit or beyond.
        _isChain = Random.Next(20) == 0;
        _maxDepth = _isChain ? Random.Next(10, 80) : 5;
        return type.Create(this)!;
    }

    /// <summary>A plain value, or null where it is a reference.</summary>
    public object? CreateLeaf(LeafType type, Func<Random, object> create) =>
        !type.IsValueType && (Random.Next(6) == 0 || _budget <= 0) ? null : Count(create(Random));

    public object Count(object value)
    {
        _budget--;
        return value;
    }

    /// <summary>A collection of a few, or null where it is a reference.</summary>
    public object? CreateMany(FuzzType type, Func<int, object> create)
    {
        if (!type.IsValueType && Random.Next(8) == 0)
            return null;

        return create(_budget <= 0 || _isChain || _open.Count >= _maxDepth ? 0 : Random.Next(Random.Next(20) == 0 ? 30 : 4));
    }

    /// <summary>An object: new, one that there is already, or one that holds this one.</summary>
    public object? CreateObject(ObjectType type, Type compiled)
    {
        if (!type.IsValueType && _open.Count > 0)
        {
            // A chain may branch through structs, and would never end.
            if (_budget < MinBudget)
                return null;

            if (Random.Next(300) == 0 && Find(_open, type) is { } outer)
                return outer;

            if (Random.Next(8) == 0 && Find(_finished, type) is { } shared)
                return shared;

            if (_open.Count >= _maxDepth || (!_isChain && (_budget <= 0 || Random.Next(5) == 0)))
                return null;
        }

        _budget--;
        var value = RuntimeHelpers.GetUninitializedObject(compiled);
        _open.Add((type, value));
        var isChained = false;
        foreach (var member in type.AllMembers)
        {
            // A chain that branches would hold more than any message can.
            var isObject = member.Type is ObjectType { IsValueType: false };
            if (_isChain && isObject && isChained)
                continue;

            isChained |= isObject;
            if (member.Type.Create(this) is { } memberValue)
                member.Set(value, memberValue);
        }

        _open.RemoveAt(_open.Count - 1);
        _finished.Add((type, value));
        return value;
    }

    private static object? Find(List<(ObjectType Type, object Value)> values, ObjectType type)
    {
        var index = values.FindLastIndex(entry => entry.Type == type);
        return index < 0 ? null : values[index].Value;
    }
}
