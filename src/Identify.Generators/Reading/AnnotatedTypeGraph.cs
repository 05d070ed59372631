using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>An annotated type with everything that it sends. Used by the rules and the catalogue; the generator goes on to a model without symbols.</summary>
/// <param name="root">How the annotated type is read.</param>
/// <param name="attribute">The attribute that annotates it.</param>
/// <param name="isExternal">Whether that is an attribute of the assembly.</param>
/// <param name="reader">The compilation's reader.</param>
internal sealed class AnnotatedTypeGraph(ObjectKey root, AttributeData attribute, bool isExternal, TraitReader reader)
{
    /// <summary>More types of other assemblies are reported once, not one by one.</summary>
    private const int MaxForeignObjects = 20;

    private HeldObjects? _held;

    public INamedTypeSymbol Type => root.Type;

    /// <summary>The annotated type as it is sent.</summary>
    public TraitObject Root => reader.Read(root);

    public AttributeData Attribute { get; } = attribute;

    /// <summary>Whether an attribute of the assembly annotates the type.</summary>
    public bool IsExternal { get; } = isExternal;

    /// <summary>Every annotated type that code is generated for.</summary>
    public static IEnumerable<AnnotatedTypeGraph> FindAll(TraitReader reader, CancellationToken cancellation)
    {
        var symbols = reader.Symbols;
        foreach (var type in GetTypes(symbols.Compilation.Assembly.GlobalNamespace))
        {
            cancellation.ThrowIfCancellationRequested();
            if (type.GetAttributes().Find(symbols.IdentifyTraits) is { } attribute && IsSupported(type))
                yield return new(TraitReader.GetRootKey(type, attribute), attribute, isExternal: false, reader);
        }

        foreach (var attribute in symbols.Compilation.Assembly.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, symbols.IdentifyTraits)
                && ExternalTypes.IsFirst(attribute, symbols)
                && attribute.GetTypeArgument() is { } type
                && IsSupported(type))
            {
                yield return new(TraitReader.GetRootKey(type, attribute), attribute, isExternal: true, reader);
            }
        }

        bool IsSupported(INamedTypeSymbol type) => AnnotatedType.Check(type, symbols) == UnsupportedReason.None;
    }

    /// <summary>What the rules ask about the objects that the type holds; found in one walk.</summary>
    public HeldObjects GetHeldObjects(CancellationToken cancellation) =>
        _held ?? Interlocked.CompareExchange(ref _held, ReadHeldObjects(cancellation), null) ?? _held;

    private HeldObjects ReadHeldObjects(CancellationToken cancellation)
    {
        var own = new List<TraitObject> { Root };
        var foreign = new List<HeldObject>();
        var met = new HashSet<TraitObject> { Root };
        var queue = new Queue<HeldObject>();
        Enqueue(Root, rootMember: null);
        while (queue.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var held = queue.Dequeue();
            if (held.Object.IsOwn)
                own.Add(held.Object);
            else
                foreign.Add(held);

            Enqueue(held.Object, held.Member);
        }

        // Nobody here can change what an external type holds, so it counts as a whole.
        var groups = foreign.GroupBy(held => Root.IsOwn ? held.Member : null).ToLookup(static group => group.Count() > MaxForeignObjects);
        var few = groups[false].SelectMany(static group => group).ToImmutableArray();
        return new(
            own.Sum(CountValues) + few.Sum(static held => CountValues(held.Object)),
            few,
            groups[true].Select(static group => new ForeignImport(group.Key, group.Count(), group.Sum(static held => CountValues(held.Object)))).ToImmutableArray());

        void Enqueue(TraitObject holder, MemberEntry? rootMember)
        {
            foreach (var (held, member) in reader.ReadHeldObjects(holder))
            {
                if (met.Add(held))
                    queue.Enqueue(new(held, rootMember ?? member));
            }
        }
    }

    /// <summary>The types that may be annotated. Generated serializers are static classes, and would be half of them.</summary>
    private static IEnumerable<INamedTypeSymbol> GetTypes(INamespaceSymbol space) =>
        space.GetTypeMembers().SelectMany(static type => GetTypes(type)).Concat(space.GetNamespaceMembers().SelectMany(static inner => GetTypes(inner)));

    private static IEnumerable<INamedTypeSymbol> GetTypes(INamedTypeSymbol type)
    {
        if (!type.IsStatic && type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface)
            yield return type;

        foreach (var nested in type.GetTypeMembers())
        {
            foreach (var inner in GetTypes(nested))
                yield return inner;
        }
    }

    private static int CountValues(TraitObject traits) => traits.Traits.Count(static member => member.Form != JsonForm.Object);
}

/// <summary>The objects that an annotated type holds, near and far.</summary>
/// <param name="ValueCount">The number of values of the type and of the objects, without <paramref name="Imports"/>.</param>
/// <param name="Foreign">The objects of types that other assemblies declare, nearest first, each with the member of the annotated type that leads to it.</param>
/// <param name="Imports">The members that lead to so many such objects that they count as a whole.</param>
internal sealed record HeldObjects(int ValueCount, ImmutableArray<HeldObject> Foreign, ImmutableArray<ForeignImport> Imports);

/// <summary>Objects of types that other assemblies declare, in large numbers.</summary>
/// <param name="RootMember">The member of the annotated type that leads to them; null if another assembly declares that type too.</param>
/// <param name="ObjectCount">Their number.</param>
/// <param name="ValueCount">The number of their values.</param>
internal sealed record ForeignImport(MemberEntry? RootMember, int ObjectCount, int ValueCount);
