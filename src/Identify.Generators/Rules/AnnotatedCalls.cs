using System.Collections.Concurrent;
using Identify.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules;

/// <summary>The calls of one compilation, each read once.</summary>
internal sealed class AnnotatedCalls
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, IdentifyCall> _calls = new(SymbolEqualityComparer.Default);
    private readonly KnownSymbols _symbols;
    private readonly Lazy<(HashSet<ISymbol> Roots, HashSet<ISymbol> All)> _types;

    public AnnotatedCalls(KnownSymbols symbols)
    {
        _symbols = symbols;
        _types = new(FindTypes);
    }

    public IdentifyCall Get(INamedTypeSymbol type, AttributeData attribute, CancellationToken cancellation) =>
        _calls.TryGetValue(type, out var call) ? call : _calls.GetOrAdd(type, IdentifyCall.Read(type, attribute, _symbols, cancellation));

    /// <summary>Whether members of the type are written in some call.</summary>
    public bool Holds(INamedTypeSymbol type) => _types.Value.All.Contains(type.OriginalDefinition);

    /// <summary>Whether the type is annotated, or a base of one that is.</summary>
    public bool StartsAt(INamedTypeSymbol type) => _types.Value.Roots.Contains(type.OriginalDefinition);

    private (HashSet<ISymbol> Roots, HashSet<ISymbol> All) FindTypes()
    {
        var roots = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var all = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var own = GetTypes(_symbols.Compilation.Assembly.GlobalNamespace).Select(type => (Type: type, Attribute: type.GetAttributes().Find(_symbols.IdentifyTraits)));
        var external = _symbols.Compilation.Assembly.GetAttributes()
            .Where(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _symbols.IdentifyTraits))
            .Select(static attribute => (Type: attribute.GetTypeArgument(), Attribute: (AttributeData?)attribute));
        foreach (var (type, attribute) in own.Concat(external!))
        {
            if (type is null || attribute is null || AnnotatedType.Check(type, _symbols) != Rejection.None)
                continue;

            AddLevels(type, roots);
            foreach (var held in Get(type, attribute, CancellationToken.None).Objects)
                AddLevels(held.Type, all);
        }

        return (roots, all);
    }

    private static void AddLevels(INamedTypeSymbol type, HashSet<ISymbol> types)
    {
        for (var level = type; level is not null; level = level.BaseType)
            types.Add(level.OriginalDefinition);

        if (type.TypeKind == TypeKind.Interface)
            types.UnionWith(type.AllInterfaces.Select(static level => level.OriginalDefinition));
    }

    private static IEnumerable<INamedTypeSymbol> GetTypes(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol type)
                yield return type;

            foreach (var inner in GetTypes(member))
                yield return inner;
        }
    }
}
