using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Reading.Calls;

/// <summary>Methods that <c>.editorconfig</c> lists, because no attribute can be put on them.</summary>
internal static class ListedMethods
{
    /// <summary>The setting: documentation IDs with <c>|</c> between them.</summary>
    private const string Setting = "idfy_identify_methods";

    private static readonly ImmutableHashSet<string> IdNames = ImmutableHashSet.Create("userId", "distinctId", "id", "identifier", "key");

    public static IEnumerable<IMethodSymbol> Find(Compilation compilation, AnalyzerConfigOptionsProvider options)
    {
        if (!options.GlobalOptions.TryGetValue(Setting, out var list)
            && (compilation.SyntaxTrees.FirstOrDefault() is not { } tree || !options.GetOptions(tree).TryGetValue(Setting, out list)))
        {
            return [];
        }

        return list.Split('|').SelectMany(id => DocumentationCommentId.GetSymbolsForDeclarationId(id.Trim(), compilation)).OfType<IMethodSymbol>();
    }

    /// <summary>What the parameters take, by their names and types.</summary>
    public static ImmutableDictionary<string, ParameterRole> GetRoles(IMethodSymbol method, KnownSymbols symbols)
    {
        var roles = ImmutableDictionary<string, ParameterRole>.Empty;
        foreach (var parameter in method.Parameters)
        {
            if (IdNames.Contains(parameter.Name))
                roles = roles.SetItem(parameter.Name, ParameterRole.UserId);
            else if (CallShape.IsBag(parameter.Type, symbols) || parameter.Type.SpecialType == SpecialType.System_Object)
                roles = roles.SetItem(parameter.Name, ParameterRole.Traits);
        }

        return roles;
    }
}
