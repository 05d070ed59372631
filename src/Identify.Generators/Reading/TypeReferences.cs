using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>Whether generated code can refer to types by their full names, starting with <c>global::</c>.</summary>
/// <remarks>
/// It cannot if the type's assembly has only an extern alias, if several references have a type of the name, or if a type hides
/// a namespace in the name. Types of this project can always be referred to: the compiler prefers them.
/// </remarks>
internal sealed class TypeReferences(Compilation compilation)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool CanReferTo(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => CanReferTo(array.ElementType),
        INamedTypeSymbol named => (named.SpecialType != SpecialType.None || _known.GetOrAdd(named.OriginalDefinition, IsUnambiguous))
            && named.TypeArguments.All(CanReferTo)
            && (named.ContainingType is not { } outer || CanReferTo(outer)),
        _ => true,
    };

    private bool IsUnambiguous(INamedTypeSymbol definition)
    {
        if (definition.ContainingType is not null || definition.ContainingNamespace is not { } space || IsOwn(definition.ContainingAssembly))
            return true;

        return !HasExternAliasOnly(definition.ContainingAssembly)
            && SymbolEqualityComparer.Default.Equals(FindOnly(definition.ToMetadataName()), definition)
            && !IsHidden(space);
    }

    private INamedTypeSymbol? FindOnly(string metadataName)
    {
        INamedTypeSymbol? found = null;
        foreach (var candidate in compilation.GetTypesByMetadataName(metadataName))
        {
            if (!compilation.IsSymbolAccessibleWithin(candidate, compilation.Assembly)
                || (!IsOwn(candidate.ContainingAssembly) && HasExternAliasOnly(candidate.ContainingAssembly)))
                continue;

            if (found is not null)
                return null;

            found = candidate;
        }

        return found;
    }

    /// <summary>Whether the namespace, or one around it, has the name of a type.</summary>
    private bool IsHidden(INamespaceSymbol space)
    {
        for (var level = space; !level.IsGlobalNamespace; level = level.ContainingNamespace)
        {
            if (compilation.GetCompilationNamespace(level.ContainingNamespace)?.GetTypeMembers(level.Name, 0).IsEmpty == false)
                return true;
        }

        return false;
    }

    private bool HasExternAliasOnly(IAssemblySymbol assembly) =>
        compilation.GetMetadataReference(assembly)?.Properties.Aliases is { IsDefaultOrEmpty: false } aliases
        && !aliases.Contains(MetadataReferenceProperties.GlobalAlias);

    private bool IsOwn(IAssemblySymbol assembly) => SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly);
}
