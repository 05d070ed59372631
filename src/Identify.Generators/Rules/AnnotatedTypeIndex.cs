using System.Runtime.CompilerServices;
using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Rules;

/// <summary>
/// The annotated types of one compilation and the objects that they hold, shared by all analyzers. It can be cancelled, since in an
/// editor most compilations are abandoned: whoever finishes first publishes the result.
/// </summary>
internal sealed class AnnotatedTypeIndex
{
    private static readonly ConditionalWeakTable<Compilation, AnnotatedTypeIndex> Cache = new();

    private AnnotatedTypes? _types;
    private SentObjects? _objects;

    private AnnotatedTypeIndex(Compilation compilation) => Reader = TraitReader.For(compilation);

    public TraitReader Reader { get; }

    public KnownSymbols Symbols => Reader.Symbols;

    public static AnnotatedTypeIndex For(Compilation compilation) => Cache.GetValue(compilation, static key => new(key));

    /// <summary>The annotated types.</summary>
    public IReadOnlyList<AnnotatedTypeGraph> GetGraphs(CancellationToken cancellation) => GetTypes(cancellation).Graphs;

    /// <summary>Whether any type is annotated.</summary>
    public bool HasTypes(CancellationToken cancellation) => GetTypes(cancellation).Graphs.Count > 0;

    /// <summary>Whether code of the compilation may set a user id, because a type is annotated here or in a referenced assembly.</summary>
    public bool MayAssignUserIds(CancellationToken cancellation) => HasTypes(cancellation) || HasAnnotatedReference();

    /// <summary>Whether types of the assembly may have attributes of this library.</summary>
    public bool MayUseAttributes(IAssemblySymbol? assembly) => assembly is not null
        && (SymbolEqualityComparer.Default.Equals(assembly, Symbols.Compilation.Assembly) || ReferencesLibrary(assembly));

    /// <summary>Whether the type is annotated, or a base of one that is.</summary>
    public bool IsRootOrBaseOfRoot(INamedTypeSymbol type, CancellationToken cancellation) => FindGraphs(type, cancellation).Count > 0;

    /// <summary>The annotated types that the type is, or is a base of.</summary>
    public IReadOnlyList<AnnotatedTypeGraph> FindGraphs(INamedTypeSymbol type, CancellationToken cancellation) =>
        GetTypes(cancellation).ByLevel.TryGetValue(type.OriginalDefinition, out var graphs) ? graphs : [];

    /// <summary>The annotated type that an attribute of the assembly names; null if another one names it already, or no code can be generated.</summary>
    public AnnotatedTypeGraph? FindGraph(AttributeData attribute, CancellationToken cancellation) =>
        GetTypes(cancellation).ByAssemblyAttribute.TryGetValue(attribute, out var graph) ? graph : null;

    /// <summary>The attributes of the assembly that are written in the file and ask for code.</summary>
    public IEnumerable<AttributeData> FindAssemblyAttributes(SyntaxNodeAnalysisContext unit) => FindAssemblyAttributes(unit, Symbols.IdentifyTraits);

    /// <summary>The attributes of the assembly that are written in the file and are of the class.</summary>
    public IEnumerable<AttributeData> FindAssemblyAttributes(SyntaxNodeAnalysisContext unit, INamedTypeSymbol? attributeClass) => unit.Node is CompilationUnitSyntax { AttributeLists.Count: > 0 }
        ? Symbols.Compilation.Assembly.GetAttributes().Where(attribute =>
            SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, attributeClass)
            && attribute.ApplicationSyntaxReference?.SyntaxTree == unit.Node.SyntaxTree)
        : [];

    /// <summary>Whether members of the type are sent.</summary>
    public bool Contains(INamedTypeSymbol type, CancellationToken cancellation) => FindObjects(type, cancellation).Count > 0;

    /// <summary>The objects that are written from the type, or from one derived from it.</summary>
    public IReadOnlyList<TraitObject> FindObjects(INamedTypeSymbol type, CancellationToken cancellation) =>
        GetObjects(cancellation).ByLevel.TryGetValue(type.OriginalDefinition, out var objects) ? objects : [];

    /// <summary>An annotated type that sends the object although the naming policies differ.</summary>
    public TraitObject? FindRootOfOtherNaming(TraitObject traits, CancellationToken cancellation)
    {
        foreach (var pair in GetObjects(cancellation).RootsByNaming)
        {
            if (pair.Key != traits.Naming && pair.Value.TryGetValue(traits, out var root))
                return root;
        }

        return null;
    }

    private AnnotatedTypes GetTypes(CancellationToken cancellation) =>
        _types ?? Interlocked.CompareExchange(ref _types, FindTypes(cancellation), null) ?? _types;

    private SentObjects GetObjects(CancellationToken cancellation) =>
        _objects ?? Interlocked.CompareExchange(ref _objects, ReadObjects(cancellation), null) ?? _objects;

    private AnnotatedTypes FindTypes(CancellationToken cancellation)
    {
        var types = new AnnotatedTypes();
        foreach (var graph in AnnotatedTypeGraph.FindAll(Reader, cancellation))
        {
            types.Graphs.Add(graph);
            if (graph.IsExternal)
                types.ByAssemblyAttribute.Add(graph.Attribute, graph);

            foreach (var level in GetLevels(graph.Type))
                AddTo(types.ByLevel, level, graph);
        }

        return types;
    }

    private SentObjects ReadObjects(CancellationToken cancellation)
    {
        var objects = new SentObjects();
        var met = new HashSet<TraitObject>();
        foreach (var policy in GetTypes(cancellation).Graphs.GroupBy(static graph => graph.Root.Naming))
        {
            var roots = objects.RootsByNaming[policy.Key] = [];
            var queue = new Queue<TraitObject>();
            foreach (var graph in policy)
                Enqueue(graph.Root, graph.Root);

            while (queue.Count > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                var traits = queue.Dequeue();
                if (met.Add(traits))
                {
                    foreach (var level in GetLevels(traits.Type))
                        AddTo(objects.ByLevel, level, traits);
                }

                foreach (var held in Reader.ReadHeldObjects(traits))
                    Enqueue(held.Object, roots[traits]);
            }

            void Enqueue(TraitObject traits, TraitObject root)
            {
                if (roots.ContainsKey(traits))
                    return;

                roots.Add(traits, root);
                queue.Enqueue(traits);
            }
        }

        return objects;
    }

    private static void AddTo<T>(Dictionary<ISymbol, List<T>> lists, ISymbol key, T item)
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);

        list.Add(item);
    }

    private bool HasAnnotatedReference() => Symbols.Compilation.SourceModule.ReferencedAssemblySymbols.Any(ReferencesLibrary);

    private bool ReferencesLibrary(IAssemblySymbol assembly)
    {
        var library = Symbols.IdentifyTraits!.ContainingAssembly.Name;
        return assembly.Modules.Any(module => module.ReferencedAssemblies.Any(identity => identity.Name == library));
    }

    /// <summary>The definitions of the type and of those that it inherits from.</summary>
    private static IEnumerable<ISymbol> GetLevels(INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.BaseType)
            yield return level.OriginalDefinition;

        if (type.TypeKind == TypeKind.Interface)
        {
            foreach (var level in type.AllInterfaces)
                yield return level.OriginalDefinition;
        }
    }

    private sealed class AnnotatedTypes
    {
        public List<AnnotatedTypeGraph> Graphs { get; } = [];

        /// <summary>By each annotated type and its bases.</summary>
        public Dictionary<ISymbol, List<AnnotatedTypeGraph>> ByLevel { get; } = new(SymbolEqualityComparer.Default);

        public Dictionary<AttributeData, AnnotatedTypeGraph> ByAssemblyAttribute { get; } = [];
    }

    private sealed class SentObjects
    {
        /// <summary>By each type that is sent and its bases.</summary>
        public Dictionary<ISymbol, List<TraitObject>> ByLevel { get; } = new(SymbolEqualityComparer.Default);

        /// <summary>By naming policy, the objects that annotated types of the policy send, each with the first such type.</summary>
        public Dictionary<TraitNaming, Dictionary<TraitObject, TraitObject>> RootsByNaming { get; } = [];
    }
}
