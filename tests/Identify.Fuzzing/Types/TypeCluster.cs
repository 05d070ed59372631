using Identify.Fuzzing.Values;

namespace Identify.Fuzzing.Types;

/// <summary>A few random types that hold each other, in a namespace of their own.</summary>
internal sealed class TypeCluster
{
    private const int ObjectCount = 4;

    private static readonly string[] Underlying = ["int", "byte", "short", "uint", "long", "ulong"];

    private static readonly string[] EnumNames = ["Free", "LongTerm", "ABC", "class", "Ünï", "X1", "lower"];

    private readonly Random _random;
    private readonly List<EnumType> _enums = [];
    private readonly List<ViewType> _views = [];
    private readonly List<GenericType> _generics = [];

    public TypeCluster(Random random, string space)
    {
        _random = random;
        Space = space;
        for (var i = 0; i < 2; i++)
            _enums.Add(CreateEnum($"E{i}"));

        var parents = new List<ObjectType>();
        for (var i = 0; i < ObjectCount; i++)
        {
            var kind = Pick(ObjectKind.All);
            var parent = kind is { CSharp: "class" or "sealed class" } && parents.Count > 0 && random.Next(2) == 0 ? Pick(parents) : null;
            var settings = random.Next(8) == 0 ? null : new TypeSettings(random.Next(3) == 0, random.Next(4) == 0);
            Objects.Add(new ObjectType(space, $"T{i}", kind, parent, settings));
            if (!kind.IsSealed)
                parents.Add(Objects[^1]);

            if (!kind.IsValueType && random.Next(2) == 0)
                _views.Add(Objects[^1].View = new ViewType(space, $"I{i}", Objects[^1]));
        }

        foreach (var type in Objects)
            AddMembers(type);

        foreach (var view in _views)
            view.AddMembers(random);
    }

    public string Space { get; }

    /// <summary>The classes, structs and records.</summary>
    public List<ObjectType> Objects { get; } = [];

    /// <summary>These, and what is made of them: interfaces, and generic types closed by use.</summary>
    public IEnumerable<ObjectType> AllObjects => [.. Objects, .. _views, .. _generics];

    public string Source => $$"""
        #pragma warning disable // nobody documents random types
        namespace {{Space}}
        {
            using System;
            using System.Collections.Generic;
            using System.Collections.Immutable;
            using System.Text.Json;
            using System.Text.Json.Nodes;
            using System.Text.Json.Serialization;
            using Identify;

            {{GenericType.Declarations}}
            {{ConvertedType.Declarations}}
            {{string.Join("\n    ", _enums.Select(type => type.Source).Concat(_views.Concat(Objects).Select(type => type.Source)))}}
        }
        """;

    private EnumType CreateEnum(string name)
    {
        var members = EnumNames.Take(_random.Next(1, EnumNames.Length + 1))
            .Select(member => new EnumMember(member, _random.Next(10), _random.Next(5) == 0 ? "*" + Texts.Repair(Texts.Create(_random, 5)) : null))
            .ToList();
        return new EnumType(Space, name, Pick(Underlying), isFlags: _random.Next(5) == 0, members);
    }

    private void AddMembers(ObjectType type)
    {
        // The members of the parent, which comes first, take their names.
        var names = Names.Members.Except(type.AllMembers.Select(member => member.Name)).ToList();
        var hasUserId = type.AllMembers.Any(member => member.IsUserId);
        var count = _random.Next(30) == 0 ? 40 : _random.Next(1, 12);
        for (var i = 0; i < Math.Min(count, names.Count); i++)
        {
            var index = _random.Next(i, names.Count);
            (names[i], names[index]) = (names[index], names[i]);
            var member = CreateMember(type, names[i], canBeUserId: !hasUserId);
            hasUserId |= member.IsUserId;
            type.Members.Add(member);
        }

        if (!type.AllMembers.Any(member => member.IsExtension) && _random.Next(6) == 0)
            type.Members.Add(new Member("More", CreateExtension()) { IsExtension = true });
    }

    private Member CreateMember(ObjectType owner, string name, bool canBeUserId)
    {
        var isNamed = _random.Next(8) == 0;
        if (canBeUserId && _random.Next(12) == 0)
            return new Member(name, Leaves.String) { IsUserId = true };

        return new Member(name, _random.Next(20) == 0 ? CreateConverted() : CreateType(owner, depth: 0))
        {
            // The name at the end keeps chosen names apart.
            TraitName = isNamed ? $"{Texts.Create(_random, _random.Next(6))}:{name}" : null,
            JsonName = _random.Next(12) == 0 ? $"{Texts.Create(_random, _random.Next(6))};{name}" : null,
            WritesNull = _random.Next(10) == 0,
            IsHidden = _random.Next(15) == 0,
            IsField = isNamed && !owner.Kind.IsPositional && _random.Next(2) == 0,
            HasBody = _random.Next(4) == 0,
        };
    }

    private ConvertedType CreateConverted() =>
        _random.Next(2) == 0 ? ConvertedType.CreateText() : ConvertedType.CreateDay(OrNullable(Leaves.DateOnly));

    private FuzzType CreateType(ObjectType owner, int depth) => _random.Next(depth < 3 ? 13 : 9) switch
    {
        < 6 => OrNullable(Pick(Leaves.All)),
        6 => OrNullable(Pick(_enums)),
        7 => OrNullable(PickObject(owner)),
        8 => _views.Count > 0 ? Pick(_views) : OrNullable(PickObject(owner)),
        9 => OrNullable(CreateGeneric(CreateType(owner, depth + 1))),
        10 or 11 => OrNullable(new ArrayType(Pick(Collections.Arrays), CreateType(owner, depth + 1))),
        _ => new MapType(Pick(Collections.Maps), CreateType(owner, depth + 1)),
    };

    private GenericType CreateGeneric(FuzzType argument)
    {
        var type = GenericType.Create(_random, Space, argument);
        _generics.Add(type);
        return type;
    }

    private FuzzType CreateExtension() => _random.Next(3) switch
    {
        0 => Leaves.JsonObject,
        1 => OrNullable(Leaves.JsonElement),
        _ => new MapType(Pick(Collections.Maps), OrNullable(Pick(Leaves.All))),
    };

    /// <summary>Any class, or a struct that comes before: a struct cannot hold itself.</summary>
    private FuzzType PickObject(ObjectType owner)
    {
        var candidates = Objects.Where(type => !type.IsValueType || Objects.IndexOf(type) < Objects.IndexOf(owner)).ToList();
        return candidates.Count == 0 ? Pick(_enums) : Pick(candidates);
    }

    private FuzzType OrNullable(FuzzType type) => type.IsValueType && _random.Next(4) == 0 ? new NullableType(type) : type;

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
