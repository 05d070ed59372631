using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Identify.Generators.Model;
using Identify.Generators.Modeling;

namespace Identify.Generators.Tests.Pipeline;

/// <summary>The model must hold nothing of Roslyn's, and compare by value, or the pipeline keeps or forgets too much.</summary>
public sealed class ModelTests
{
    private static readonly IReadOnlyList<Type> ModelTypes = [.. typeof(TypeModel).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(TypeModel).Namespace && !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.IsEnum && !(type.IsAbstract && type.IsSealed))
        .Append(typeof(Layout))];

    [Fact]
    public void The_walk_meets_the_whole_model()
    {
        var reached = Reach(typeof(TypeModel));

        Assert.Contains(typeof(MemberModel), reached);
        Assert.Contains(typeof(ShapeValue), reached);
        Assert.Contains(typeof(MapShape), reached);
        Assert.Contains(typeof(EnumCase), reached);
        Assert.True(ModelTypes.Count > 10, $"Only {ModelTypes.Count} model types were found.");
    }

    [Fact]
    public void Nothing_of_Roslyns_is_reachable() => Assert.All(
        ModelTypes.SelectMany(Reach),
        type => Assert.False(type.FullName!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal), type.FullName));

    [Fact]
    public void Every_type_compares_by_value() => Assert.All(
        ModelTypes.SelectMany(Reach).Where(type => !type.IsAbstract),
        type => Assert.True(
            type.IsEnum || type.IsPrimitive || type.GetInterfaces().Contains(typeof(IEquatable<>).MakeGenericType(type)),
            $"{type} is not equatable."));

    [Fact]
    public void No_collection_compares_by_reference() => Assert.All(
        ModelTypes.Where(type => type != typeof(EquatableArray<>)).SelectMany(GetFields),
        field => Assert.False(
            field.FieldType.IsArray || (field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(ImmutableArray<>)),
            $"{field.DeclaringType}.{field.Name}"));

    [Fact]
    public void Equal_arrays_are_equal()
    {
        EquatableArray<string> array = ImmutableArray.Create("a", "b");
        EquatableArray<string> same = ImmutableArray.Create("a", "b");
        EquatableArray<string> other = ImmutableArray.Create("b", "a");
        EquatableArray<string> longer = ImmutableArray.Create("a", "b", "c");
        EquatableArray<string> empty = ImmutableArray<string>.Empty;
        EquatableArray<string> none = default;

        Assert.True(array.Equals(same) && array.GetHashCode() == same.GetHashCode());
        Assert.True(empty.Equals(none) && empty.GetHashCode() == none.GetHashCode());
        Assert.False(array.Equals(other) || array.Equals(longer) || array.Equals(empty));
    }

    /// <summary>All types that a value of the type can hold, by its fields and those of the types derived from it.</summary>
    private static HashSet<Type> Reach(Type root)
    {
        var reached = new HashSet<Type>();
        var pending = new Stack<Type>([root]);
        while (pending.TryPop(out var type))
        {
            if (type.IsGenericTypeDefinition || type == typeof(Type) || !reached.Add(type))
                continue;

            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>))
            {
                pending.Push(type.GenericTypeArguments[0]);
                continue;
            }

            if (type.Assembly != root.Assembly)
                continue;

            foreach (var derived in ModelTypes.Where(type.IsAssignableFrom))
                pending.Push(derived);

            foreach (var field in GetFields(type))
                pending.Push(field.FieldType);
        }

        return reached;
    }

    private static IEnumerable<FieldInfo> GetFields(Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
}
