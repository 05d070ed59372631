using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Reading.Calls;

/// <summary>The SDKs that a compilation references, and the methods of its own that stand for theirs.</summary>
internal sealed class SdkIndex
{
    private readonly Dictionary<ISymbol, Sdk> _types = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, (Sdk Sdk, SdkMethod Method)> _methods = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _names = [];
    private readonly HashSet<string> _markedNames;
    private readonly KnownSymbols _symbols;
    private readonly Sdk _wrapped;

    /// <param name="symbols">The compilation's known types.</param>
    /// <param name="usesOwn">Whether the compilation uses this library's own API.</param>
    /// <param name="options">The settings of the project.</param>
    public SdkIndex(KnownSymbols symbols, bool usesOwn, AnalyzerConfigOptionsProvider options)
    {
        _symbols = symbols;
        var used = KnownSdks.All.Where(sdk => (sdk != KnownSdks.Own || usesOwn) && Add(sdk)).ToList();
        used.Remove(KnownSdks.Own);

        // A method of the project may send through any of several SDKs.
        _wrapped = used is [var only] ? only.ForWrappers() : KnownSdks.OfSegmentShape;
        _markedNames = [.. MarkedMethods.FindNames(symbols)];
        foreach (var listed in ListedMethods.Find(symbols.Compilation, options))
            Add(listed, _wrapped, ListedMethods.GetRoles(listed, symbols));

        if (used.Count > 0)
            AddWrappers();

        if (!IsEmpty)
            _names.UnionWith(CallShape.Names);

        _names.UnionWith(_markedNames);
    }

    /// <summary>Whether no call of the compilation can be one of an SDK.</summary>
    public bool IsEmpty => _types.Count == 0 && _methods.Count == 0 && _markedNames.Count == 0;

    /// <summary>What such a call can have as its name.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>The SDK whose method this is, or for which it stands.</summary>
    public (Sdk Sdk, SdkMethod Method)? Find(IMethodSymbol method)
    {
        if (_types.TryGetValue(method.ContainingType.OriginalDefinition, out var sdk))
        {
            var known = sdk.Methods.FirstOrDefault(candidate => candidate.Name == method.Name);
            return known is null ? null : (sdk, known);
        }

        if (_markedNames.Contains(method.Name) && MarkedMethods.GetRoles(method, _symbols) is { IsEmpty: false } marked)
            return (_wrapped, Create(method, marked));

        if (_methods.TryGetValue(method.OriginalDefinition, out var own))
            return own;

        return CallShape.Find(method, _symbols) is { } shape ? (_wrapped, shape) : null;
    }

    private bool Add(Sdk sdk)
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
            _names.UnionWith(sdk.CallNames);

        return isUsed;
    }

    private void AddWrappers()
    {
        // All of them first: what a wrapper calls is an SDK's own method, and no other wrapper.
        foreach (var (method, sdk, roles) in Wrappers.Find(_symbols.Compilation, Find).ToList())
            Add(method, sdk.ForWrappers(), roles);
    }

    private void Add(IMethodSymbol method, Sdk sdk, ImmutableDictionary<string, ParameterRole> roles)
    {
        if (roles.IsEmpty || _types.ContainsKey(method.ContainingType))
            return;

        var known = Create(method, _methods.TryGetValue(method, out var other) ? other.Method.OtherParameters.SetItems(roles) : roles);
        _methods[method] = (sdk, known);
        _names.Add(method.Name);
    }

    private static SdkMethod Create(IMethodSymbol method, ImmutableDictionary<string, ParameterRole> roles) =>
        new(CallKind.Identify, method.Name) { OtherParameters = roles };
}
