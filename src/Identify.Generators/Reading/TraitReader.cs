using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>
/// Reads the types of one compilation into entries. Each object is read once, however many annotated types hold it, and only
/// when somebody asks for it, so that the depth of an object graph is not the depth of the stack.
/// </summary>
internal sealed class TraitReader
{
    private static readonly ConditionalWeakTable<Compilation, TraitReader> Cache = new();

    private readonly ConcurrentDictionary<ObjectKey, TraitObject> _objects = new(ObjectKey.Comparer);

    private TraitReader(Compilation compilation)
    {
        Symbols = KnownSymbols.For(compilation);
        Types = new(Symbols);
        Json = new(Symbols, Types);
    }

    public KnownSymbols Symbols { get; }

    public TypeClassifier Types { get; }

    public JsonContracts Json { get; }

    public static TraitReader For(Compilation compilation) => Cache.GetValue(compilation, static key => new(key));

    /// <summary>The annotated type itself.</summary>
    public TraitObject ReadRoot(INamedTypeSymbol type, AttributeData attribute) =>
        Read(new(type, TraitScope.Traits, TraitSettings.From(attribute)));

    public TraitObject Read(ObjectKey key) =>
        _objects.GetOrAdd(key, read => new(read.Type, read.Scope, read.Settings, MemberReader.Read(read, this)));

    /// <summary>The object that a member's value holds, also as element of collections.</summary>
    public ObjectKey? FindObject(TraitObject holder, MemberEntry member)
    {
        if (member.Converter is not null || Types.FindObject(member.Shape) is not { } type)
            return null;

        // Elements have no name in the specification, so they have no reserved members.
        var scope = member.Shape.Kind == ShapeKind.Object && member.Reserved is { } reserved ? reserved.MemberScope : TraitScope.Other;
        var annotation = ExternalTypes.FindAnnotation(type, Symbols);
        return new(type, scope, annotation is null ? holder.Settings : TraitSettings.From(annotation));
    }

    /// <summary>The object, then every object that it holds, nearest first, each once.</summary>
    public IEnumerable<HeldObject> ReadGraph(TraitObject root, CancellationToken cancellation)
    {
        var met = new HashSet<TraitObject> { root };
        var queue = new Queue<HeldObject>();
        queue.Enqueue(new(root, null));
        while (queue.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var (holder, rootMember) = queue.Dequeue();
            yield return new(holder, rootMember);
            foreach (var member in holder.Extension is { } extension ? holder.Traits.Add(extension) : holder.Traits)
            {
                if (FindObject(holder, member) is { } key && Read(key) is var held && met.Add(held))
                    queue.Enqueue(new(held, rootMember ?? member));
            }
        }
    }
}

/// <summary>An object of a call.</summary>
/// <param name="Object">The object.</param>
/// <param name="RootMember">The member of the annotated type that leads to it; null for the annotated type itself.</param>
internal readonly record struct HeldObject(TraitObject Object, MemberEntry? RootMember);

/// <summary>What decides how a type is read as an object.</summary>
internal readonly record struct ObjectKey(INamedTypeSymbol Type, TraitScope Scope, TraitSettings Settings)
{
    public static readonly IEqualityComparer<ObjectKey> Comparer = new KeyComparer();

    private sealed class KeyComparer : IEqualityComparer<ObjectKey>
    {
        public bool Equals(ObjectKey x, ObjectKey y) =>
            x.Scope == y.Scope && x.Settings == y.Settings && SymbolEqualityComparer.Default.Equals(x.Type, y.Type);

        public int GetHashCode(ObjectKey key) => SymbolEqualityComparer.Default.GetHashCode(key.Type);
    }
}
