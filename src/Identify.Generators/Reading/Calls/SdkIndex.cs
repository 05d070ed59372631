using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading.Calls;

/// <summary>The SDKs that a compilation references.</summary>
internal sealed class SdkIndex
{
    private readonly Dictionary<ISymbol, Sdk> _types = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _names = [];
    private readonly KnownSymbols _symbols;
    private readonly Sdk _shape;

    /// <param name="symbols">The compilation's known types.</param>
    /// <param name="usesOwn">Whether the compilation uses this library's own API.</param>
    public SdkIndex(KnownSymbols symbols, bool usesOwn)
    {
        _symbols = symbols;
        foreach (var sdk in KnownSdks.All)
        {
            if (sdk != KnownSdks.Own || usesOwn)
                Add(sdk);
        }

        _shape = KnownSdks.OfSegmentShape;
        if (!IsEmpty)
            _names.UnionWith(CallShape.Names);
    }

    /// <summary>Whether no call of the compilation can be one of an SDK.</summary>
    public bool IsEmpty => _types.Count == 0;

    /// <summary>Whether a method of this name can be one of an SDK.</summary>
    public bool MayKnow(string name) => _names.Contains(name);

    /// <summary>The SDK that declares the method, or that has one of its shape.</summary>
    public (Sdk Sdk, SdkMethod Method)? Find(IMethodSymbol method)
    {
        if (_types.TryGetValue(method.ContainingType.OriginalDefinition, out var sdk))
        {
            var known = sdk.Methods.FirstOrDefault(candidate => candidate.Name == method.Name);
            return known is null ? null : (sdk, known);
        }

        return CallShape.Find(method, _symbols) is { } shape ? (_shape, shape) : null;
    }

    private void Add(Sdk sdk)
    {
        var isUsed = false;
        foreach (var name in sdk.Types)
        {
            // Several packages define the names of some SDKs.
            foreach (var type in _symbols.Compilation.GetTypesByMetadataName(name))
            {
                _types[type] = sdk;
                isUsed = true;
            }
        }

        if (isUsed)
            _names.UnionWith(sdk.Methods.Select(static method => method.Name));
    }
}
