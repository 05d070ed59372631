using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.Generators.Reading.Calls;

/// <summary>Methods with <c>[UserId]</c>, <c>[AnonymousId]</c> or <c>[Traits]</c> on their parameters, in this project and in those that it references.</summary>
internal static class MarkedMethods
{
    private static readonly string[] Attributes = ["UserId", "AnonymousId", "Traits"];

    /// <summary>The names in each file, which most compilations in an editor share with the one before.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, string[]> NamesOfFile = new();

    /// <summary>The names of such methods.</summary>
    public static IEnumerable<string> FindNames(KnownSymbols symbols) =>
        symbols.Compilation.SyntaxTrees.SelectMany(static tree => NamesOfFile.GetValue(tree, FindNames)).Concat(
            symbols.Compilation.SourceModule.ReferencedAssemblySymbols
                .Where(assembly => ReferencesLibrary(assembly, symbols))
                .SelectMany(assembly => FindNames(assembly.GlobalNamespace, symbols)));

    /// <summary>What the parameters of the method, or of a method that it implements, are marked as.</summary>
    public static ImmutableDictionary<string, ParameterRole> GetRoles(IMethodSymbol method, KnownSymbols symbols)
    {
        var roles = ReadRoles(method.OriginalDefinition, method, symbols);
        foreach (var implemented in roles.IsEmpty ? GetImplemented(method) : [])
            roles = roles.SetItems(ReadRoles(implemented, method, symbols));

        return roles;
    }

    /// <summary>The methods of interfaces that the method implements.</summary>
    public static IEnumerable<IMethodSymbol> GetImplemented(IMethodSymbol method) =>
        from contract in method.ContainingType.AllInterfaces
        from member in contract.GetMembers(method.Name).OfType<IMethodSymbol>()
        where SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member)?.OriginalDefinition, method.OriginalDefinition)
        select member.OriginalDefinition;

    private static ImmutableDictionary<string, ParameterRole> ReadRoles(IMethodSymbol marked, IMethodSymbol called, KnownSymbols symbols)
    {
        var roles = ImmutableDictionary<string, ParameterRole>.Empty;
        foreach (var parameter in marked.Parameters)
        {
            var role = GetRole(parameter, symbols);
            if (role != ParameterRole.None && parameter.Ordinal < called.Parameters.Length)
                roles = roles.SetItem(called.Parameters[parameter.Ordinal].Name, role);
        }

        return roles;
    }

    private static ParameterRole GetRole(IParameterSymbol parameter, KnownSymbols symbols)
    {
        var attributes = parameter.GetAttributes();
        return attributes.IsEmpty ? ParameterRole.None
            : attributes.Has(symbols.UserId) ? ParameterRole.UserId
            : attributes.Has(symbols.AnonymousId) ? ParameterRole.AnonymousId
            : attributes.Has(symbols.TraitsOfParameter) ? ParameterRole.Traits
            : ParameterRole.None;
    }

    private static string[] FindNames(SyntaxTree tree)
    {
        var text = tree.GetText().ToString();
        return Attributes.Any(text.Contains) ? [.. FindNames(tree.GetRoot())] : [];
    }

    private static IEnumerable<string> FindNames(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            if (node is MethodDeclarationSyntax method && method.ParameterList.Parameters.Any(static parameter => parameter.AttributeLists.Any(static list => list.Attributes.Any(IsMark))))
                yield return method.Identifier.ValueText;
        }
    }

    private static bool IsMark(AttributeSyntax attribute)
    {
        var name = attribute.Name is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : (attribute.Name as SimpleNameSyntax)?.Identifier.ValueText;
        return Attributes.Any(mark => name == mark || name == mark + nameof(Attribute));
    }

    private static IEnumerable<string> FindNames(INamespaceOrTypeSymbol container, KnownSymbols symbols) => container.GetMembers().SelectMany(member => member switch
    {
        INamespaceOrTypeSymbol inner => FindNames(inner, symbols),
        IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, Parameters.IsEmpty: false } method
            when method.Parameters.Any(parameter => GetRole(parameter, symbols) != ParameterRole.None) => [method.Name],
        _ => [],
    });

    private static bool ReferencesLibrary(IAssemblySymbol assembly, KnownSymbols symbols) => symbols.UserId is { ContainingAssembly.Name: var library }
        && assembly.Modules.Any(module => module.ReferencedAssemblies.Any(identity => identity.Name == library));
}
