using System.Collections.Immutable;
using Identify.Generators.Model;

namespace Identify.Generators.Modeling;

/// <summary>
/// How the generated code is divided into files and classes: which shapes several annotated types hold, and what files and
/// classes are called where names would clash.
/// </summary>
/// <remarks>It depends on all annotated types, but consists of names only, so it seldom changes.</remarks>
/// <param name="Renamed">The types whose files or classes have another name than usual, by type name.</param>
/// <param name="Shared">The shapes that get a class of their own, by key.</param>
internal sealed record Layout(EquatableArray<RenamedType> Renamed, EquatableArray<SharedShape> Shared)
{
    private const string SharedSuffix = "Writer";

    public static Layout Create(ImmutableArray<TypeModel> types)
    {
        var files = new HashSet<string>(StringComparer.OrdinalIgnoreCase); // hint names are compared without case
        var classes = new HashSet<string>(types.SelectMany(static type => type.TakenNames.Select(name => $"{type.Namespace}.{name}")));
        var renamed = ImmutableArray.CreateBuilder<RenamedType>();
        foreach (var type in types.OrderBy(static type => type.TypeName, StringComparer.Ordinal))
        {
            var fileName = GetFreeName(type.FileName, ".", files.Add);
            var className = GetFreeName(type.ClassName, "", name => classes.Add($"{type.Namespace}.{name}"));
            if (fileName != type.FileName || className != type.ClassName)
                renamed.Add(new(type.TypeName, className, fileName));
        }

        var writers = new HashSet<string>();
        var shared = ImmutableArray.CreateBuilder<SharedShape>();
        foreach (var shape in FindShared(types).OrderBy(static shape => shape.Key, StringComparer.Ordinal))
        {
            var className = GetFreeName(shape.Name + SharedSuffix, "", writers.Add);
            shared.Add(new(shape.Key, className, GetFreeName($"{SharedWriter.Namespace}.{className}", ".", files.Add)));
        }

        return new(renamed.ToImmutable(), shared.ToImmutable());
    }

    /// <summary>The type with the names of its file and class, and without what other classes write.</summary>
    public TypeModel Apply(TypeModel type)
    {
        if (Find(Renamed, static renamed => renamed.TypeName, type.TypeName) is { } renamed)
            type = type with { ClassName = renamed.ClassName, FileName = renamed.FileName };

        if (Shared.Count == 0)
            return type;

        var (own, writers) = Split(type.Traits, type.Shapes.ToDictionary(static shape => shape.Key));
        return type with { Shapes = own, SharedWriters = writers };
    }

    /// <summary>The shapes that several of the types hold.</summary>
    public ImmutableArray<SharedShapeModel> GetSharedShapes(ImmutableArray<TypeModel> types)
    {
        if (Shared.Count == 0)
            return ImmutableArray<SharedShapeModel>.Empty;

        var shapes = new Dictionary<string, ShapeModel>();
        foreach (var type in types)
        {
            foreach (var shape in type.Shapes)
                shapes[shape.Key] = shape;
        }

        var models = ImmutableArray.CreateBuilder<SharedShapeModel>(Shared.Count);
        foreach (var shared in Shared)
        {
            var (own, writers) = Split(shapes[shared.Key], shapes);
            models.Add(new(shapes[shared.Key], new(shared.Key, shared.ClassName), shared.FileName, own, writers));
        }

        return models.MoveToImmutable();
    }

    /// <summary>Of what a shape holds, that which its own class writes, and the classes that write the rest.</summary>
    private (ImmutableArray<ShapeModel> Own, ImmutableArray<SharedWriter> Writers) Split(ShapeModel shape, Dictionary<string, ShapeModel> shapes)
    {
        var writers = ImmutableArray.CreateBuilder<SharedWriter>();
        var own = ShapeGraph.Walk(shape, key =>
        {
            if (Find(Shared, static shared => shared.Key, key) is not { } shared)
                return shapes[key];

            writers.Add(new(key, shared.ClassName));
            return null;
        });
        return (own.ToImmutableArray(), writers.ToImmutable());
    }

    private static IEnumerable<ShapeModel> FindShared(ImmutableArray<TypeModel> types)
    {
        var met = new HashSet<string>();
        var shared = new HashSet<string>();
        foreach (var type in types)
        {
            foreach (var shape in type.Shapes)
            {
                if (shape.CanBeShared && !met.Add(shape.Key) && shared.Add(shape.Key))
                    yield return shape;
            }
        }
    }

    private static string GetFreeName(string name, string separator, Func<string, bool> tryTake)
    {
        var free = name;
        for (var number = 2; !tryTake(free); number++)
            free = $"{name}{separator}{number}";

        return free;
    }

    /// <summary>Searches items that are sorted by their key.</summary>
    private static T? Find<T>(EquatableArray<T> items, Func<T, string> getKey, string key)
        where T : class, IEquatable<T>
    {
        var (low, high) = (0, items.Count - 1);
        while (low <= high)
        {
            var middle = low + (high - low) / 2;
            switch (string.CompareOrdinal(getKey(items[middle]), key))
            {
                case 0:
                    return items[middle];
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle - 1;
                    break;
            }
        }

        return null;
    }
}

/// <param name="TypeName">The fully qualified name of the annotated type.</param>
/// <param name="ClassName">The name of its class.</param>
/// <param name="FileName">The name of its file, without extension.</param>
internal sealed record RenamedType(string TypeName, string ClassName, string FileName);

/// <param name="Key">The <see cref="ShapeModel.Key"/>.</param>
/// <param name="ClassName">The name of the class that writes it.</param>
/// <param name="FileName">The name of its file, without extension.</param>
internal sealed record SharedShape(string Key, string ClassName, string FileName);
