using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules;

/// <summary>The calls of one compilation, each read once, and the types that they write.</summary>
internal sealed class AnnotatedCalls
{
    private readonly KnownSymbols _symbols;
    private readonly Lazy<Index> _index;
    private readonly Lazy<bool> _hasUserIds;

    public AnnotatedCalls(KnownSymbols symbols)
    {
        _symbols = symbols;
        _index = new(Read);
        _hasUserIds = new(() => _index.Value.Roots.Count > 0 || HasAnnotatedReference());
    }

    /// <summary>Whether code here may set a user id: where no type is annotated, here or in a referenced assembly, there is none.</summary>
    public bool HaveUserIds => _hasUserIds.Value;

    /// <summary>Whether members of the type are written in some call.</summary>
    public bool Holds(INamedTypeSymbol type) => _index.Value.Holders.ContainsKey(type.OriginalDefinition);

    /// <summary>Whether the type is annotated, or a base of one that is.</summary>
    public bool StartsAt(INamedTypeSymbol type) => _index.Value.Roots.Contains(type.OriginalDefinition);

    /// <summary>The faults in the declaration of a type, in whatever calls it is written.</summary>
    public IEnumerable<Diagnostic> FindFaults(INamedTypeSymbol type) =>
        _index.Value.Holders.TryGetValue(type, out var calls) ? Distinct(calls.SelectMany(call => call.FindFaults(type))) : [];

    /// <summary>The faults that can be reported nowhere but at an assembly attribute.</summary>
    public IEnumerable<Diagnostic> FindFaults(AttributeData attribute) =>
        _index.Value.External.TryGetValue(attribute, out var call) ? Distinct(call.FaultsAtAttribute) : [];

    /// <summary>Two calls may well share an object.</summary>
    private static IEnumerable<Diagnostic> Distinct(IEnumerable<Fault> faults) => faults
        .GroupBy(static fault => (fault.Diagnostic.Id, fault.Member, fault.Diagnostic.Location))
        .Select(static same => same.First().Diagnostic);

    private bool HasAnnotatedReference()
    {
        var library = _symbols.IdentifyTraits!.ContainingAssembly.Name;
        return _symbols.Compilation.SourceModule.ReferencedAssemblySymbols
            .SelectMany(static assembly => assembly.Modules)
            .Any(module => module.ReferencedAssemblies.Any(identity => identity.Name == library));
    }

    private Index Read()
    {
        var index = new Index();
        foreach (var type in GetTypes(_symbols.Compilation.Assembly.GlobalNamespace))
        {
            if (type.GetAttributes().Find(_symbols.IdentifyTraits) is { } attribute)
                Add(type, attribute, isExternal: false);
        }

        foreach (var attribute in _symbols.Compilation.Assembly.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _symbols.IdentifyTraits)
                && ExternalTypes.IsFirst(attribute, _symbols))
            {
                Add(attribute.GetTypeArgument()!, attribute, isExternal: true);
            }
        }

        return index;

        void Add(INamedTypeSymbol type, AttributeData attribute, bool isExternal)
        {
            if (AnnotatedType.Check(type, _symbols) != UnsupportedReason.None)
                return;

            var call = new JudgedCall(AnnotatedTypeGraph.Read(type, attribute, TraitReader.For(_symbols.Compilation), CancellationToken.None), isExternal);
            if (isExternal)
                index.External[attribute] = call;

            index.Roots.UnionWith(GetLevels(type));
            foreach (var level in call.Objects.SelectMany(static held => GetLevels(held.Type)).Distinct(SymbolEqualityComparer.Default))
            {
                if (!index.Holders.TryGetValue(level!, out var calls))
                    index.Holders.Add(level!, calls = []);

                calls.Add(call);
            }
        }
    }

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

    private sealed class Index
    {
        /// <summary>The annotated types and their bases.</summary>
        public HashSet<ISymbol> Roots { get; } = new(SymbolEqualityComparer.Default);

        /// <summary>By each type that is written, bases included, the calls that write it.</summary>
        public Dictionary<ISymbol, List<JudgedCall>> Holders { get; } = new(SymbolEqualityComparer.Default);

        /// <summary>The calls that assembly attributes ask for.</summary>
        public Dictionary<AttributeData, JudgedCall> External { get; } = [];
    }
}
