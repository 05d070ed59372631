using System.Collections.Concurrent;
using System.Collections.Immutable;
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
    private readonly ConcurrentDictionary<TraitObject, ImmutableArray<HeldObject>> _heldObjects = new();

    private TraitReader(Compilation compilation)
    {
        Symbols = KnownSymbols.For(compilation);
        Types = new(Symbols);
        Json = new(Symbols, Types);
        GeneratedSource = new(compilation);
    }

    public KnownSymbols Symbols { get; }

    public TypeClassifier Types { get; }

    public JsonContracts Json { get; }

    public GeneratedSource GeneratedSource { get; }

    public static TraitReader For(Compilation compilation) => Cache.GetValue(compilation, static key => new(key));

    /// <summary>The annotated type itself.</summary>
    public TraitObject ReadRoot(INamedTypeSymbol type, AttributeData attribute) => Read(GetRootKey(type, attribute));

    public static ObjectKey GetRootKey(INamedTypeSymbol type, AttributeData attribute) =>
        new(type, TraitScope.Traits, TraitSettings.From(attribute));

    public TraitObject Read(ObjectKey key) => _objects.TryGetValue(key, out var known) ? known : _objects.GetOrAdd(key, ReadObject(key));

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

    /// <summary>The objects that the members hold, each with the first member that holds it.</summary>
    public ImmutableArray<HeldObject> ReadHeldObjects(TraitObject holder) =>
        _heldObjects.TryGetValue(holder, out var known) ? known : _heldObjects.GetOrAdd(holder, FindHeldObjects);

    private ImmutableArray<HeldObject> FindHeldObjects(TraitObject holder)
    {
        var held = ImmutableArray.CreateBuilder<HeldObject>();
        foreach (var member in holder.Extension is { } extension ? holder.Traits.Add(extension) : holder.Traits)
        {
            if (FindObject(holder, member) is { } key && Read(key) is var found && held.All(known => known.Object != found))
                held.Add(new(found, member));
        }

        return held.ToImmutable();
    }

    private TraitObject ReadObject(ObjectKey key) => new(
        key.Type,
        key.Scope,
        key.Settings,
        MemberReader.Read(key, this),
        SymbolEqualityComparer.Default.Equals(key.Type.ContainingAssembly, Symbols.Compilation.Assembly));
}

/// <summary>An object that another one holds.</summary>
/// <param name="Object">The object.</param>
/// <param name="Member">The member that holds it.</param>
internal readonly record struct HeldObject(TraitObject Object, MemberEntry Member);

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
